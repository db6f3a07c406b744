import Diagnostics
import PlanModel
import PlanTestSupport
import Prose
import Testing

@Suite("Those who decide together, hours, and organisations with alternates of their own")
struct JointHolderTests {
  private static let roles = """
    typ: roll
    id: chef
    titel: Chef
    ---
    ---
    typ: roll
    id: tib
    titel: TiB
    ---
    ---
    typ: organisation
    id: norr
    titel: Norr
    ---

    """

  private func file(_ text: String) -> [String: String] { ["allt.md": "---\n" + Self.roles + "---\n" + text + "\n---\n"] }

  private func mandate(_ holders: String, _ more: String = "") -> [String: String] {
    file("typ: mandat\nid: m\nbeslut: M\n\(more)innehavare:\n  - \(holders)")
  }

  @Test func `Several under tillsammans are one holder`() throws {
    let holder = try #require(plan(from: mandate("tillsammans: [tib, chef]\n    tid: kontorstid")).mandates[0].holders.first)
    #expect(holder.parties.map(\.element.id) == ["tib", "chef"])
    #expect(holder.hours == .officeHours)
  }

  @Test func `One alone is not together`() {
    expectDiagnostics([ExpectedDiagnostic("alone-together", at: "1️⃣")], from: mandate("tillsammans: 1️⃣[tib]"))
  }

  @Test func `A role beside tillsammans is one too many`() {
    expectDiagnostics([ExpectedDiagnostic("one-of-keys", at: "1️⃣")], from: mandate("1️⃣roll: chef\n    tillsammans: [tib, chef]"))
  }

  @Test func `A mandate has hours and hands over`() throws {
    let mandate = try plan(from: mandate("chef", "tid: kontorstid\növerlämnas-till: [tib]\n")).mandates[0]
    #expect(mandate.hours == .officeHours)
    #expect(mandate.handedOverTo.map(\.element.id) == ["tib"])
  }

  private func level(_ keys: String) -> [String: String] {
    file("typ: händelsenivå\nnummer: 1\ntitel: N\nsymbol: cirkel\n\(keys)")
  }

  @Test func `A level is led by others at other hours`() throws {
    let level = try plan(
      from: level("leds-av:\n  - chef\n  - roll: tib\n    tid: övrig tid\naktiverar: [tib, {roll: chef, tid: kontorstid}]")
    ).levels[0]
    #expect(level.leaders.at(.officeHours).map(\.element.id) == ["chef"])
    #expect(level.leaders.at(.otherTime).map(\.element.id) == ["chef", "tib"])
    #expect(level.activates.map(\.hours) == [.roundTheClock, .officeHours])
  }

  @Test func `What cannot lead is told of where it stands`() {
    expectDiagnostics(
      [ExpectedDiagnostic("one-of-keys", at: "1️⃣")], from: level("leds-av:\n  - 1️⃣tid: kontorstid"))
    expectDiagnostics(
      [ExpectedDiagnostic("reference-of-wrong-kind", at: "1️⃣")], from: level("leds-av: 1️⃣norr"))
  }

  @Test func `An organisation has alternates of its own`() throws {
    let role = try #require(
      plan(from: file("typ: roll\nid: r\ntitel: R\ni-varje:\n  - organisation: norr\n    ersättare: [tib]")).roles.first {
        $0.id.rawValue == "r"
      })
    #expect(role.filledInEach.map(\.id.rawValue) == ["norr"])
    #expect(role.standIns.map(\.id.rawValue) == ["tib"])
    expectDiagnostics(
      [ExpectedDiagnostic("missing-key", at: "1️⃣")], from: file("typ: roll\nid: r\ntitel: R\ni-varje:\n  - 1️⃣ersättare: [tib]"))
  }

  @Test func `A rough number is a number`() throws {
    let group = try plan(from: file("typ: grupp\nid: g\ntitel: G\nantal: ca 20")).groups[0]
    #expect(group.headcount == 20 && group.isHeadcountApproximate)
    expectDiagnostics([ExpectedDiagnostic("bad-number", at: "1️⃣")], from: file("typ: grupp\nid: g\ntitel: G\nantal: ca 1️⃣många"))
  }

  @Test func `A plan may say another thing of a shared word`() throws {
    func word(_ text: String) -> String { "---\ntyp: ordlista\nid: posom\ntitel: POSOM\nförklaring: \(text)\n---\n" }
    let terms = try plan(from: ["ord.md": word("Vår")], shared: ["ord.md": word("Delad")]).terms
    #expect(terms.map { $0.explanation.plainText() } == ["Vår"])
    expectDiagnostics(
      [ExpectedDiagnostic("duplicate-identifier", at: "1️⃣")],
      from: ["a.md": word("Vår"), "b.md": word("En till").replacing("id: posom", with: "id: 1️⃣posom")])
  }
}
