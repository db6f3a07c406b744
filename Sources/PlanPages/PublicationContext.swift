public import Diagnostics
public import PlanAnalysis
public import PlanModel

/// All that a publication is composed from: a plan cut to the edition, what was computed from it, and the theme's words.
///
/// Nothing else may decide a page's bytes, so that an edition cannot tell of what was cut away.
public struct PublicationContext: Sendable {
  public var plan: Plan { didSet { encoded = EncodedPlan() } }
  public var analysis: PlanAnalysis
  public var words: Wording<PageWord>
  public var language: Language
  /// The day of publication.
  public var date: CalendarDate
  /// What the check of the whole plan left open; only the binder prints it.
  public var openFindings: [OpenFinding]
  /// How much more the check left open, about what the edition does not show.
  public var untoldFindings = 0
  /// The rules that found something which still stands: printed in the binder, shown to staff, never to the public.
  public var openRules: [OpenRule]
  /// The rules that the plan has made milder or switched off; only the binder prints them.
  public var weakenedRules: [WeakenedRule]
  /// Whose copy of the binder it is.
  public var copy = BinderCopy()
  /// Whether the pages will be held against those of another version: then they show the plan alone, without what follows from the day or from the check,
  /// and without what calls to act.
  var isCompared = false
  private var encoded = EncodedPlan()

  public init(
    plan: Plan, analysis: PlanAnalysis, words: Wording<PageWord>, language: Language, date: CalendarDate,
    openFindings: [OpenFinding] = [], openRules: [OpenRule] = [], weakenedRules: [WeakenedRule] = []
  ) {
    self.plan = analysis.planWithUsedWords(printed: Self.printedWords(plan, words))
    self.analysis = analysis
    self.words = words
    self.language = language
    self.date = date
    self.openFindings = openFindings
    self.openRules = openRules
    self.weakenedRules = weakenedRules
  }

  /// The plan as data (`plan.json`), for those to whom it was cut.
  func data(for audience: Audience) -> String { encoded.text(of: plan, edition: audience) }

  /// Words of the theme which the glossary may explain, where the plan has what they name.
  private static func printedWords(_ plan: Plan, _ words: Wording<PageWord>) -> [String] {
    var printed: [PageWord] = []
    if !plan.checklists.isEmpty { printed.append(.cards) }
    if !plan.alarmChains.isEmpty { printed.append(.alarmChain) }
    if !plan.levels.isEmpty { printed.append(.levels) }
    if plan.mandates.contains(where: { !$0.consulted.isEmpty }) { printed.append(.consult) }
    if plan.mandates.contains(where: { $0.category == .execution }) { printed.append(.categoryExecution) }
    if plan.contactLists.contains(where: { $0.entries.contains { $0.numbers.contains { $0.channel == .radio } } }) {
      printed.append(.radio)
    }
    return printed.map { words[$0] }
  }
}

/// A numbered copy of the binder, and the role that holds it. Only what lies before the tabs says so: the tabs of all copies are the same.
public struct BinderCopy: Sendable, Hashable {
  /// "3 av 25".
  public var number: String?
  public var holder: Identifier<Role>?

  public init(number: String? = nil, holder: Identifier<Role>? = nil) {
    self.number = number
    self.holder = holder
  }
}

/// A finding that still stood when the plan was published, as plain text for the colophon.
public struct OpenFinding: Sendable, Hashable {
  /// The rule's id.
  public var rule: String
  /// The severity as a word: "varning".
  public var severity: String
  public var summary: String
  /// Where it was found: "roller/tib.md, rad 7".
  public var place: String

  public init(rule: String, severity: String, summary: String, place: String) {
    self.rule = rule
    self.severity = severity
    self.summary = summary
    self.place = place
  }
}

/// A rule with how much it found that still stood when the plan was published.
public struct OpenRule: Sendable, Hashable {
  public var rule: String
  public var count: Int
  /// What the rule finds, in a sentence.
  public var finds: String

  public init(rule: String, count: Int, finds: String) {
    self.rule = rule
    self.count = count
    self.finds = finds
  }
}

/// A rule that the plan has made milder than it is by itself.
public struct WeakenedRule: Sendable, Hashable {
  public var rule: String
  /// What the plan makes of it, as a word: "anmärkning", "av".
  public var setting: String

  public init(rule: String, setting: String) {
    self.rule = rule
    self.setting = setting
  }
}
