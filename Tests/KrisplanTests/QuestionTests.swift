import Foundation
import PlanModel
import Testing

@testable import Krisplan

/// `who`, `alarm` and `explain`, as their users meet them.
@Suite struct QuestionTests {
  static let plan = "content/norrtalje"

  static func folder(mandates: String, hours: String = "") throws -> OutputWriterTests.Folder {
    let folder = OutputWriterTests.Folder()
    try folder.put(MendingTests.plan.replacing("status: utkast\n", with: "status: utkast\n\(hours)"), at: "plan.md")
    try folder.put(
      """
      ---
      typ: roll
      id: chef
      titel: Chefen
      ersättare: [vikarie]
      ---
      ---
      typ: roll
      id: tib
      titel: Beredskapen
      ---
      ---
      typ: roll
      id: vikarie
      titel: Vikarien
      ---
      ---
      typ: roll
      id: granne
      titel: Grannen
      ---
      \(mandates)
      """, at: "allt.md")
    return folder
  }

  static let samla = """
    ---
    typ: mandat
    id: samla
    beslut: Samla gruppen
    innehavare:
      - roll: chef
        tid: kontorstid
      - roll: tib
        tid: övrig tid
      - roll: granne
        tid: övrig tid
        om-onåbar: tib
        villkor: Bara vid larm
    ---
    """

  @Test func aWeekThatNobodyHasGoesToTheNextInTurn() throws {
    let rota = """

      ---
      typ: rota
      id: tib-rota
      titel: Rota
      roll: tib
      ---
      | Namn | Vecka |
      |---|---|
      | Fiktiv Ett | 37 |
      """
    let folder = try Self.folder(mandates: Self.samla + rota)
    let taken = try CommandLineTests.run("who", folder.path, "samla", "--week", "37", "--time", "lö 03:00")
    #expect(taken.output.contains("i tjänst vecka 37: Fiktiv Ett"), "\(taken.output)")
    #expect(!taken.output.contains("Då får besluta"))
    let free = try CommandLineTests.run("who", folder.path, "samla", "--week", "38", "--time", "lö 03:00")
    #expect(free.output.contains("ingen i tjänst vecka 38"), "\(free.output)")
    #expect(free.output.contains("Då får besluta: Grannen"), "\(free.output)")
  }

  @Test func whoNamesEachStepWithItsGround() throws {
    let folder = try Self.folder(mandates: Self.samla)
    let outcome = try CommandLineTests.run("who", folder.path, "samla")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let text = outcome.output
    #expect(text.contains("Kontorstid\n  1. Chefen\n"), "\(text)")
    #expect(text.contains("Övrig tid\n  1. Beredskapen\n"))
    #expect(text.contains("2. Grannen, om Beredskapen inte kan nås, villkor: Bara vid larm"))
    #expect(text.replacing("\n", with: "").replacing(" ", with: "").contains("allt.md:27"))
    #expect(!text.contains("\u{1B}") && text.split(separator: "\n").allSatisfy { $0.count <= 80 || !$0.dropFirst(12).contains(" ") })
  }

  @Test(arguments: [
    ("lö 03:00", "Beredskapen", "Lördag 03:00 är övrig tid: kontorstid är mån–fre 08:00–17:00 (förval"),
    ("Mon 8:00", "Chefen", "Måndag 08:00 är kontorstid"), ("tisdag 16.59", "Chefen", "Tisdag 16:59 är kontorstid"),
    ("fre 17:00", "Beredskapen", "Fredag 17:00 är övrig tid"), ("03:00", "Beredskapen", "03:00 är övrig tid"),
    ("övrig tid", "Beredskapen", "Övrig tid"), ("office hours", "Chefen", "Kontorstid"),
  ])
  func whoTakesATime(time: String, first: String, words: String) throws {
    let folder = try Self.folder(mandates: Self.samla)
    let outcome = try CommandLineTests.run("who", folder.path, "samla", "--time", time)
    #expect(outcome.code == 0 && outcome.output.contains("1. \(first)"), "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.replacing("\n", with: " ").contains(words), "\(outcome.output)")
  }

  @Test func officeHoursAreWhatThePlanSays() throws {
    let folder = try Self.folder(mandates: Self.samla, hours: "kontorstid: mån–tor 07:30–16:30, fre 07:30–15:00\n")
    let outcome = try CommandLineTests.run("who", folder.path, "samla", "--time", "fr 16:00")
    #expect(
      outcome.output.replacing("\n", with: " ").contains(
        "Fredag 16:00 är övrig tid: kontorstid är mån–tor 07:30–16:30, fre 07:30–15:00 (plan.md)"))
  }

  @Test(arguments: ["10:00", "lö", "lördag 25:00", "xx 03:00", ""])
  func aTimeThatCannotBeReadIsBadUse(time: String) throws {
    let folder = try Self.folder(mandates: Self.samla)
    #expect(try CommandLineTests.run("who", folder.path, "samla", "--time", time).code == 64)
  }

  @Test func whoTellsWhoDecidesWhenSomeAreSilent() throws {
    let folder = try Self.folder(mandates: Self.samla)
    let office = try CommandLineTests.run("who", folder.path, "samla", "--time", "kontorstid", "--silent", "chef")
    #expect(
      office.code == 0 && office.output.replacing("\n  ", with: " ").contains("Då får besluta: Vikarien som ersättare i rollen Chefen."),
      "\(office.output)")
    let night = try CommandLineTests.run("who", folder.path, "samla", "--time", "övrig tid", "--silent", "tib")
    #expect(night.code == 0 && night.output.contains("Då får besluta: Grannen."), "\(night.output)")
    let nobody = try CommandLineTests.run("who", folder.path, "samla", "--time", "övrig tid", "--silent", "tib,granne")
    #expect(nobody.code == 1 && nobody.output.contains("Ingen får besluta då."), "\(nobody.output)")
    #expect(try CommandLineTests.run("who", folder.path, "samla", "--silent", "chief").errors.contains("Menade du chef?"))
  }

  @Test func whoTellsThoseWhoOnlyDecideTogether() throws {
    let folder = try Self.folder(
      mandates: """
        ---
        typ: mandat
        id: bedom
        beslut: Bedöma läget
        innehavare:
          - tillsammans: [tib, chef]
        ---
        """)
    func output(_ more: String...) throws -> (code: Int32, text: String) {
      let outcome = try CommandLineTests.run(arguments: ["who", folder.path, "bedom"] + more)
      return (outcome.code, outcome.output.replacing("\n  ", with: " "))
    }
    let both = try output()
    #expect(both.code == 0 && both.text.contains("1. Beredskapen och Chefen tillsammans"), "\(both.text)")
    #expect(both.text.contains("ersättare i rollen Chefen: Vikarien"), "\(both.text)")
    let withAlternate = try output("--silent", "chef")
    #expect(withAlternate.code == 0, "\(withAlternate.text)")
    #expect(
      withAlternate.text.replacing("  ", with: "").contains("Beredskapen och Vikarien som ersättare i rollen Chefen tillsammans"),
      "\(withAlternate.text)")
    let without = try output("--silent", "tib")
    #expect(without.code == 1 && without.text.contains("Ingen får besluta då."), "\(without.text)")
  }

  @Test func whoSaysWhenADecisionWaitsAndUntilWhenAResponsibilityStays() throws {
    let folder = try Self.folder(
      mandates: """
        ---
        typ: mandat
        id: samtal
        beslut: Ge stödsamtal
        tid: kontorstid
        innehavare: [chef]
        ---
        ---
        typ: mandat
        id: ansvara
        beslut: Ansvara för krisstödet
        innehavare: [tib]
        överlämnas-till: [chef]
        avslutas-av: overta
        ---
        ---
        typ: mandat
        id: overta
        beslut: Överta ansvaret
        innehavare: [chef]
        ---
        """)
    func output(_ decision: String, _ more: String...) throws -> (code: Int32, text: String) {
      let outcome = try CommandLineTests.run(arguments: ["who", folder.path, decision] + more)
      return (outcome.code, outcome.output)
    }
    let waiting = try output("samtal", "--time", "lö 03:00")
    #expect(
      waiting.code == 1 && waiting.text.contains("Beslutet fattas bara på kontorstid; på övrig tid får det vänta."), "\(waiting.text)")
    #expect(try output("samtal", "--time", "må 09:00").code == 0)
    #expect(try output("ansvara").text.contains("Ansvaret ligger kvar tills Chefen har tagit över (overta)."))
    #expect(try output("overta").text.contains("Därmed tas ”Ansvara för krisstödet” över från Beredskapen."))
  }

  @Test func whoShowsParallelHoldersAndContradictions() throws {
    let folder = try Self.folder(
      mandates: """
        ---
        typ: mandat
        id: larma
        beslut: Larma
        ordning: parallellt
        innehavare: [chef, tib]
        ---
        ---
        typ: mandat
        id: larma-enligt-riktlinjen
        beslut: Larma på annat sätt
        avser: larma
        innehavare: [granne]
        ---
        """)
    let outcome = try CommandLineTests.run("who", folder.path, "larma", "--language", "en")
    #expect(outcome.code == 0 && outcome.output.contains("1. Any of these, in no order:\n     - Chefen\n"), "\(outcome.output)")
    #expect(outcome.output.contains("The plan contradicts itself about who may decide first"))
    #expect(outcome.output.contains("larma-enligt-riktlinjen: Grannen"))
  }

  @Test func whoNamesTheStatementWhereThePlanContradictsItself() throws {
    let folder = try Self.folder(
      mandates: """
        ---
        typ: mandat
        id: larma
        beslut: Larma
        innehavare:
          - roll: chef
          - roll: tib
            om-onåbar: chef
        ---
        ---
        typ: mandat
        id: larma-enligt-riktlinjen
        beslut: Larma på annat sätt
        avser: larma
        innehavare:
          - roll: chef
          - roll: tib
            om-onåbar: chef
          - roll: granne
            om-onåbar: chef
        ---
        """)
    func answer(_ silent: String) throws -> String {
      let outcome = try CommandLineTests.run("who", folder.path, "larma", "--silent", silent)
      #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
      return outcome.output.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: " ")
    }
    #expect(
      try answer("chef,vikarie").contains("Då får besluta: Beredskapen; eller Grannen, enligt en av utsagorna (larma-enligt-riktlinjen). "))
    #expect(try answer("chef,vikarie,tib").contains("Då får besluta: Grannen, enligt en av utsagorna (larma-enligt-riktlinjen). "))
    // The alternate acts in a role that both statements name.
    #expect(try answer("chef,tib,granne").contains("Då får besluta: Vikarien som ersättare i rollen Chefen. "))
  }

  @Test(arguments: [("kontorstid", 1), ("dygnet runt", 0), ("vid behov", 0), ("övrig tid", 0)])
  func whoSaysThatNobodyWhoMayDecideIsReachedThen(hours: String, code: Int32) throws {
    let folder = try Self.folder(
      mandates: """
        ---
        typ: roll
        id: jour
        titel: Jouren
        nås: \(hours)
        ---
        ---
        typ: roll
        id: bakjour
        titel: Bakjouren
        nås: kontorstid
        ersättare: [jour]
        ---
        ---
        typ: grupp
        id: gruppen
        titel: Gruppen
        ledamöter: [bakjour]
        ---
        ---
        typ: mandat
        id: larma
        beslut: Larma
        innehavare: [bakjour]
        ---
        ---
        typ: mandat
        id: ordna
        beslut: Ordna
        innehavare: [gruppen]
        ---
        """)
    for decision in ["larma", "ordna"] {
      let outcome = try CommandLineTests.run("who", folder.path, decision, "--time", "lö 03:00")
      #expect(outcome.code == code, "\(outcome.output)\(outcome.errors)")
      #expect(outcome.output.contains("Ingen som får besluta nås då.") == (code == 1))
      let silent = try CommandLineTests.run("who", folder.path, decision, "--time", "lö 03:00", "--silent", "bakjour")
      #expect(silent.code == code && silent.output.contains("Då får besluta: Jouren som ersättare i") == (code == 0), "\(silent.output)")
    }
    #expect(try CommandLineTests.run("who", folder.path, "larma").code == 0)
  }

  @Test func whoSaysPlainlyThatNobodyMayDecide() throws {
    let folder = try Self.folder(mandates: Self.samla.replacing("tid: övrig tid", with: "tid: kontorstid"))
    let outcome = try CommandLineTests.run("who", folder.path, "samla gruppen", "--time", "lö 03:00")
    #expect(outcome.code == 1 && outcome.output.contains("Ingen får besluta då."), "\(outcome.output)")
  }

  @Test func aDecisionIsFoundByItsWordsAndCandidatesAreListed() throws {
    let folder = try Self.folder(
      mandates: Self.samla + "\n" + Self.samla.replacing("id: samla", with: "id: samla-om").replacing("Samla gruppen", with: "Samla om"))
    #expect(try CommandLineTests.run("who", folder.path, "GRUPPEN").code == 0)
    let several = try CommandLineTests.run("who", folder.path, "saml")
    #expect(several.code == 64 && several.errors.contains("samla: Samla gruppen") && several.errors.contains("samla-om: Samla om"))
    #expect(try CommandLineTests.run("who", folder.path, "sammla").errors.contains("Menade du samla?"))
    #expect(try CommandLineTests.run("who", folder.path).output == "  samla: Samla gruppen\n  samla-om: Samla om\n")
  }

  @Test func whoAnswersForEveryDecisionOfTheSamplePlan() throws {
    let list = try CommandLineTests.run("who", Self.plan).output.split(separator: "\n").filter { $0.contains(":") }
    #expect(list.count > 10)
    let outcome = try CommandLineTests.run(
      "who", Self.plan, "sammankalla-gruppen", "--level", "2", "--time", "lö 03:00", "--silent", "social-insatschef")
    #expect(outcome.code == 0 && outcome.output.contains("Då får besluta"), "\(outcome.output)\(outcome.errors)")
    #expect(try CommandLineTests.run("who", Self.plan, "sammankalla-gruppen", "--level", "9").code == 64)
  }

  @Test func whoTellsOfTheRotaThatFillsARole() throws {
    let outcome = try CommandLineTests.run("who", Self.plan, "hantera-forfragan", "--level", "2")
    #expect(outcome.output.contains("\n     i tjänst enligt Rota för tjänsteperson i beredskap\n"), "\(outcome.output)")
  }

  @Test func alarmShowsTheWayMinuteByMinute() throws {
    let outcome = try CommandLineTests.run("alarm", Self.plan, "--level", "2", "--time", "lö 03:00")
    #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.output.contains(" 0 min |                | 112 (ingång)"), "\(outcome.output)")
    #expect(outcome.output.contains("|================| "))
    #expect(outcome.output.contains("Alla som nivån och larmkedjan räknar med nås."))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func alarmNamesThoseWhoAreNeverReached() throws {
    let folder = try Self.folder(
      mandates: """
        ---
        typ: larmkedja
        id: larm
        titel: Larm
        ingångar: [112, Växeln]
        ---
        | Från | Till | Inom | Tid | Inget svar |
        |---|---|---|---|---|
        | 112 | [](roll:tib) | 10 min | dygnet runt | [](roll:vikarie) |
        | [](roll:tib) | [](roll:chef) | 20 min | dygnet runt | |
        | Växeln | [](roll:granne) | | kontorstid | |
        """)
    let whole = try CommandLineTests.run("alarm", folder.path, "--time", "kontorstid")
    #expect(
      whole.code == 0 && whole.output.contains("30 min |================| Chefen (från Beredskapen)"), "\(whole.output)\(whole.errors)")
    #expect(whole.output.contains("Grannen*") && whole.output.contains("* på vägen dit finns samtal utan tid"))
    let silent = try CommandLineTests.run("alarm", folder.path, "--time", "kontorstid", "--silent", "tib", "--from", "112")
    #expect(silent.code == 1, "\(silent.output)")
    #expect(silent.output.contains("Vikarien (från 112, när Beredskapen inte"))
    #expect(silent.output.contains("  - Chefen (ersättaren Vikarien nås)") && silent.output.contains("  - Grannen\n"))
    #expect(whole.output.contains("tid saknas |                | Grannen* (från Växeln)"), "\(whole.output)")
    #expect(whole.output.contains("Alla som larmkedjan räknar med nås.") && !whole.output.contains("nivå"))
    #expect(try CommandLineTests.run("alarm", folder.path, "--from", "113").code == 64)
  }

  @Test func anAlarmFromOneEntryPointNeedNotReachTheOthers() throws {
    let folder = try Self.folder(
      mandates: """
        ---
        typ: larmkedja
        id: larm
        titel: Larm
        ingångar: [112, Växeln, tib]
        ---
        | Från | Till |
        |---|---|
        | 112 | [](roll:tib) |
        | [](roll:tib) | [](roll:chef) |
        | Växeln | [](roll:chef) |
        """)
    let outcome = try CommandLineTests.run("alarm", folder.path, "--from", "Växeln")
    #expect(outcome.code == 0 && outcome.output.contains("Alla som larmkedjan räknar med nås."), "\(outcome.output)\(outcome.errors)")
    try folder.put(
      "---\ntyp: händelsenivå\nnummer: 1\ntitel: Olycka\nsymbol: cirkel\naktiverar: [tib]\n---\n", at: "niva.md")
    let activated = try CommandLineTests.run("alarm", folder.path, "--from", "Växeln")
    #expect(
      activated.code == 1 && activated.output.contains("  - Beredskapen\n") && !activated.output.contains("  - 112"), "\(activated.output)")
  }

  @Test func aPlanWithoutAlarmChainIsSaidToReachNobody() throws {
    let folder = try Self.folder(mandates: "")
    let outcome = try CommandLineTests.run("alarm", folder.path, "--language", "en")
    #expect(outcome.code == 1 && outcome.output == "The plan has no alarm chain: the alarm reaches nobody.\n")
    #expect(try CommandLineTests.run("check", folder.path).output.contains("inga larmkedjor: larmets vägar är inte prövade"))
  }

  @Test func explainTellsWhatARuleFindsInBothLanguages() throws {
    let swedish = try CommandLineTests.run("explain", "decision-uncovered")
    #expect(swedish.code == 0 && swedish.output.contains("\nVarför det spelar roll\n"))
    #expect(swedish.output.contains("    innehavare:\n    ^\n"))
    #expect(swedish.output.split(separator: "\n").allSatisfy { $0.count <= 80 } && !swedish.output.contains("\u{1B}"))
    let english = try CommandLineTests.run("explain", "[decision-uncovered]", "--language", "en")
    #expect(english.code == 0 && english.output.contains("\nWhy it matters\n") && !english.output.contains("Varför"))
    let markdown = try CommandLineTests.run("explain", "decision-uncovered", "--format", "markdown").output
    let page = CommandLineTests.root.appending(path: "Sources/Krisplan/Krisplan.docc/Regler/decision-uncovered.md")
    #expect(try markdown == String(contentsOf: page, encoding: .utf8))
    let unknown = try CommandLineTests.run("explain", "decision-uncoverd")
    #expect(unknown.code == 64 && unknown.errors.contains("Menade du decision-uncovered?"))
  }

  @Test func explainListsEveryRuleUnderItsGroup() throws {
    let outcome = try CommandLineTests.run("explain")
    #expect(outcome.code == 0 && outcome.output.hasPrefix("Mandat\n  decision-without-holder (fel)\n"))
    #expect(outcome.output.contains("\nNär planen läses\n  unresolved-reference (fel)\n"))
  }

  @Test(arguments: ["who", "alarm", "explain", "check"])
  func helpIsInBothLanguages(command: String) throws {
    let swedish = try CommandLineTests.run(command, "--help")
    #expect(swedish.code == 0 && swedish.output.contains("ANVÄNDNING:") && !swedish.output.contains("USAGE"))
    let english = try CommandLineTests.run(command, "--help", "--language", "en")
    #expect(english.code == 0 && english.output.contains("USAGE:"))
    #expect(!english.output.contains { "åäöÅÄÖ".contains($0) }, "\(english.output)")
  }
}
