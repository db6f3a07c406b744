import Diagnostics
import Foundation
import Testing

@Suite struct ReportTests {
  static let text = "---\ntyp: roll\nersatare: [å👩‍👩‍👧, b]\n---\n"

  static func findings(marking word: String) throws -> Findings {
    var files = SourceFiles()
    let file = files.add(SourceFile(path: "p/roller/å b.md", text: text))
    let range = try #require(text.range(of: word))
    let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let place = SourceRange(file: file, lower..<lower + word.utf8.count)
    let diagnostic = Diagnostic(
      "unknown-key", .error, at: place, LocalizedText(sv: "okänd nyckel", en: "unknown key"),
      explanation: LocalizedText(sv: "Menade du ersättare?", en: "Did you mean ersättare?"),
      notes: [.init(at: place, LocalizedText(sv: "tidigare här", en: "previously here"))],
      fixes: [FixIt(LocalizedText(sv: "byt till ersättare", en: "replace with ersättare"), edits: [.init(place, "ersättare")])])
    return Findings([diagnostic], files: files)
  }

  @Test func consoleShowsPlaceLineMarkCauseAndRemedy() throws {
    let findings = try Self.findings(marking: "ersatare")
    let text = ConsoleReport(language: .swedish).render(findings.diagnostics, files: findings.files)
    #expect(
      text == """
        p/roller/å b.md:3:1: fel: okänd nyckel [unknown-key]
          3 | ersatare: [å👩‍👩‍👧, b]
            | ^^^^^^^^
            Menade du ersättare?
            p/roller/å b.md:3:1: tidigare här
          3 | ersatare: [å👩‍👩‍👧, b]
            | ^^^^^^^^
            Åtgärd: byt till ersättare


        """)
  }

  @Test func colourIsOnlyAddedWhenAskedFor() throws {
    let findings = try Self.findings(marking: "b]")
    #expect(!ConsoleReport(language: .english).render(findings.diagnostics, files: findings.files).contains("\u{1B}"))
    #expect(ConsoleReport(language: .english, colour: true).render(findings.diagnostics, files: findings.files).contains("\u{1B}[1;31m"))
  }

  @Test func controlCharactersOfAFileDoNotReachTheTerminal() {
    var files = SourceFiles()
    let file = files.add(SourceFile(path: "a.md", text: "x\u{1B}[31my"))
    let diagnostic = Diagnostic("x", .note, at: SourceRange(file: file, 0..<1), LocalizedText(sv: "s", en: "s"))
    #expect(!ConsoleReport(language: .swedish).render([diagnostic], files: files).contains("\u{1B}"))
  }

  @Test func jsonCountsColumnsInScalarsAndCarriesEverything() throws {
    let report = try JSONReport([Self.findings(marking: "b]")], language: .swedish).render()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    #expect(object["version"] as? String == "1.0")
    let entry = try #require((object["diagnostics"] as? [[String: Any]])?.first)
    #expect(
      Set(entry.keys) == ["id", "severity", "file", "line", "column", "endLine", "endColumn", "message", "explanation", "notes", "fixes"])
    // "ersatare: [å" is 12 scalars, the family 5, ", " 2.
    #expect(entry["line"] as? Int == 3)
    #expect(entry["column"] as? Int == 20)
    #expect(entry["endColumn"] as? Int == 22)
    #expect(entry["severity"] as? String == "error")
  }

  @Test func jsonIsWhollyEmptyForASoundPlan() throws {
    let report = try JSONReport([], language: .swedish).render()
    #expect(report.contains("\"diagnostics\" : ["))
  }

  @Test func sarifNamesRulesAndEncodesPaths() throws {
    let report = try SARIFReport([Self.findings(marking: "ersatare")], language: .english).render()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    #expect(object["version"] as? String == "2.1.0")
    #expect(report.contains("\"uri\" : \"p/roller/%C3%A5%20b.md\""))
    #expect(report.contains("\"ruleId\" : \"unknown-key\""))
  }
}

@Suite struct NearestWordTests {
  @Test(arguments: [
    ("ersatare", "ersättare"), ("mandant", "mandat"), ("telfonlista", "telefonlista"), ("Roll", "roll"), ("nivaer", "nivåer"),
  ])
  func findsWhatWasMeant(typed: String, meant: String) {
    #expect(nearestWord(to: typed, among: ["roll", "rota", "ersättare", "mandat", "telefonlista", "nivåer", "nummer"]) == meant)
  }

  @Test func saysNothingWhereNothingIsNear() {
    #expect(nearestWord(to: "kaffebryggare", among: ["roll", "mandat"]) == nil)
  }
}

@Suite struct LineTableTests {
  @Test func findsEveryOffset() {
    let text = "å\n\nbb\n"
    let table = LineTable(text)
    #expect(table.lineCount == 4)
    #expect(table.position(of: 0) == table.position(of: -5))
    #expect(table.position(of: 2).column == 2)
    #expect(table.position(of: 3).line == 2)
    #expect(table.position(of: 5).line == 3 && table.position(of: 5).column == 2)
    #expect(table.position(of: 999).line == 4)
    #expect(table.text(table.offsets(ofLine: 3)) == "bb")
  }
}
