import PlanAnalysis
public import PlanModel
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

  /// The binder's places of the elements that changes are told of, by tab and as the binder labels them.
  public static func binderPlaces(_ context: RevisionContext, in binder: Publication) -> [ElementID: (
    tab: Int, path: String, anchor: String?
  )] {
    let map = BinderPublication.map(of: context.new.plan)
    var tabs: [String: Int] = [:]
    for section in binder.sections { for page in section.pages { tabs[page.path] = section.number } }
    var places: [ElementID: (tab: Int, path: String, anchor: String?)] = [:]
    let subjects = Set(context.changes.changes.map(\.subject) + context.changes.reading.flatMap { $0.reasons.map(\.subject) })
    for element in subjects.compactMap(\.newElement) {
      guard let place = map[element], let tab = tabs[place.path] else { continue }
      places[element] = (tab, place.path, place.anchor)
    }
    return places
  }
}
