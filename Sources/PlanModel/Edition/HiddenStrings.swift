import Glibc
internal import Prose

/// What an edition must not hold, in two kinds that are judged differently.
public struct HiddenStrings: Sendable {
  /// Names, numbers, e-mail addresses and key holders: never excused by running text.
  public let personal: [String]
  /// Titles and sentences of hidden elements: excused where visible text says the same.
  public let wording: [String]
  /// Every visible title and text.
  public let visibleTexts: [String]
  private let visiblePersonal: Set<ExactText>
  private let visibleWording: Set<ExactText>

  init(hiddenIn plan: Plan, visible: Plan, visibleTexts: [String]) {
    self.visibleTexts = visibleTexts
    visiblePersonal = Self.personalValues(visible)
    visibleWording = Self.wordings(visible)
    personal = Self.personalValues(plan, except: visiblePersonal).map(\.text).sorted()
    wording = Self.wordings(plan, except: visibleWording).map(\.text).sorted()
  }

  /// What an edition that shows two plans must not hold: nothing personal that the newer one hides, whoever could see it before; and of the
  /// rest what neither shows.
  public init(old: HiddenStrings, new: HiddenStrings) {
    visiblePersonal = new.visiblePersonal
    visibleWording = old.visibleWording.union(new.visibleWording)
    visibleTexts = old.visibleTexts + new.visibleTexts
    func left(_ strings: [String], _ visible: Set<ExactText>) -> [String] {
      Set(strings.map { ExactText(text: $0) }).subtracting(visible).map(\.text).sorted()
    }
    personal = left(old.personal + new.personal, visiblePersonal)
    wording = left(old.wording + new.wording, visibleWording)
  }

  private static func personalValues(_ plan: Plan, except known: Set<ExactText> = []) -> Set<ExactText> {
    var values: Set<ExactText> = []
    func add(_ value: String?) {
      // Short values ("112", "Bo") stand in many places by chance.
      guard let value, value.utf8.count >= 6 else { return }
      let text = ExactText(text: value)
      if !known.contains(text) { values.insert(text) }
    }
    for contact in plan.contactLists.flatMap(\.entries) + plan.dormantPages.flatMap(\.numbers) {
      add(contact.name)
      add(contact.email)
      for number in contact.numbers {
        add(number.number)
        let digits = number.number.filter(\.isNumber)
        add(digits)
        if digits.hasPrefix("0") { add("+46" + digits.dropFirst()) }
      }
    }
    for turn in plan.rotas.lazy.flatMap(\.turns) { add(turn.name) }
    for location in plan.locations {
      add(location.keyHolder)
      add(location.equipment)
    }
    return values
  }

  /// Titles and whole runs of text that are long enough to be telling.
  private static func wordings(_ plan: Plan, except known: Set<ExactText> = []) -> Set<ExactText> {
    var values: Set<ExactText> = []
    func add(_ value: String, atLeast length: Int = 16) {
      guard value.utf8.count >= length else { return }
      let text = ExactText(text: value)
      if !known.contains(text) { values.insert(text) }
    }
    func titles<E: Entity>(_ entities: [E]) { entities.forEach { add($0.title) } }
    titles(plan.organisations)
    titles(plan.roles)
    titles(plan.groups)
    titles(plan.mandates)
    titles(plan.levels)
    titles(plan.checklists)
    titles(plan.contactLists)
    titles(plan.alarmChains)
    titles(plan.rotas)
    titles(plan.locations)
    titles(plan.forms)
    titles(plan.supportPhases)
    titles(plan.dormantPages)
    titles(plan.exercises)
    titles(plan.chapters)
    titles(plan.decisionBases)
    titles(plan.policies)
    plan.versions.forEach { add($0.change ?? "") }
    plan.forEachText { text in
      text.forEachInlines { inlines in
        for inline in inlines {
          if case .text(let text, _) = inline { add(text, atLeast: 24) }
        }
      }
    }
    return values
  }
}

/// A text that is the same only as the same bytes: hashing a long text by its letters is slow.
private struct ExactText: Hashable {
  var text: String

  static func == (a: Self, b: Self) -> Bool {
    var (a, b) = (a.text, b.text)
    return a.withUTF8 { a in
      b.withUTF8 { b in
        guard a.count == b.count, let first = a.baseAddress, let second = b.baseAddress else { return a.count == b.count }
        return memcmp(first, second, a.count) == 0
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
