public import Diagnostics

/// The rules as the registry groups them: what stands over each of its parts, for readers.
public enum RuleGroups {
  public struct Group: Sendable {
    public let title: LocalizedText
    public let pages: [RulePage]
  }

  /// The first rule of each part with the part's title. A test compares them with the registry's comments.
  static let heads: [(first: any Rule.Type, title: LocalizedText)] = [
    (DecisionWithoutHolder.self, LocalizedText(sv: "Mandat", en: "Mandates")),
    (AlternateIsHolder.self, LocalizedText(sv: "Roller och grupper", en: "Roles and groups")),
    (BlockTooLong.self, LocalizedText(sv: "Åtgärdskort", en: "Action cards")),
    (LevelGap.self, LocalizedText(sv: "Händelsenivåer", en: "Levels")),
    (UnreachableInAlarm.self, LocalizedText(sv: "Larmkedja", en: "Alarm chain")),
    (ListWithoutOwner.self, LocalizedText(sv: "Telefonlistor", en: "Contact lists")),
    (RotaGap.self, LocalizedText(sv: "Rotor", en: "Rotas")),
    (EnduranceShort.self, LocalizedText(sv: "Uthållighet", en: "Endurance")),
    (RepealedLawCited.self, LocalizedText(sv: "Lagar och styrdokument", en: "Laws and policies")),
    (OutdatedTerm.self, LocalizedText(sv: "Språk", en: "Language")),
    (DecidedWithoutDecision.self, LocalizedText(sv: "Planen som helhet", en: "The plan as a whole")),
    (ProposalOutOfStyle.self, LocalizedText(sv: "Beslutet", en: "The decision")),
    (PublicTextNeedsHidden.self, LocalizedText(sv: "Utgåvor", en: "Editions")),
  ]

  /// Every rule under its title, in the registry's order; last, those that are found while a plan is published or read.
  public static var all: [Group] {
    var groups: [(title: LocalizedText, pages: [RulePage])] = []
    for rule in Rules.all {
      if let head = heads.first(where: { $0.first.id == rule.id }) { groups.append((head.title, [])) }
      if groups.isEmpty { groups.append((heads[0].title, [])) }
      groups[groups.count - 1].pages.append(RulePage(rule))
    }
    groups.append((LocalizedText(sv: "När planen publiceras", en: "While the plan is published"), BuildRules.all.map { RulePage($0) }))
    groups.append((LocalizedText(sv: "När planen läses", en: "While the plan is read"), ReadingRules.all.map { RulePage($0) }))
    return groups.map { Group(title: $0.title, pages: $0.pages) }
  }
}
