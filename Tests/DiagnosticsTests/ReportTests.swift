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
    #expect(object["version"] as? String == "1.2")
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
    let rule = SARIFReport.Rule(id: "a", severity: .warning, finds: "F.", matters: "M.", remedy: "R.", markdown: "# a")
    let report = try SARIFReport([Self.findings(marking: "ersatare")], rules: [rule], toolVersion: "1", language: .english).render()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    #expect(object["version"] as? String == "2.1.0")
    #expect(report.contains("\"uri\" : \"p/roller/%C3%A5%20b.md\""))
    #expect(report.contains("\"ruleId\" : \"unknown-key\""))
    #expect(report.contains("\"ruleIndex\" : 1"))
    #expect(report.contains("\"insertedContent\" : {\n                        \"text\" : \"ersättare\""))
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

@Suite struct SlipTests {
  private static let words = ["roll", "rota", "ersättare", "mandat", "lag", "grupp-1", "kort", "karta"]

  @Test(arguments: [
    ("rol", "roll"), ("Roll", "roll"), ("ersatare", "ersättare"), ("mandta", "mandat"), ("mandant", "mandat"), ("Lag", "lag"),
  ])
  func oneLetterIsASlip(written: String, meant: String) { #expect(isSlip(written, for: meant, among: Self.words)) }

  @Test(arguments: [("grupp-2", "grupp-1"), ("kart", "kort"), ("lagg", "roll"), ("lg", "lag"), ("ersattning", "ersättare")])
  func aWordThatMayMeanAnotherThingIsNone(written: String, meant: String) { #expect(!isSlip(written, for: meant, among: Self.words)) }
}

@Suite struct SourceBytesTests {
  /// Every place of the text leads to the byte where it stands.
  @Test func placesOfTheTextArePlacesOfTheBytes() throws {
    let written = "\u{FEFF}a\r\na\u{30A}b\rc\u{E5}"
    let source = try #require(SourceBytes(Array(written.utf8)))
    #expect(source.text == "a\nåb\ncå")
    #expect(source.range(of: 0..<1) == 3..<4)
    // The line break, the letter in two halves, and what stands after it.
    #expect(source.range(of: 1..<2) == 4..<6)
    #expect(source.range(of: 2..<4) == 6..<9)
    #expect(source.range(of: 4..<5) == 9..<10)
    #expect(source.range(of: 7..<9) == 12..<14)
    #expect(source.range(of: 3..<4) == nil)
    #expect(source.range(of: 0..<99) == nil)
    #expect(source.hasWindowsLineBreaks)
  }
}
