import Diagnostics
import PlanAnalysis
import PlanModel
import PlanReading
import PlanTestSupport
import Testing

@Suite struct TextTests {
  private static let registers = """
    ---
    typ: ordlista
    ---
    | Id | Titel | Förkortning | Ersätter |
    |---|---|---|---|
    | mcf | Myndigheten för civilt försvar | MCF | MSB, Myndigheten för samhällsskydd och beredskap |
    | region | region | | landsting |
    | krisgrupp | social krisgrupp | | krisgrupp |
    """

  private func table(_ text: String) throws -> TextTable {
    let chapter = "---\ntyp: kapitel\nid: k\ntitel: K\n---\n\(text)\n"
    return TextTable(try plan(from: ["ordlista.md": Self.registers, "kapitel.md": chapter]))
  }

  @Test(arguments: [
    ("MSB och landstinget", ["MSB", "landstinget"]), ("Landstingens råd, MSB:s råd.", ["Landstingens", "MSB"]),
    ("Myndigheten för\nsamhällsskydd och beredskaps råd", ["Myndigheten för samhällsskydd och beredskaps"]),
    ("Den sociala krisgruppen, *MSB*, ”landsting” och `MSB`", []), ("Social krisgrupp och krisgruppen", ["krisgruppen"]),
    ("msb, landstingsväg och MSBX", []), ("[MSB](lag:x \"historisk\")", []), ("> MSB sade nej.", []),
    ("- MSB\n\n> - MSB\n\n| A |\n|---|\n| MSB |", ["MSB", "MSB"]), ("Myndigheten för civilt försvar (tidigare MSB) och MSB", ["MSB"]),
    ("åäö **MSB** ÅÄÖ", ["MSB"]),
  ])
  func `Replaced words are found in every form, but not where they are spoken of`(text: String, expected: [String]) throws {
    let laws = "---\ntyp: lagrum\n---\n| Id | Titel |\n|---|---|\n| x | Lag |\n"
    let chapter = "---\ntyp: kapitel\nid: k\ntitel: K\n---\n\(text)\n"
    let plan = try plan(from: ["ordlista.md": Self.registers, "kapitel.md": chapter, "lagrum.md": laws])
    #expect(TextTable(plan).replacedWords.map(\.written) == expected)
  }

  @Test func `A word's place is that of its letters`() throws {
    let chapter = "---\ntyp: kapitel\nid: k\ntitel: K\n---\nÅäö 👩‍👩‍👧 säger **landstinget** och Myndigheten för\nsamhällsskydd och beredskap.\n"
    let read = readPlan(from: ["ordlista.md": Self.registers, "kapitel.md": chapter])
    let words = TextTable(try #require(read.value.plan)).replacedWords
    let places = words.compactMap(\.origin.range).map { LineTable(read.value.files[$0.file].text).text($0.offsets) }
    #expect(places == ["landstinget", "Myndigheten för\nsamhällsskydd och beredskap"])
  }

  @Test(arguments: [
    ("PKL", ["PKL"]), ("PKL, PKL och PKL-ledaren", ["PKL"]), ("MCF, MSB", []), ("Psykiatrisk katastrofledning (PKL). PKL", []),
    ("PKL (psykiatrisk katastrofledning)", []), ("A4, A, IV, XIV, SOU 2024:65, KS 2024-1512, 10 MB, `PKL`", []),
    ("PKL: OBS! STANNA HÄR", ["PKL"]),
    ("Svara JA. Ett ja räcker.", []), ("Enligt SCN-2024-00434 och PKL-7", ["PKL"]), ("PKL-2024", []), ("SCN–2024", ["SCN"]),
    ("Kan du komma? Svara JA eller NEJ.", []), ("Svara ”JA” senast kl. 18, eller NEJ", ["NEJ"]), ("Skriv JA, NEJ", ["JA", "NEJ"]),
    ("Skriv JA eller NEJ.", []), ("Skriv POSOM i loggen", ["POSOM"]), ("Svara PKL", ["PKL"]), ("De svarar JA", ["JA"]),
    ("POSOM eller SÄPO svarar", ["POSOM", "SÄPO"]), ("Ring POSOM eller SÄPO.", ["POSOM", "SÄPO"]), ("Svara i POSOM", ["POSOM"]),
    ("SÄPO och ÖB", ["SÄPO", "ÖB"]), ("TiB, SoL", []),
  ])
  func `Abbreviations that nothing explains are found`(text: String, expected: [String]) throws {
    #expect(try table(text).unexplainedAbbreviations.map(\.written) == expected)
  }

  @Test(arguments: [
    ("lagen (1997:857)", ["1997:857"]), ("SFS 1997:857", ["1997:857"]), ("ellagen 1997:857", ["1997:857"]), ("SOU 2024:65", []),
    ("(SOU 2024:65)", []),
    ("KS 2024:1512", []), ("klockan 2024:10", []), ("(prop. 2005/06:133)", []), ("”lagen (1997:857)”", []), ("lagen (1997:857:2)", []),
  ])
  func `Laws are known by their numbers`(text: String, expected: [String]) throws {
    #expect(try table(text).citations.filter { !$0.isHistorical }.map(\.designation) == expected)
  }

  @Test func `Time grows with the text, not with its square`() throws {
    func time(_ count: Int) throws -> Swift.Duration {
      let text = String(repeating: "Landstinget (1997:857) ringer PKL och ”MSB” i natten.\n\n", count: count)
      let plan = try plan(from: ["ordlista.md": Self.registers, "kapitel.md": "---\ntyp: kapitel\nid: k\ntitel: K\n---\n\(text)"])
      return ContinuousClock().measure { #expect(TextTable(plan).replacedWords.count == count) }
    }
    _ = try time(100)
    #expect(try time(8000) < time(1000) * 40)
  }
}
