import Diagnostics
import PlanModel
import PlanRevision

/// The JSON of `diff`.
struct DiffDocument: Encodable {
  static let currentVersion = "1.2"

  let version = currentVersion
  let tool = "krisplan"
  let old: PlanEntry
  let new: PlanEntry
  /// The edition that was compared; absent where both plans are whole.
  let edition: String?
  let changes: [ChangeEntry]
  let consequences: [ConsequenceEntry]
  let decisions: [DecisionEntry]
  let reading: [ReadingEntry]

  private enum CodingKeys: String, CodingKey { case version, tool, old, new, edition, changes, consequences, decisions, reading }

  struct PlanEntry: Encodable {
    let folder: String
    let title: String
    let planVersion: String
  }

  struct ElementEntry: Encodable {
    let type: String
    let oldID: String?
    let newID: String?
    let title: String

    init(_ subject: Subject, _ changes: PlanChanges) {
      type = subject.kind.rawValue
      oldID = subject.old
      newID = subject.new
      title = changes.newTitle(of: subject)
    }
  }

  struct ChangeEntry: Encodable {
    let number: Int
    let changeClass: String
    let element: ElementEntry
    let part: String?
    let what: String
    let old: String?
    let new: String?
    let text: String

    private enum CodingKeys: String, CodingKey {
      case number, element, part, what, old, new, text
      case changeClass = "class"
    }
  }

  struct ConsequenceEntry: Encodable {
    let what: String
    /// The rule's name.
    let finding: String?
    let text: String
  }

  struct DecisionEntry: Encodable {
    let changeClass: String
    let body: String?
    let first: Int
    let last: Int

    private enum CodingKeys: String, CodingKey {
      case body, first, last
      case changeClass = "class"
    }
  }

  struct ReadingEntry: Encodable {
    let role: ElementEntry
    let reasons: [ReasonEntry]
  }

  struct ReasonEntry: Encodable {
    let element: ElementEntry
    let changes: [Int]
  }

  init(_ compared: ComparedPlans, language: Language) {
    let all = compared.changes
    let telling = ChangeTelling(all, language)
    old = PlanEntry(folder: compared.old.folder, title: all.old.plan.title, planVersion: all.old.plan.version)
    new = PlanEntry(folder: compared.new.folder, title: all.new.plan.title, planVersion: all.new.plan.version)
    edition = compared.edition?.rawValue
    changes = all.changes.enumerated().map { index, change in
      let values = telling.values(change)
      return ChangeEntry(
        number: index + 1, changeClass: change.changeClass.rawValue, element: ElementEntry(change.subject, all), part: change.part,
        what: change.edit.name, old: values.old, new: values.new, text: telling.tell(change))
    }
    consequences = compared.consequences.map { consequence in
      ConsequenceEntry(what: consequence.name, finding: consequence.finding?.id, text: telling.tell(consequence))
    }
    decisions = all.decisions.map { need in
      DecisionEntry(changeClass: need.changeClass.rawValue, body: need.body, first: need.changes.lowerBound, last: need.changes.upperBound)
    }
    reading = all.reading.map { entry in
      ReadingEntry(
        role: ElementEntry(entry.role, all),
        reasons: entry.reasons.map { ReasonEntry(element: ElementEntry($0.subject, all), changes: $0.changes) })
    }
  }
}

extension Edit {
  fileprivate var name: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .renamed: "renamed"
    case .newIdentifier: "new-id"
    case .value, .cell: "value"
    case .items: "list"
    case .row(let row): row.old == nil ? "row-added" : row.new == nil ? "row-removed" : row.move == nil ? "row-changed" : "row-moved"
    case .prose(.added): "text-added"
    case .prose(.removed): "text-removed"
    case .prose(.changed(_, _, let isMoved)): isMoved ? "text-moved" : "text-changed"
    case .replacedWord: "word-replaced"
    }
  }
}

extension Deciders {
  fileprivate var suffix: String { areTogether ? "-together" : areToldAlone ? "-alone" : "" }
}

extension Consequence {
  fileprivate var finding: Diagnostic? {
    switch self {
    case .findingAppeared(let finding), .findingDisappeared(let finding): finding
    default: nil
    }
  }

  fileprivate var name: String {
    switch self {
    case .noLongerDecides(let deciders, _, _): "no-longer-decides" + deciders.suffix
    case .nowDecides(let deciders, _, _): "now-decides" + deciders.suffix
    case .noLongerDecidesFirst(let deciders, _, _): "no-longer-decides-first" + deciders.suffix
    case .nowDecidesFirst(let deciders, _, _): "now-decides-first" + deciders.suffix
    case .nobodyDecides: "nobody-decides"
    case .somebodyDecides: "somebody-decides"
    case .alarmTime: "alarm-time"
    case .noLongerReached: "no-longer-reached"
    case .nowReached: "now-reached"
    case .endurance: "endurance"
    case .findingAppeared: "finding-appeared"
    case .findingDisappeared: "finding-disappeared"
    }
  }
}
