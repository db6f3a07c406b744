public import Diagnostics
import PlanModel

/// Tells changes in sentences, in the language of whoever reads.
public struct ChangeTelling {
  let changes: PlanChanges
  let language: Language

  public init(_ changes: PlanChanges, _ language: Language) {
    self.changes = changes
    self.language = language
  }

  func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

  func quoted(_ text: String) -> String { say("”\(text)”", "“\(text)”") }

  /// The element with its kind: "mandatet ”Sammankalla gruppen”".
  public func name(_ subject: Subject) -> String {
    let title = changes.newTitle(of: subject)
    if subject.kind == .eventLevel { return levelName(subject) }
    return "\(subject.kind.definiteNoun(language)) \(quoted(title))"
  }

  private func levelName(_ subject: Subject) -> String {
    let level = subject.new.flatMap { changes.new.levels[Identifier($0)] } ?? subject.old.flatMap { changes.old.levels[Identifier($0)] }
    guard let level else { return changes.newTitle(of: subject) }
    return say("nivå", "level") + " \(level.number) \(quoted(level.title))"
  }

  /// What changed, without the element's name: "Nås: kontorstid → dygnet runt".
  public func tell(_ change: Change) -> String {
    let part = change.part ?? ""
    switch change.edit {
    case .added: return say("tillkommer", "is new") + takenOver(by: change.subject)
    case .removed: return say("utgår", "is removed")
    case .renamed(let old, let new):
      return renamed(old, new, isOwn: true)
    case .newIdentifier:
      let key = change.subject.kind == .eventLevel ? EventLevel.Field.id.rawValue : Role.Field.id.rawValue
      return "\(label(key, change)): \(change.subject.old ?? "") → \(change.subject.new ?? "")"
    case .value(let old, let new): return "\(label(part, change)): \(tell(old, new))"
    case .cell(let column, let old, let new):
      return "\(label(part, change)), \(self.column(column, change)): \(tell(old, new))"
    case .items(let removed, let added, let moved): return "\(label(part, change)): \(tell(removed: removed, added: added, moved: moved))"
    case .row(let row): return "\(label(part, change)): \(tell(row, change))"
    case .prose(let edit): return (part == TextName.description ? "" : say("under ", "under ") + quoted(part) + ": ") + tell(edit)
    case .replacedWord(let old, let new, let places): return tell(old, new, of: change.subject, in: places)
    }
  }

  /// What changed, where the list of changes tells the rest: a new name without all the places where it stands.
  public func tellBriefly(_ change: Change) -> String {
    guard case .replacedWord(let old, let new, let places) = change.edit else { return tell(change) }
    return renamed(old, new, isOwn: places.contains { $0.subject == change.subject })
  }

  private func renamed(_ old: String, _ new: String, isOwn: Bool) -> String {
    isOwn
      ? say("heter nu \(quoted(new)), förut \(quoted(old))", "is now called \(quoted(new)), was \(quoted(old))")
      : say("\(quoted(old)) heter nu \(quoted(new))", "\(quoted(old)) is now called \(quoted(new))")
  }

  /// Counted in the parts that are named, and the first of them named.
  private func tell(_ old: String, _ new: String, of subject: Subject, in places: [Change]) -> String {
    var seen: Set<Subject> = [subject]
    let names = places.map(\.subject).filter { seen.insert($0).inserted }.map { name($0) }
    let isOwn = places.contains { $0.subject == subject }
    let said = renamed(old, new, isOwn: isOwn)
    guard !names.isEmpty else { return said }
    let told = names.prefix(6).joined(separator: ", ")
    let rest = names.count > 6 ? say(" och \(names.count - 6) till", " and \(names.count - 6) more") : ""
    let parts =
      isOwn
      ? say(
        "; namnet byts också i \(names.count) andra delar av planen", "; the name changes also in \(names.count) other parts of the plan")
      : say(", i \(names.count) delar av planen", ", in \(names.count) parts of the plan")
    return "\(said)\(parts): \(told)\(rest)"
  }

  // MARK: Labels

  private func label(_ part: String, _ change: Change) -> String { PartLabel.of(part, in: change.subject.kind)(language) }

  /// The label of a part's part, as it stands in a sentence.
  private func column(_ name: String, _ change: Change) -> String {
    let label = PartLabel.of(column: name, in: change.subject.kind, part: change.part ?? "")(language)
    // A name that is written with capitals keeps them.
    guard label.dropFirst().first?.isLowercase ?? true, name != Contact.Field.radio.rawValue else { return label }
    return label.prefix(1).lowercased() + label.dropFirst()
  }

  // MARK: Values

  private func tell(_ old: Fact?, _ new: Fact?) -> String {
    if case .words(let old)? = old, case .words(let new)? = new { return reworded(old, new) }
    return "\(old.map { text($0, isOld: true) } ?? "–") → \(new.map { text($0, isOld: false) } ?? "–")"
  }

  private func tell(removed: [Fact], added: [Fact], moved: [Fact]) -> String {
    func listed(_ facts: [Fact], _ isOld: Bool) -> String { facts.map { text($0, isOld: isOld) }.joined(separator: ", ") }
    var parts: [String] = []
    if !added.isEmpty { parts.append(listed(added, false) + say(" tillkommer", " added")) }
    if !removed.isEmpty { parts.append(listed(removed, true) + say(" utgår", " removed")) }
    if !moved.isEmpty { parts.append(listed(moved, false) + say(" byter plats", " moved")) }
    return parts.joined(separator: "; ")
  }

  func text(_ fact: Fact, isOld: Bool) -> String {
    switch fact {
    case .text(let text): text
    case .words(let words): self.words(words, isOld: isOld)
    case .element(let subject): isOld ? changes.oldTitle(of: subject) : changes.newTitle(of: subject)
    case .list(let facts): list(facts, isOld: isOld)
    }
  }

  /// "TiB, samordnare"; "TiB (kontorstid)" for one with what holds of it.
  private func list(_ facts: [Fact], isOld: Bool) -> String {
    let texts = facts.map { text($0, isOld: isOld) }
    guard facts.count == 2, case .element = facts[0] else { return texts.joined(separator: ", ") }
    switch facts[1] {
    case .list: return "\(texts[0]) (\(texts[1]))"
    case .text(let hours) where Hours(rawValue: hours) != nil: return "\(texts[0]) (\(texts[1]))"
    default: return texts.joined(separator: ", ")
    }
  }

  // MARK: Rows

  private func tell(_ row: RowEdit, _ change: Change) -> String {
    // Several in a mandate's row decide together; in an alarm chain's, one calls the other.
    let areTogether = change.subject.kind == .mandate
    switch (row.old, row.new) {
    case (nil, let new?): return label(new, isOld: false, areTogether) + say(" tillkommer", " is new") + details(new, change)
    case (let old?, nil): return label(old, isOld: true, areTogether) + say(" utgår", " is removed")
    case (let old?, let new?): return tell(row, old, new, change, areTogether)
    case (nil, nil): return ""
    }
  }

  private func tell(_ row: RowEdit, _ old: Row, _ new: Row, _ change: Change, _ areTogether: Bool) -> String {
    var parts: [String] = []
    if let move = row.move { parts.append(tell(move)) }
    if row.cells.isEmpty || new.key != nil {
      parts += row.cells.map { "\(column($0.column, change)): \(tell($0.old, $0.new))" }
      return label(new, isOld: false, areTogether) + ", " + parts.joined(separator: "; ")
    }
    // A step is known by its words, which here stand in the change.
    let section = row.move == nil ? under(new.section) : ""
    return (parts + row.cells.map { tell($0.old, $0.new) + section }).joined(separator: "; ")
  }

  /// What a row is known by.
  private func label(_ row: Row, isOld: Bool, _ areTogether: Bool) -> String {
    guard let key = row.key else {
      let words = row.cells.first.map { text($0.value, isOld: isOld) } ?? ""
      return quoted(words) + under(row.section)
    }
    if case .list(let ends) = key {
      let names = ends.map { text($0, isOld: isOld) }
      return areTogether
        ? names.joined(separator: say(" och ", " and ")) + say(" tillsammans", " together") : names.joined(separator: say(" till ", " to "))
    }
    return text(key, isOld: isOld)
  }

  private func details(_ row: Row, _ change: Change) -> String {
    guard row.key != nil, !row.cells.isEmpty else { return "" }
    return " (" + row.cells.map { "\(column($0.column, change)): \(text($0.value, isOld: false))" }.joined(separator: "; ") + ")"
  }

  private func tell(_ move: RowEdit.Move) -> String {
    let from = move.old.section == move.new.section ? nil : move.old.section
    let old = say("plats \(move.old.number)", "place \(move.old.number)") + under(from)
    let new = say("plats \(move.new.number)", "place \(move.new.number)") + under(move.new.section)
    return say("flyttas från \(old) till \(new)", "moves from \(old) to \(new)")
  }

  private func under(_ section: String?) -> String { section.map { say(" under \(quoted($0))", " under \(quoted($0))") } ?? "" }
}

extension EntityKind {
  /// "rollen", "the role".
  fileprivate var definiteNoun: LocalizedText {
    switch self {
    case .plan: LocalizedText(sv: "planen", en: "the plan")
    case .organisation: LocalizedText(sv: "organisationen", en: "the organisation")
    case .role: LocalizedText(sv: "rollen", en: "the role")
    case .group: LocalizedText(sv: "gruppen", en: "the group")
    case .mandate: LocalizedText(sv: "mandatet", en: "the mandate")
    case .eventLevel: LocalizedText(sv: "händelsenivån", en: "the event level")
    case .checklist: LocalizedText(sv: "åtgärdskortet", en: "the action card")
    case .contactList: LocalizedText(sv: "telefonlistan", en: "the contact list")
    case .contact: LocalizedText(sv: "kontaktuppgiften", en: "the contact")
    case .alarmChain: LocalizedText(sv: "larmkedjan", en: "the alarm chain")
    case .dutyRota: LocalizedText(sv: "rotan", en: "the duty rota")
    case .location: LocalizedText(sv: "lokalen", en: "the location")
    case .form: LocalizedText(sv: "blanketten", en: "the form")
    case .supportPhase: LocalizedText(sv: "insatsen", en: "the support phase")
    case .dormantPage: LocalizedText(sv: "den vilande sidan", en: "the dormant page")
    case .exercise: LocalizedText(sv: "övningen", en: "the exercise")
    case .chapter: LocalizedText(sv: "kapitlet", en: "the chapter")
    case .decisionBasis: LocalizedText(sv: "underlaget", en: "the decision basis")
    case .law: LocalizedText(sv: "lagen", en: "the law")
    case .policy: LocalizedText(sv: "styrdokumentet", en: "the policy")
    case .term: LocalizedText(sv: "ordet", en: "the term")
    }
  }
}
