import Diagnostics
import PlanModel
import PlanReading
import PlanTestSupport
import Testing

@testable import PlanPages

/// What the council gets: the statement in its order, appendices with numbers, and nothing that is hidden.
@Suite struct DecisionTests {
  private func publication(_ basis: String?, _ more: [String: String] = [:], plan: String = "") throws -> Publication {
    var files = more
    if let basis { files["underlag.md"] = basis }
    if !plan.isEmpty { files["plan.md"] = plan }
    return try Sample.compose(DecisionPublication.self, Sample.plan(files))
  }

  private let statement = """
    ---
    typ: underlag
    id: tjansteskrivelse
    titel: Plan för krisstöd i Exempelköping
    till: Kommunstyrelsen
    datum: 2026-10-01
    diarienummer: KS 2026-7
    handläggare: chef
    bilagor:
      - titel: Planen
        innehåll: plan
      - Riskanalys, 2026-02-02
      - titel: Besluten
        innehåll: [mandat, roller]
    undertecknas-av: [chef, tib]
    expedieras-till: [Räddningstjänsten]
    ---
    ## Förslag till beslut

    - Kommunstyrelsen antar planen.
    - Kommunstyrelsen utser en samordnare.

    ## Sammanfattning

    Kommunen behöver en plan.

    ## Bedömning

    Planen är bra.

    ## Beslutsunderlag

    - Riskanalys, 2026-02-02
    """

  private func headings(_ page: Page) -> [String] {
    page.blocks.compactMap { if case .heading(let heading) = $0 { heading.spans.plainText } else { nil } }
  }

  private func list(_ page: Page, under title: String) -> ListBlock? {
    let start = page.blocks.firstIndex { if case .heading(let heading) = $0 { heading.spans.plainText == title } else { false } }
    guard let start, case .list(let list)? = page.blocks[start...].dropFirst().first else { return nil }
    return list
  }

  private func lines(_ list: ListBlock?) -> [String] {
    (list?.items ?? []).map { item in if case .paragraph(let spans)? = item.first { spans.plainText } else { "" } }
  }

  @Test func theStatementStandsInTheOrderInWhichItIsRead() throws {
    let publication = try publication(statement)
    let page = try #require(publication.sections.first?.pages.first)
    #expect(publication.sections.first?.id == "tjansteskrivelse")
    #expect(publication.sections.first?.title == "Tjänsteskrivelse")
    #expect(
      headings(page) == [
        "Förslag till beslut", "Sammanfattning", "Bedömning", "Beslutsunderlag", "Bilagor", "Underskrifter", "Expedieras till",
      ])
    guard case .facts(let facts)? = page.blocks.first else { throw Failure() }
    #expect(facts.map(\.label) == ["Till", "Datum", "Diarienummer", "Handläggare"])
    #expect(facts.map(\.spans.plainText) == ["Kommunstyrelsen", "2026-10-01", "KS 2026-7", "Chef för krisstödet"])
  }

  private struct Failure: Error {}

  @Test func thePointsAreNumberedAndTheStatementComesFirstInItsGrounds() throws {
    let page = try #require(try publication(statement).sections.first?.pages.first)
    #expect(list(page, under: "Förslag till beslut")?.start == 1)
    #expect(lines(list(page, under: "Beslutsunderlag")) == ["Tjänsteskrivelse daterad 2026-10-01", "Riskanalys, 2026-02-02"])
  }

  @Test func appendicesKeepTheirNumbersWhereOneIsSentBeside() throws {
    let publication = try publication(statement)
    #expect(publication.sections.map(\.label) == [nil, "Bilaga 1", "Bilaga 3"])
    #expect(publication.sections.map(\.id) == ["tjansteskrivelse", "plan", "bilaga-3"])
    let page = try #require(publication.sections.first?.pages.first)
    #expect(
      lines(list(page, under: "Bilagor")) == [
        "Bilaga 1. Planen", "Bilaga 2. Riskanalys, 2026-02-02 (egen handling, skickas med)", "Bilaga 3. Besluten",
      ])
    #expect(PageWalk(publication.start).text.contains("Bilaga 2. Riskanalys"))
  }

  @Test func excerptsHoldWhatIsPasted() throws {
    let excerpts = try publication(statement).excerpts
    #expect(excerpts.map(\.name) == ["beslutssatser", "sammanfattning"])
    guard case .list(let points)? = excerpts.first?.blocks.first else { throw Failure() }
    #expect(lines(points) == ["Kommunstyrelsen antar planen.", "Kommunstyrelsen utser en samordnare."])
  }

  @Test func withoutAStatementThePlanStandsAlone() throws {
    let publication = try publication(nil)
    #expect(publication.sections.map(\.label) == [nil])
    #expect(publication.sections.first?.id == "plan")
    #expect(publication.excerpts.isEmpty)
  }

  @Test func thePlanGoesWithAStatementThatDoesNotNameIt() throws {
    let basis = "---\ntyp: underlag\nid: u\ntitel: Ny plan\n---\n## Sammanfattning\nText.\n"
    #expect(try publication(basis).sections.map(\.label) == [nil, "Bilaga 1"])
  }

  @Test func anAnswerToAnothersProposalDoesNotCarryThePlan() throws {
    let basis = """
      ---
      typ: underlag
      id: svar
      titel: Svar på remiss
      slag: remissvar
      remiss: {från: Länsstyrelsen, diarienummer: L 1, svar-senast: 2026-11-01}
      bilagor: [Förslaget]
      ---
      ## Sammanfattning
      Text.
      """
    let publication = try publication(basis)
    #expect(publication.sections.map(\.title) == ["Remissvar"])
    let text = PageWalk(try #require(publication.sections.first?.pages.first)).text
    #expect(text.contains("Länsstyrelsen, L 1") && text.contains("2026-11-01"))
  }

  @Test func aProposalCarriesItsMarkAndADecidedPlanNone() throws {
    #expect(try publication(statement).document.mark == "FÖRSLAG")
    let decided = try #require(Sample.files["plan.md"]?.replacing("status: förslag", with: "status: beslutad"))
    #expect(try publication(statement, plan: decided).document.mark == nil)
  }

  @Test func whereAListIsLeftOutItSaysSoWithoutItsName() throws {
    let more = [
      "hemlig.md":
        "---\ntyp: telefonlista\nid: hemlig\ntitel: Nattens larmlista\n---\n| Funktion | Namn | Mobil |\n|---|---|---|\n| Vakt | Exempel Ek | 070-174 06 05 |\n",
      "kapitel-larm.md": "---\ntyp: kapitel\nid: larmning\ntitel: Larmning\n---\nSå här larmas.\n\n```{telefonlista} hemlig\n```\n",
    ]
    let page = try #require(try publication(statement, more).pages.first { $0.path == "kapitel/larmning" })
    let text = PageWalk(page).text
    #expect(text.contains("Telefonlistan som hör hit är utelämnad"))
    #expect(!text.contains("Nattens larmlista") && !text.contains("Exempel Ek"))
    // On the web, which is no basis for a decision, the place stays empty.
    let web = try Sample.compose(WebPublication.self, Sample.plan(more))
    #expect(!web.pages.map { PageWalk($0).text }.joined().contains("utelämnad"))
  }

  @Test func whatThePlanHoldsInAnotherAppendixIsReferredTo() throws {
    let more = ["kapitel-mandat.md": "---\ntyp: kapitel\nid: mandaten\ntitel: Mandaten\n---\nText.\n\n```{mandat}\n```\n"]
    let page = try #require(try publication(statement, more).pages.first { $0.path == "kapitel/mandaten" })
    #expect(PageWalk(page).text.contains("Se Beslutstabell\n (bilaga 3)."))
  }
}
