import PlanAnalysis
import PlanModel
import PlanRevision

/// A tab in which sheets are swapped.
public struct SwapRow: Sendable {
  public var tab: Int
  public var title: String
  public var isNew: Bool
  public var isGone: Bool
  /// The old pages to take out and the new ones to put in: `4:1–4:4`; empty where there are none.
  public var out: String
  public var `in`: String

  public init(tab: Int, title: String, isNew: Bool, isGone: Bool, out: String, in: String) {
    self.tab = tab
    self.title = title
    self.isNew = isNew
    self.isGone = isGone
    self.out = out
    self.in = `in`
  }
}

extension RevisionPublications {
  /// What whoever holds a binder does with the sheets, and the receipt to give back, each on a sheet of its own. `tabCount` is how many tabs the new binder has.
  public static func swapPages(_ context: RevisionContext, rows: [SwapRow], tabs tabCount: Int, closing: String) -> [Page] {
    let words = context.words
    let plan = context.new.plan
    let owner = plan.owner.flatMap { context.new.analysis.index.roles[$0.id]?.title } ?? words[.ownerUnnamed]
    let values: KeyValuePairs<String, String> = ["old": context.old.plan.version, "new": plan.version, "owner": owner]
    var page = PageBuilder(path: "byte")
    page.paragraph(words(.swapText, values))
    page.list(
      [
        .swapStepCheck, .swapStepFront, .swapStepTabs, .swapStepLog, .swapStepSpine, .swapStepCards, .swapStepDestroy, .swapStepReceipt,
      ].map { [.text(words($0, values))] }, start: 1)
    func cell(_ text: String) -> [Span] { [.text(text.isEmpty ? words[.swapNone] : text)] }
    let all = words[.swapAll]
    let frame: [[[Span]]] = [[cell(words[.swapFront]), cell(all), cell(all)]]
    let tabs = rows.map { row -> [[Span]] in
      let name = "\(row.tab) \(row.title)"
      let title = row.isNew ? words(.swapNewTab, ["tab": name]) : row.isGone ? words(.swapGoneTab, ["tab": name]) : name
      return [[.text(title)], cell(row.out), cell(row.in)]
    }
    let table = TableBlock(
      caption: words[.swapCaption], head: [.swapTab, .swapOut, .swapIn].map { [.text(words[$0])] },
      rows: frame + tabs + (closing.isEmpty ? [] : [[cell(closing), cell(all), cell(all)]]))
    page.table(table)
    // Nothing is left to say that of where every tab is named.
    if rows.count(where: { !$0.isGone }) < tabCount { page.paragraph(words[.swapAllKept]) }
    var receipt = PageBuilder(path: "kvittens")
    receipt.paragraph(words(.receiptText, values))
    // The name and the day belong to the signature.
    receipt.add(.form(.fields([words[.holderNumber], words[.holderUnit]])))
    receipt.add(.form(.signatures([words[.signature]])))
    receipt.paragraph(words(.receiptReturn, values))
    return [page.page(.form, words[.swapTitle]), receipt.page(.form, words[.receiptTitle])]
  }

  /// The binder's places of what has changed, by the number of the change from 1 and as the binder labels them.
  public static func binderPlaces(_ context: RevisionContext, in binder: Publication) -> [Int: (
    tab: Int, path: String, anchor: String?
  )] {
    let changed = BinderChanges(context)
    var tabs: [String: Int] = [:]
    for section in binder.sections { for page in section.pages { tabs[page.path] = section.number } }
    var places: [Int: (tab: Int, path: String, anchor: String?)] = [:]
    for (index, change) in context.changes.changes.enumerated() {
      guard let place = changed.place(of: change), let tab = tabs[place.path] else { continue }
      places[index + 1] = (tab, place.path, place.anchor)
    }
    return places
  }
}

/// Where the binder prints what has changed: at the element, or where it prints that part of it.
private struct BinderChanges {
  private let map: PageMap
  private let calls: [Identifier<AlarmChain>: [Row: Int]]
  private let succession: SuccessionTable
  private let decisionNumbers: [Identifier<Mandate>: Int]

  /// What the table of decisions tells of a mandate.
  private static let inTable: [Mandate.Field] = [.holders, .order, .thereafter, .hours, .levels]

  init(_ context: RevisionContext) {
    map = BinderPublication.map(of: context.new.plan)
    calls = context.changes.callNumbers()
    succession = context.new.analysis.succession
    decisionNumbers = Dictionary(succession.decisions.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
  }

  func place(of change: Change) -> PageMap.Place? {
    guard let element = change.subject.newElement else { return nil }
    let place: PageMap.Place? =
      switch (change.subject.kind, change.part) {
      case (.plan, TextName.description): PageMap.Place(path: BinderTabs.summaryPath, anchor: nil)
      case (.plan, TextName.questions): PageMap.Place(path: BinderTabs.questionsPath, anchor: nil)
      case (.alarmChain, TextName.calls):
        PageMap.Place(path: Composer.callsPath, anchor: anchor(of: change.edit, in: Identifier(element.id)))
      case (.mandate, let part) where Self.inTable.contains { $0.rawValue == part }:
        succession.decision(of: Identifier(element.id)).flatMap { decisionNumbers[$0.id] }.map { number in
          PageMap.Place(path: BinderTabs.decisionsPath, anchor: Composer.decisionAnchor(number))
        }
      default: nil
      }
    if let place, map.hasPage(place.path) { return place }
    return map[element]
  }

  /// Where a call stands; one that is gone stood on the same page.
  private func anchor(of edit: Edit, in chain: Identifier<AlarmChain>) -> String? {
    guard case .row(let row) = edit, let new = row.new else { return nil }
    return calls[chain]?[new].map(Composer.callAnchor)
  }
}
