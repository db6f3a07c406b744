import Foundation
import Testing

@testable import Krisplan

@Suite struct CheckSummaryTests {
  @Test func whatThereIsNothingOfIsSaid() throws {
    let folder = OutputWriterTests.Folder()
    try folder.put(MendingTests.plan, at: "plan.md")
    let outcome = try CommandLineTests.run("check", folder.path, "--date", "2026-12-01")
    #expect(outcome.output.contains("  inga mandat: vem som får besluta är inte prövat\n"), "\(outcome.output)")
    #expect(outcome.output.contains("  inga larmkedjor: larmets vägar är inte prövade\n"))
    #expect(outcome.output.contains("  inga åtgärdskort: inga steg är prövade; inga kontakter: inga nummer är prövade\n"))
    let english = try CommandLineTests.run("check", folder.path, "--date", "2026-12-01", "--language", "en").output
    #expect(english.contains("  no mandates: who may decide was not examined\n"))
  }

  @Test func countsAreWhatThePlanHolds() throws {
    let folder = OutputWriterTests.Folder()
    try folder.put(
      MendingTests.plan.replacing(
        "status: utkast\n", with: "status: utkast\nregler: {level-gap: av, role-unused: av, plan-overdue: fel}\n"), at: "plan.md")
    try folder.put(
      """
      ---
      typ: roll
      id: tib
      titel: TiB
      ---
      Text om [](roll:tib).
      ---
      typ: händelsenivå
      nummer: 1
      titel: Ett
      symbol: cirkel
      ---
      ---
      typ: händelsenivå
      nummer: 2
      titel: Två
      symbol: romb
      ---
      ---
      typ: mandat
      id: m
      beslut: Larma
      innehavare: [tib]
      ---
      ---
      typ: mandat
      id: n
      beslut: Leda
      nivåer: [2]
      innehavare: [tib]
      ---
      ---
      typ: larmkedja
      id: l
      titel: L
      ingångar: [112]
      ---
      | Från | Till |
      |---|---|
      | 112 | [](roll:tib) |
      """, at: "allt.md")
    let output = try CommandLineTests.run("check", folder.path, "--date", "2026-12-01").output
    #expect(
      output.contains("  2 beslut på 2 nivåer, på kontorstid och övrig tid: 6 fall\n  1 rad i larmkedjan från 1 ingång\n"), "\(output)")
    // Two holders, a level, a link and a row's end.
    #expect(output.contains("  5 hänvisningar, 1 text\n"), "\(output)")
    #expect(output.contains(" regler, avstängda: role-unused, level-gap\n"))
    let json = try CommandLineTests.run("check", folder.path, "--date", "2026-12-01", "--format", "json").output
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let checked = try #require((report["plans"] as? [[String: Any]])?.first?["checked"] as? [String: Any])
    #expect(checked["successions"] as? Int == 6 && checked["alarmRows"] as? Int == 1 && checked["cards"] as? Int == 0)
    #expect(checked["rulesOff"] as? [String] == ["role-unused", "level-gap"])
  }

  @Test func buildIsSilentAboutIt() throws {
    let folder = OutputWriterTests.Folder()
    let outcome = try CommandLineTests.run(
      "build", "content/norrtalje", "--publication", "webb", "--output", folder.path, "--date", "2026-12-01")
    #expect(outcome.code == 0 && !outcome.output.contains("larmkedjan"))
  }
}
