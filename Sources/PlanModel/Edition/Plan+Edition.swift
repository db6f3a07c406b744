extension Plan {
  /// The plan as that audience may see it. Nothing else of the plan reaches the edition's pages: they are made from this value alone.
  ///
  /// Elements above the clearance are gone. A reference to one is gone too; a link in a text keeps its words and loses its target. What would
  /// mean something else without a hidden element (a fallback for a hidden holder, a step at hidden levels only) goes with it.
  public func edition(for audience: Audience) -> Plan {
    var cut = EditionCut(self, audience: audience)
    return cut.plan()
  }

  /// What the edition must not hold, as written in the plan: the second net under the cut.
  ///
  /// Names, numbers and addresses of hidden contacts are left out only where a visible contact has the same; titles and texts of hidden elements
  /// only where visible text says the same.
  public func hiddenStrings(from audience: Audience) -> HiddenStrings { editionAndHiddenStrings(for: audience).hidden }

  /// Both from one cut.
  public func editionAndHiddenStrings(for audience: Audience) -> (edition: Plan, hidden: HiddenStrings) {
    var cut = EditionCut(self, audience: audience)
    let visible = cut.plan()
    return (visible, HiddenStrings(hiddenIn: self, visible: visible, visibleTexts: cut.visibleTexts))
  }
}
