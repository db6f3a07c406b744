import Diagnostics
import PlanModel
import Prose
import Testing

@Suite struct DormantPageTests {
  /// A page with a number that stands in a list for the binder, and one for the intranet.
  static func plan(page audience: Audience = .public) -> Plan {
    var plan = Plan(id: Identifier("p"), title: "Plan")
    var list = ContactList(id: Identifier("lista"), title: "Vilande nummer")
    var contact = Contact(id: Identifier("stodlinjen"))
    contact.function = "Stödlinjen"
    contact.name = "Exempel Ekström"
    contact.numbers = [Contact.Number(channel: .telephone, number: "08-465 004 99")]
    contact.email = "stod@example.se"
    contact.remark = [.text("svaras av Exempel", Origin())]
    list.entries = [contact]
    plan.contactLists = [list]
    var page = DormantPage(id: Identifier("stod"), title: "Stöd efter händelsen")
    page.audience = audience
    page.contacts = [Reference(Identifier("stodlinjen"))]
    page.message = [.text("Ring stödlinjen", Origin())]
    plan.dormantPages = [page]
    var phase = SupportPhase(id: Identifier("insats"), title: "Insats")
    phase.contact = Reference(Identifier("stodlinjen"))
    plan.supportPhases = [phase]
    return plan
  }

  @Test func untilItIsActivatedItIsForStaffAlone() {
    let plan = Self.plan()
    #expect(plan.edition(for: .public).dormantPages.isEmpty)
    #expect(plan.edition(for: .intranet).dormantPages.count == 1)
    #expect(plan.edition(for: .intranet).dormantPages[0].contacts.isEmpty)
    #expect(plan.hiddenStrings(from: .public).wording.contains("Stöd efter händelsen"))
    #expect(plan.activating(["annan"]).edition(for: .public) == plan.edition(for: .public))
  }

  @Test func whenItIsActivatedItsNumbersAreSeenWithItAndNothingElseOfThem() throws {
    let plan = Self.plan().activating(["stod"])
    let (edition, hidden) = plan.editionAndHiddenStrings(for: .public)
    let page = try #require(edition.dormantPages.first)
    #expect(page.isActive && page.numbers.map(\.function) == ["Stödlinjen"])
    #expect(page.numbers[0].numbers.map(\.number) == ["08-465 004 99"] && page.numbers[0].email == "stod@example.se")
    #expect(page.numbers[0].name == nil && page.numbers[0].remark.isEmpty)
    #expect(edition.supportPhases[0].contact?.id.rawValue == "stodlinjen")
    #expect(edition.contactLists.isEmpty)
    #expect(hidden.personal.contains("Exempel Ekström") && !hidden.personal.contains("08-465 004 99"))
    #expect(PlanIndex(edition).contacts[Identifier("stodlinjen")]?.function == "Stödlinjen")
  }

  @Test func aListThatIsSeenDoesNotShowAnEntryThatOnlyThePagePublishes() {
    var plan = Self.plan()
    plan.contactLists[0].audience = .public
    let edition = plan.activating(["stod"]).edition(for: .public)
    #expect(edition.contactLists.count == 1 && edition.contactLists[0].entries.isEmpty)
    #expect(edition.dormantPages[0].numbers.count == 1)
  }

  @Test func anActivePageForTheIntranetStaysThere() {
    let plan = Self.plan(page: .intranet).activating(["stod"])
    #expect(plan.edition(for: .public).dormantPages.isEmpty)
    #expect(plan.edition(for: .intranet).dormantPages[0].numbers.count == 1)
  }
}
