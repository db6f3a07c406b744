import PlanPages
import Testing

@testable import PlanFormats

@Suite struct PrintColumnsTests {
  private static func columns(_ cells: [[Span]], letters: Int = 80) -> PrintColumns {
    PrintColumns(TableBlock(caption: "", head: cells.map { _ in [.text("Namn")] }, rows: [cells]), letters: letters, longestWord: 11)
  }

  private static let number = Span.telephone(TelephoneSpan(shown: "070-174 06 05", dialled: "+46701740605"))

  @Test func whatANumberIsForHasRoomBesideIt() {
    let long = Span.text(String(repeating: "ord ", count: 200))
    let bare = Self.columns([[Self.number], [long]]).widths[0]
    let named = Self.columns([[Self.number, .text(" (mobil)")], [long]]).widths[0]
    #expect(named >= bare + 80)
    // Numbers below each other need no more than the widest of them.
    let stacked = Self.columns([[Self.number, .text(" (mobil)"), .lineBreak, Self.number, .text(" (jour)")], [long]]).widths[0]
    #expect(stacked == named)
  }

  @Test func oneLongCellDoesNotTakeTheRoomOfAColumnThatIsAlwaysLong() {
    let long: [Span] = [.text(String(repeating: "ord ", count: 40))]
    let rows = (0..<12).map { [[Span.text("a")], long, $0 == 0 ? long : [.text("b")]] }
    let widths = PrintColumns(TableBlock(caption: "", head: [[], [], []], rows: rows), letters: 80, longestWord: 11).widths
    #expect(widths[1] > widths[2] * 2)
  }

  @Test func aPageNumberAfterALinkHasRoom() {
    let link = Span.link(LinkSpan(target: .page(path: "lista", anchor: nil), spans: [.text("Larmlista")]))
    let long = [Span.text(String(repeating: "ord ", count: 200))]
    let table = TableBlock(caption: "", head: [[], []], rows: [[[link], long]])
    let bare = PrintColumns(table, letters: 80, longestWord: 11).widths[0]
    let numbered = PrintColumns(table, letters: 80, longestWord: 11) { _ in true }.widths[0]
    #expect(numbered >= bare + 70)
  }
}
