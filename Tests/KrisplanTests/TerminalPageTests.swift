import Diagnostics
import Testing

@testable import Krisplan

@Suite struct TerminalPageTests {
  @Test func textIsWrappedBelowItsLead() {
    var page = TerminalPage(width: 30, bold: false)
    page.paragraph("Ställföreträdande social insatschef åker ut", lead: "  1. ")
    #expect(page.text == "  1. Ställföreträdande social\n     insatschef åker ut\n")
  }

  @Test func headingsAreBoldOnlyWhereAPersonIsLooking() {
    var (plain, bold) = (TerminalPage(width: 30, bold: false), TerminalPage(width: 30, bold: true))
    plain.heading("Mandat")
    bold.heading("Mandat")
    #expect(plain.text == "Mandat\n" && bold.text == "\u{1B}[1mMandat\u{1B}[0m\n")
  }

  @Test func whatAFileSaysDoesNotActOnTheTerminal() {
    var page = TerminalPage(width: 30, bold: false)
    page.paragraph("a\u{1B}[31mb")
    page.line("c\u{202E}d")
    #expect(!page.text.contains("\u{1B}") && !page.text.contains("\u{202E}"))
  }

  @Test func aWordThatIsTooLongStandsWhole() {
    #expect(
      TerminalText.wrapped("se innehåll/mandat/larm-och-ledning.md:39 där", width: 12) == [
        "se", "innehåll/mandat/larm-och-ledning.md:39", "där",
      ])
    #expect(TerminalText.wrapped("", width: 12) == [""])
    #expect(TerminalText.width("å👩‍👩‍👧") == 3)
  }
}
