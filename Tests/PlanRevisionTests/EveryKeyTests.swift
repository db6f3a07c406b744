import Diagnostics
import PlanModel
import PlanReading
import PlanTestSupport
import Testing

@testable import PlanRevision

/// Nothing that an author may write can change unseen.
@Suite struct EveryKeyTests {
  private func plan(_ files: [String: String]) throws -> Plan {
    try #require(readPlan(from: files, base: everyKeyBase, shared: [:], contacts: "Lista;Roll\nli;r\n").value.plan)
  }

  @Test func everyKeyThatIsTakenAwayIsAChange() throws {
    // What an element cannot be without, and what says only where files lie.
    let needed = ["typ", "id", "nummer", "titel", "kommun", "bygger-på", "utgår", "gemensamt", "kontakter"]
    let whole = try plan(everyKeyFiles)
    for (path, text) in everyKeyFiles.sorted(by: { $0.key < $1.key }) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let end = lines.dropFirst().firstIndex(of: "---") ?? lines.endIndex
      for index in 1..<end {
        guard let colon = lines[index].firstIndex(of: ":"), !needed.contains(String(lines[index][..<colon])) else { continue }
        var files = everyKeyFiles
        files[path] = (lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")
        let without = try plan(files)
        // What is written and means the same as nothing is no change.
        guard without != whole else { continue }
        #expect(!PlanChanges(from: whole, to: without).isEmpty, "\(path): \(lines[index])")
        expectInverse(whole, without)
      }
    }
  }

  @Test(arguments: ["lista.md", "larm.md", "rota.md"])
  func everyCellThatIsEmptiedIsAChange(path: String) throws {
    let whole = try plan(everyKeyFiles)
    let text = try #require(everyKeyFiles[path])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let row = try #require(lines.lastIndex { $0.hasPrefix("|") })
    let cells = lines[row].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    for column in cells.indices.dropFirst().dropLast() {
      var emptied = cells
      emptied[column] = " "
      var files = everyKeyFiles
      files[path] = (lines[..<row] + [emptied.joined(separator: "|")] + lines[(row + 1)...]).joined(separator: "\n")
      let without = try plan(files)
      #expect(!PlanChanges(from: whole, to: without).isEmpty, "\(path): \(cells[column])")
      expectInverse(whole, without)
    }
  }

  @Test func everyTextThatIsAddedIsAChange() throws {
    let whole = try plan(everyKeyFiles)
    let texts: [EntityKind: String] = [
      .plan: "plan.md", .role: "roll.md", .group: "grupp.md", .mandate: "mandat.md", .eventLevel: "nivå.md", .checklist: "kort.md",
      .contactList: "lista.md", .alarmChain: "larm.md", .dutyRota: "rota.md", .location: "lokal.md", .form: "blankett.md",
      .supportPhase: "insats.md", .dormantPage: "sida.md", .exercise: "övning.md", .chapter: "kapitel.md", .decisionBasis: "underlag.md",
      .law: "lag.md", .policy: "styr.md",
      .term: "ord.md", .organisation: "organisation.md",
    ]
    for kind in EntityKind.allCases where kind != .contact {
      let path = try #require(texts[kind])
      var files = everyKeyFiles
      let text = try #require(files[path])
      let addition = kind == .checklist || kind == .decisionBasis ? "\n\n- [ ] Ett steg till\n" : "\n\nEtt stycke till.\n"
      files[path] = text + addition
      let with = try plan(files)
      #expect(!PlanChanges(from: whole, to: with).isEmpty, "\(path)")
    }
  }

  @Test func aPictureWithOtherContentIsAChange() throws {
    func plan(_ bytes: [UInt8]) throws -> Plan {
      let read = PlanReader.read(
        ContentFolder(
          texts: [
            ContentFile(path: "plan.md", text: examplePlanFile),
            ContentFile(path: "k.md", text: "---\ntyp: kapitel\nid: k\ntitel: K\n---\n![Karta](karta.png)\n"),
          ], images: [ContentFile(path: "karta.png", bytes: bytes)]))
      return try #require(read.value.plan)
    }
    let (old, new) = try (plan([1, 2]), plan([2, 1]))
    #expect(!old.images.isEmpty)
    #expect(PlanChanges(from: old, to: new).changes.count == 1)
    #expect(PlanChanges(from: old, to: old).isEmpty)
  }
}
