public import Diagnostics
public import PlanPages

/// Which sheets of a binder give way to others when it goes to another version.
///
/// A sheet is kept where both its sides look as they did, but for the version that each states. The front and what lies behind the tabs state the
/// whole binder, and always give way.
struct SheetSwap {
  struct Tab {
    let number: Int
    let title: String
    let isNew: Bool
    let isGone: Bool
    /// Old sheets that are taken out, new ones that are put in; from 1.
    var out: [Int] = []
    var `in`: [Int] = []
    /// How many pages the tab had and has.
    let oldPages: Int
    let newPages: Int
  }

  /// Those in which something gives way, in order.
  let tabs: [Tab]

  init(from old: [BinderPage], to new: [BinderPage]) {
    let (before, after) = (Dictionary(grouping: old, by: \.tab), Dictionary(grouping: new, by: \.tab))
    tabs = Set(before.keys).union(after.keys).sorted().compactMap { number in
      let (olds, news) = (before[number] ?? [], after[number] ?? [])
      var tab = Tab(
        number: number, title: (news.first ?? olds.first)?.tabTitle ?? "", isNew: olds.isEmpty, isGone: news.isEmpty, oldPages: olds.count,
        newPages: news.count)
      func sheet(_ pages: [BinderPage], _ sheet: Int) -> [[UInt8]] { pages.filter { $0.sheet == sheet }.map(\.drawing) }
      for number in stride(from: 1, through: max(olds.last?.sheet ?? 0, news.last?.sheet ?? 0), by: 1) {
        let (one, other) = (sheet(olds, number), sheet(news, number))
        guard one != other else { continue }
        if !one.isEmpty { tab.out.append(number) }
        if !other.isEmpty { tab.in.append(number) }
      }
      return tab.out.isEmpty && tab.in.isEmpty ? nil : tab
    }
  }

  /// The rows of the instruction: sheets that follow on one another are one range, `4:1–4:4`.
  var rows: [SwapRow] {
    tabs.map { tab in
      func ranges(_ sheets: [Int], _ pages: Int) -> String {
        var runs: [ClosedRange<Int>] = []
        for sheet in sheets {
          if let last = runs.last, last.upperBound + 1 == sheet {
            runs[runs.count - 1] = last.lowerBound...sheet
          } else {
            runs.append(sheet...sheet)
          }
        }
        return runs.map { run in
          let (first, last) = (run.lowerBound * 2 - 1, min(run.upperBound * 2, max(pages, run.lowerBound * 2 - 1)))
          let begin = PageNumbers.text(tab: tab.number, page: first)
          return first == last ? begin : "\(begin)–\(PageNumbers.text(tab: tab.number, page: last))"
        }.joined(separator: ", ")
      }
      return SwapRow(
        tab: tab.number, title: tab.title, isNew: tab.isNew, isGone: tab.isGone, out: ranges(tab.out, tab.oldPages),
        in: ranges(tab.in, tab.newPages))
    }
  }
}

extension PDFFormat {
  /// The name of a place in the templates.
  public static func label(_ path: String, _ anchor: String?) -> String { PrintPlaces.label(path, anchor) }

  /// The sheets that bring a binder from one version to another, on both sides in the order of the tabs, with an instruction before them.
  ///
  /// - Parameter labels: places whose pages are to be told, by tab.
  /// - Parameter instruction: makes the instruction of the rows.
  public func swap(
    from old: Publication, to new: Publication, places labels: [Int: [String]], theme: Theme, instruction: ([SwapRow]) -> [Page]
  ) async throws -> Diagnosed<(files: [OutputFile], numbers: [String: String])> {
    async let before = drawings(of: old, theme: theme)
    async let after = drawings(of: new, asked: labels, theme: theme)
    let (olds, news) = try await (before, after)
    let swap = SheetSwap(from: olds.value.pages, to: news.value.pages)
    var numbers: [String: String] = [:]
    for label in labels.values.joined() { numbers[label] = news.value.numbers[label] }
    let diagnostics = news.diagnostics.filter { $0.severity == .error }
    guard diagnostics.isEmpty else { return Diagnosed(([], [:]), diagnostics) }

    let part = BinderPart.swap(tabs: Set(swap.tabs.filter { !$0.isGone }.map(\.number)))
    let words = theme.words(Language(rawValue: new.language) ?? .swedish).print
    var bare = new
    bare.data = ""
    let data = PrintData(
      bare, theme: theme, words: words, part: part, numbers: news.value.numbers, preface: instruction(swap.rows))
    let document = PrintEngine.Document(name: "bytesblad.pdf", template: "bytesblad.typ", data: data, asksNotes: true)
    let printed = try await engine.print([document], day: new.document.day, theme: theme)
    guard let file = printed.first?.file else { return Diagnosed(([], numbers), printed.flatMap(\.diagnostics)) }
    let kept = Self.kept(swap, printed.first?.notes ?? [], pages: PDFBinding.pageCount(of: file.bytes))
    do {
      let selected = OutputFile(path: file.path, bytes: try PDFBinding.selecting(kept, of: file.bytes))
      return Diagnosed(([selected], numbers), printed.flatMap(\.diagnostics))
    } catch {
      return Diagnosed(([], numbers), printed.flatMap(\.diagnostics) + [.notBound(file.path, error.reason)])
    }
  }

  /// The pages that are printed, from 0: the instruction, the front, the changed sheets of each tab, what lies behind them.
  private static func kept(_ swap: SheetSwap, _ notes: [TypesettingNote], pages: Int) -> [Int] {
    let starts = Dictionary(notes.map { ($0.name, Int($0.number) - 1) }) { first, _ in first }
    let tabs = swap.tabs.filter { !$0.isGone }
    let order = tabs.map { "tab \($0.number)" } + ["closing"]
    func end(after place: Int) -> Int { order[place...].lazy.compactMap { starts[$0] }.first ?? pages }
    var kept = Array(0..<end(after: 0))
    for (place, tab) in tabs.enumerated() {
      guard let start = starts[order[place]] else { continue }
      let last = end(after: place + 1)
      for sheet in tab.in { kept += [start + sheet * 2 - 2, start + sheet * 2 - 1].filter { $0 < last } }
    }
    if let closing = starts["closing"] { kept += Array(closing..<max(closing, pages)) }
    return kept
  }
}
