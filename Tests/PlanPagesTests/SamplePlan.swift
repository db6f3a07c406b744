import Diagnostics
import Foundation
import PlanAnalysis
import PlanModel
import PlanPages
import PlanReading
import PlanTestSupport
import Testing

/// A small plan with an element of most kinds, and the words of the repository's theme.
enum Sample {
  static let files = [
    "plan.md": """
    ---
    typ: plan
    id: exempel
    titel: Plan för krisstöd
    kommun: Exempelköping
    version: 1.0
    status: förslag
    ansvarig: tib
    flikar: [larm, kort, telefon, roller, plan, mandat]
    ---
    [](roll:tib) tar emot larmet.

    ## Öppna frågor
    - Vem betalar?
    """,
    "roller.md": """
    ---
    typ: roll
    id: tib
    titel: Tjänsteperson i beredskap
    nås: dygnet runt
    rapporterar-till: chef
    ---
    Tar emot larm.

    ## Under
    - Ringer [](roll:chef).
    ---
    typ: roll
    id: chef
    titel: Chef för krisstödet
    nås: dygnet runt
    rapporterar-till: tib
    ---
    Leder.
    """,
    "nivåer.md": """
    ---
    typ: händelsenivå
    nummer: 1
    titel: Lokal händelse
    symbol: cirkel
    leds-av: chef
    ---
    ## Kriterier
    - Få är drabbade.
    ---
    typ: händelsenivå
    nummer: 2
    titel: Allvarlig händelse
    symbol: triangel
    leds-av: chef
    ---
    ## Kriterier
    - Många är drabbade.
    """,
    "grupp.md": """
    ---
    typ: grupp
    id: gruppen
    titel: Krisgruppen
    ledamöter: [chef, tib]
    sammankallande: chef
    sammankallas-av: samla
    ---
    Gruppen leder.
    """,
    "mandat.md": """
    ---
    typ: mandat
    id: samla
    beslut: Samla gruppen
    slag: verkställighet
    nivåer: [2]
    innehavare:
      - chef
      - roll: tib
        om-onåbar: chef
        tid: övrig tid
    ---
    """,
    "kort.md": """
    ---
    typ: checklista
    id: efter-larmet
    titel: Efter larmet
    roll: tib
    ---
    ## Vid larm
    - [ ] Skriv ned tiden
    ---
    typ: checklista
    id: vid-larm
    titel: När larmet kommer
    roll: tib
    nivåer: [2]
    ---
    ## Vid larm
    - [ ] Ring [](roll:chef) inom 15 min
    - [ ] [Samla gruppen](mandat:samla)

    ## Under
    - [ ] Fortsätt på [](kort:efter-larmet)
    """,
    "lista.md": """
    ---
    typ: telefonlista
    id: larmlista
    titel: Larmlista
    synlighet: pärm
    ---
    | Id | Roll | Namn | Mobil | Jour |
    |---|---|---|---|---|
    | larm-chef | [](roll:chef) | Hemlig Hansson | 070-174 06 05 | 08-465 004 01 |
    """,
    "larmkedja.md": """
    ---
    typ: larmkedja
    id: kedja
    titel: Larmkedja
    ingångar: [112]
    ---
    | Från | Till | Sätt | Inom | Nivåer | Tid | Inget svar |
    |---|---|---|---|---|---|---|
    | 112 | [](roll:tib) | Samtal | 5 min | 1, 2 | dygnet runt | |
    | [](roll:tib) | [](roll:chef) | Telefon | 15 min | 1, 2 | dygnet runt | |
    """,
    "kapitel.md": """
    ---
    typ: kapitel
    id: mandaten
    titel: Vem får vad
    nummer: 7
    ---
    Se [](nivå:2) och [](mandat:samla).

    ## Nivåerna
    ```{nivåer}
    ```

    ## Besluten
    ```{mandat}
    ```

    ## Besluten
    Samma rubrik igen.
    """,
  ]

  static func plan(_ changed: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation) throws -> Plan {
    try #require(readPlan(from: files.merging(changed) { $1 }).value.plan, sourceLocation: sourceLocation)
  }

  /// The plan of the repository, read from the disk.
  static func norrtalje() throws -> Plan {
    func folder(_ path: String, prefix: String) throws -> [ContentFile] {
      let root = repository.appending(path: path).path(percentEncoded: false)
      return try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".md") }.map {
        ContentFile(path: prefix + $0, bytes: [UInt8](try Data(contentsOf: URL(filePath: root + "/" + $0))))
      }
    }
    let content = ContentFolder(
      texts: try folder("content/norrtalje", prefix: ""), shared: try folder("content/gemensamt", prefix: "gemensamt/"))
    return try #require(PlanReader.read(content).value.plan)
  }

  static func words(_ language: Language) throws -> Wording<PageWord> {
    try Wording(wordFile(language))
  }

  /// The theme's flat file: `key: "text"` on each line.
  static func wordFile(_ language: Language) throws -> [String: String] {
    let file = repository.appending(path: "themes/kommun/strings/\(language.rawValue)/pages.yml")
    var texts: [String: String] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ": ", maxSplits: 1)
      texts[String(parts[0])] = String(parts[1].dropFirst().dropLast())
    }
    return texts
  }

  static func context(_ recipe: any PublicationRecipe.Type, _ plan: Plan? = nil, _ language: Language = .swedish) throws
    -> PublicationContext
  {
    let cut = try (plan ?? Sample.plan()).edition(for: recipe.audience)
    let date = try #require(CalendarDate("2026-11-21"))
    return PublicationContext(plan: cut, analysis: PlanAnalysis(cut), words: try words(language), language: language, date: date)
  }

  static func compose(_ recipe: any PublicationRecipe.Type, _ plan: Plan, _ language: Language = .swedish) throws -> Publication {
    recipe.compose(try context(recipe, plan, language))
  }

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
