/// What a card that is carried by itself says beside its steps: whose it is, when it holds, whom it answers to, what may be decided with it.
public struct CardFace: Sendable, Codable {
  /// Printed at the card's head, where another card's reader looks for it. Lasts as long as the card: a number would move when a card is added.
  public var id: String
  /// `nil` where the card is nobody's own.
  public var role: String?
  public var situation: String
  /// The levels, and whom to report to.
  public var facts: [Fact]
  public var decisionsTitle: String
  /// What the role may decide at the card's levels, a line each.
  public var decisions: [[Span]]
  /// The same card's page on the intranet; `nil` where it has none.
  public var intranetPath: String?

  public init(
    id: String, role: String?, situation: String, facts: [Fact], decisionsTitle: String, decisions: [[Span]], intranetPath: String?
  ) {
    self.id = id
    self.role = role
    self.situation = situation
    self.facts = facts
    self.decisionsTitle = decisionsTitle
    self.decisions = decisions
    self.intranetPath = intranetPath
  }
}
