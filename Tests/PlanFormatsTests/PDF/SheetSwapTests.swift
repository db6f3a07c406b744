import PlanPages
import Testing

@testable import PlanFormats

/// Which sheets a holder swaps, and what is left of a document when pages are taken out.
@Suite struct SheetSwapTests {
  /// Pages of one letter each, by tab.
  static func pages(_ tabs: [Int: String]) -> [BinderPage] {
    tabs.sorted { $0.key < $1.key }.flatMap { tab, letters in
      letters.enumerated().map { place, letter in
        BinderPage(tab: tab, tabTitle: "Flik", page: place + 1, drawing: Array(String(letter).utf8))
      }
    }
  }

  static func rows(_ old: [Int: String], _ new: [Int: String]) -> [String] {
    SheetSwap(from: pages(old), to: pages(new)).rows.map { "\($0.tab): \($0.out) > \($0.in)" }
  }

  @Test func aSheetIsKeptWhereBothItsSidesAreAsTheyWere() {
    #expect(Self.rows([1: "abcd", 2: "ef"], [1: "abcd", 2: "ef"]).isEmpty)
    #expect(Self.rows([1: "abcdefgh"], [1: "abcXefgh"]) == ["1: 1:3–1:4 > 1:3–1:4"])
    #expect(Self.rows([1: "abcdefgh"], [1: "XbcdefgX"]) == ["1: 1:1–1:2, 1:7–1:8 > 1:1–1:2, 1:7–1:8"])
    #expect(Self.rows([1: "abcdef"], [1: "abXdXf"]) == ["1: 1:3–1:6 > 1:3–1:6"])
  }

  @Test func aTabThatGrowsOrShrinksMovesNobodyElse() {
    #expect(Self.rows([1: "ab", 2: "cd", 3: "e"], [1: "ab", 2: "cdfgh", 3: "e"]) == ["2:  > 2:3–2:5"])
    #expect(Self.rows([1: "abcde", 2: "f"], [1: "ab", 2: "f"]) == ["1: 1:3–1:5 > "])
    #expect(Self.rows([1: "abc"], [1: "abcd"]) == ["1: 1:3 > 1:3–1:4"])
  }

  @Test func aWholeTabComesOrGoes() {
    let swap = SheetSwap(from: Self.pages([1: "ab", 2: "cd"]), to: Self.pages([1: "ab", 3: "e"]))
    #expect(swap.tabs.map(\.isGone) == [true, false] && swap.tabs.map(\.isNew) == [false, true])
  }

  @Test func whatIsNoDocumentHasNoPages() {
    #expect(throws: PDFBinding.Failure.self) { try PDFBinding.selecting([0], of: Array("inget".utf8)) }
    #expect(PDFBinding.pageCount(of: []) == 0)
  }
}
