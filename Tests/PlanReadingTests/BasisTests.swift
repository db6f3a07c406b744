import Diagnostics
import PlanModel
import PlanReading
import PlanTestSupport
import Prose
import Testing

/// A plan that builds on another: what it says itself stands in the other's place, and everything else is the other's.
@Suite("Plans that build on another")
struct BasisTests {
  private static let base = [
    "grund/plan.md": """
    ---
    typ: plan
    id: grund
    titel: Grunden
    kommun: Exempels kommun
    version: 3.0
    status: beslutad
    ansvarig: tib
    kontorstid: mån–fre 09:00–16:00
    intranätsadress: https://i.example.se/
    ---
    Grundens sammanfattning.

    ## Öppna frågor
    - Grundens fråga.
    """,
    "grund/roller.md": """
    ---
    typ: roll
    id: tib
    titel: Grundens TiB
    ---
    ---
    typ: roll
    id: chef
    titel: Grundens chef
    ersättare: [tib]
    ---
    """,
    "grund/organisationer.md": """
    ---
    typ: organisation
    ---
    | Id | Titel |
    |---|---|
    | ett | Grundens ett |
    | tva | Grundens två |
    """,
    "grund/lista.md": """
    ---
    typ: telefonlista
    id: lista
    titel: Lista
    ---
    | Id | Roll | Namn |
    |---|---|---|
    | post | [](roll:tib) | Grundens namn |
    """,
  ]

  private static func head(_ keys: String) -> String {
    "---\ntyp: plan\nid: variant\ntitel: Varianten\nversion: 1.0\nstatus: utkast\nbygger-på: grund\n\(keys)---\n"
  }

  private static func variant(_ files: [String: String] = [:], keys: String = "", text: String = "") -> Diagnosed<ReadPlan> {
    readPlan(from: files.merging(["plan.md": head(keys) + text]) { own, _ in own }, base: base)
  }

  @Test("Everything that it does not say is the other plan's")
  func inherits() throws {
    let read = Self.variant()
    #expect(read.diagnostics.isEmpty)
    let plan = try #require(read.value.plan)
    #expect(plan.id.rawValue == "variant" && plan.title == "Varianten" && plan.version == "1.0")
    #expect(plan.municipality == "Exempels kommun" && plan.owner?.id.rawValue == "tib" && plan.officeHours != nil)
    #expect(plan.roles.map(\.title) == ["Grundens TiB", "Grundens chef"])
    #expect(plan.contactLists.flatMap(\.entries).map(\.name) == ["Grundens namn"])
    #expect(plan.summary.blocks.count == 1 && plan.openQuestions.count == 1)
  }

  @Test("What was decided of the other plan, and where it is published, does not hold for this one")
  func decisions() throws {
    let plan = try #require(Self.variant().value.plan)
    #expect(plan.status == .draft && plan.intranetAddress == nil)
  }

  @Test("An element with the same kind and id stands in the other's place, whatever the files are called")
  func replaces() throws {
    let read = Self.variant([
      "annat/namn.md": "---\ntyp: roll\nid: tib\ntitel: Variantens TiB\n---\n",
      "org.md": "---\ntyp: organisation\n---\n| Id | Titel |\n|---|---|\n| tva | Variantens två |\n| tre | Variantens tre |\n",
      "ny.md":
        "---\ntyp: telefonlista\nid: ny\ntitel: Ny\n---\n| Id | Roll | Namn |\n|---|---|---|\n| post | [](roll:tib) | Variantens namn |\n",
    ])
    #expect(read.diagnostics.isEmpty)
    let plan = try #require(read.value.plan)
    #expect(plan.roles.map(\.title) == ["Variantens TiB", "Grundens chef"])
    #expect(plan.organisations.map(\.title) == ["Variantens två", "Variantens tre", "Grundens ett"])
    #expect(plan.contactLists.flatMap(\.entries).map(\.name) == ["Variantens namn"])
  }

  @Test("The summary is replaced, and open questions are added to")
  func texts() throws {
    let plan = try #require(
      Self.variant(text: "Variantens sammanfattning.\n\n## Öppna frågor\n- Variantens fråga.\n").value.plan)
    #expect(plan.summary.blocks.count == 1)
    #expect(plan.openQuestions.count == 2)
  }

  @Test("An open question explains in the variant what it explained in the other plan, and keeps its number")
  func explanations() throws {
    let asking = Self.base.merging([
      "grund/plan.md": (Self.base["grund/plan.md"] ?? "") + "\n- Vem ersätter [](roll:tib)?\n  Förklarar: `role-without-alternate`\n"
    ]) { $1 }
    let own = "## Öppna frågor\n- Vem ringer [](roll:chef)?\n  Förklarar: `role-without-contact`\n"
    let read = readPlan(from: ["plan.md": Self.head("") + own], base: asking)
    #expect(read.diagnostics.isEmpty)
    let plan = try #require(read.value.plan)
    #expect(plan.openQuestions.count == 3)
    #expect(plan.explanations.map(\.rule) == ["role-without-alternate", "role-without-contact"])
    #expect(plan.explanations.map(\.question) == [1, 2])
    #expect(plan.explanations.map { $0.elements.map(\.element.id) } == [["tib"], ["chef"]])
    // Each stands in the file where it is written.
    #expect(plan.explanations.map { $0.origin.range.map { read.value.files[$0.file].path } } == ["grund/plan.md", "plan.md"])
  }

  @Test("A question that links to what the variant leaves out is told of, in the other plan's file")
  func explanationOfWhatIsLeftOut() {
    let asking = Self.base.merging([
      "grund/plan.md": (Self.base["grund/plan.md"] ?? "") + "\n- När övar [](organisation:ett)?\n  Förklarar: `plan-overdue`\n"
    ]) { $1 }
    let read = readPlan(from: ["plan.md": Self.head("utgår: [organisation:ett]\n")], base: asking)
    #expect(read.diagnostics.map(\.id) == ["unresolved-reference"])
    #expect(read.diagnostics.first?.range.map { read.value.files[$0.file].path } == "grund/plan.md")
  }

  @Test("What is left out is gone, and what points at it is told of where it stands, in the other plan's file")
  func omits() throws {
    let read = Self.variant(keys: "utgår: [roll:tib, organisation:ett]\n")
    let plan = try #require(read.value.plan)
    #expect(plan.roles.map(\.title) == ["Grundens chef"])
    #expect(plan.organisations.map(\.title) == ["Grundens två"])
    let places = read.diagnostics.map { "\($0.id) \($0.range.map { read.value.files[$0.file].path } ?? "")" }
    // The owner and an alternate, and the contact.
    #expect(
      Set(places) == ["unresolved-reference grund/plan.md", "unresolved-reference grund/roller.md", "unresolved-reference grund/lista.md"])
  }

  @Test("What cannot be left out is told of, with what was meant")
  func badOmissions() {
    let read = Self.variant(keys: "utgår: [tib, roll:tibb]\n")
    #expect(Set(read.diagnostics.map(\.id)) == ["bad-omission", "nothing-to-omit"])
    #expect(read.diagnostics.contains { $0.fixes.contains { $0.edits.contains { $0.replacement == "roll:tib" } } })
  }

  @Test("An id twice in the plan's own files is still a fault")
  func ownDuplicates() {
    let role = "---\ntyp: roll\nid: tib\ntitel: T\n---\n"
    #expect(Self.variant(["a.md": role, "b.md": role]).diagnostics.map(\.id) == ["duplicate-identifier"])
  }

  @Test("There must be such a plan, beside this one, that builds on no other")
  func whatItBuildsOn() {
    func ids(_ base: [String: String]?, _ name: String = "grund") -> [String] {
      let plan = "---\ntyp: plan\nid: v\ntitel: V\nkommun: K\nversion: 1\nstatus: utkast\nbygger-på: \(name)\n---\n"
      return readPlan(from: ["plan.md": plan], base: base).diagnostics.map(\.id)
    }
    #expect(ids(nil) == ["basis-not-found"])
    #expect(ids([:]) == ["basis-not-found"])
    #expect(ids(nil, "../grund") == ["bad-basis"])
    let further = "---\ntyp: plan\nid: g\ntitel: G\nkommun: K\nversion: 1\nstatus: utkast\nbygger-på: annan\n---\n"
    #expect(ids(["grund/plan.md": further]) == ["basis-builds-on-another"])
  }
}
