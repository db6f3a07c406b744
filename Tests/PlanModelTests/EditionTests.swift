import Diagnostics
import PlanModel
import Prose
import Testing

@Suite struct EditionTests {
  /// A plan with one element of each visibility, pointing at each other.
  static func plan() -> Plan {
    var plan = Plan(id: Identifier("p"), title: "Plan")
    var hidden = Role(id: Identifier("hemlig"), title: "Hemlig befattning i bergrum")
    hidden.audience = .restricted
    var open = Role(id: Identifier("tib"), title: "Tjänsteperson i beredskap")
    open.alternates = [Reference(Identifier("hemlig"))]
    open.reportsTo = ElementReference(ElementID(.role, "hemlig"))
    open.description = text([link("roll", "hemlig", "hen som vet"), .text(" och ", Origin()), link("roll", "hemlig", "")])
    plan.roles = [open, hidden]
    var list = ContactList(id: Identifier("larm"), title: "Larmlista för natten")
    var contact = Contact(id: Identifier("larm-tib"))
    contact.role = Reference(Identifier("tib"))
    contact.name = "Exempel Ekström"
    contact.numbers = [Contact.Number(channel: .mobile, number: "070-174 06 05")]
    list.entries = [contact]
    plan.contactLists = [list]
    var mandate = Mandate(id: Identifier("m"), title: "Sammankalla gruppen")
    mandate.holders = [
      Mandate.Holder(holder: ElementReference(ElementID(.role, "tib")), ifUnreachable: [ElementReference(ElementID(.role, "hemlig"))]),
      Mandate.Holder(holder: ElementReference(ElementID(.role, "tib"))),
      Mandate.Holder(holder: ElementReference(ElementID(.role, "hemlig"))),
    ]
    plan.mandates = [mandate]
    var location = Location(id: Identifier("hus"), title: "Församlingshemmet")
    location.keyHolder = "Prov Påhlsson"
    plan.locations = [location]
    var chapter = Chapter(id: Identifier("larmning"), title: "Larmning")
    chapter.content = RichText([.directive(.init(name: "telefonlista", argument: "larm", lines: [], origin: Origin()))])
    plan.chapters = [chapter]
    plan.ruleSettings = [Plan.RuleSetting(rule: "stale-entry", severity: .note)]
    return plan
  }

  static func text(_ inlines: [Inline]) -> RichText { RichText([.paragraph(inlines, Origin())]) }

  static func link(_ scheme: String, _ id: String, _ words: String) -> Inline {
    .link(.init(target: .element(scheme: scheme, id: id), text: words.isEmpty ? [] : [.text(words, Origin())], origin: Origin()))
  }

  @Test func hiddenElementsAndReferencesToThemAreGone() {
    let edition = Self.plan().edition(for: .public)
    #expect(edition.roles.map(\.id.rawValue) == ["tib"])
    #expect(edition.roles[0].alternates.isEmpty && edition.roles[0].reportsTo == nil)
    #expect(edition.contactLists.isEmpty)
    #expect(edition.ruleSettings.isEmpty)
  }

  @Test func aLinkToAHiddenElementKeepsItsWordsAndOtherwiseTellsOnlyTheKind() {
    let edition = Self.plan().edition(for: .public)
    #expect(
      edition.roles[0].description == Self.text([.text("hen som vet", Origin()), .text(" och ", Origin()), .text("en roll", Origin())]))
  }

  @Test func aHolderWhoseConditionCannotBeToldIsLeftOut() {
    let edition = Self.plan().edition(for: .public)
    #expect(edition.mandates[0].holders.count == 1)
    #expect(edition.mandates[0].holders[0].ifUnreachable.isEmpty)
    #expect(Self.plan().edition(for: .restricted).mandates[0].holders.count == 3)
  }

  @Test func whoDecidesTogetherWithSomebodyHiddenIsLeftOut() {
    var plan = Self.plan()
    func role(_ id: String) -> ElementReference { ElementReference(ElementID(.role, id)) }
    plan.mandates[0].holders = [Mandate.Holder(holder: role("tib"), partners: [role("hemlig")])]
    plan.mandates[0].handedOverTo = [role("hemlig"), role("tib")]
    #expect(plan.edition(for: .public).mandates[0].holders.isEmpty)
    #expect(plan.edition(for: .public).mandates[0].handedOverTo == [role("tib")])
    #expect(plan.edition(for: .restricted).mandates[0].holders.count == 1)
  }

  @Test func whoLeadsTogetherWithSomebodyHiddenIsNotToldAsLeadingAlone() {
    var plan = Self.plan()
    func role(_ id: String, _ hours: Hours) -> TimedReference { TimedReference(ElementReference(ElementID(.role, id)), hours: hours) }
    var level = EventLevel(number: 1, title: "Allvarlig", symbol: .circle)
    level.leaders = [role("tib", .roundTheClock), role("hemlig", .otherTime)]
    plan.levels = [level]
    var group = Group(id: Identifier("g"), title: "Gruppen")
    group.leaders = [Reference(Identifier("tib")), Reference(Identifier("hemlig"))]
    plan.groups = [group]
    let edition = plan.edition(for: .public)
    #expect(edition.levels[0].leaders == [role("tib", .officeHours)])
    #expect(edition.groups[0].leaders.isEmpty)
    let whole = plan.edition(for: .restricted)
    #expect(whole.levels[0].leaders == level.leaders && whole.groups[0].leaders == group.leaders)
  }

  @Test func whatAVersionChangedIsForItsAudienceAndTheVersionForAll() {
    var plan = Self.plan()
    var version = Plan.Version(version: "1.1", change: "Ny nattlista för bergrummet", decision: "§ 12")
    version.audience = .binder
    plan.versions = [version]
    let (edition, hidden) = plan.editionAndHiddenStrings(for: .intranet)
    #expect(edition.versions == [Plan.Version(version: "1.1", decision: "§ 12")])
    #expect(hidden.wording.contains("Ny nattlista för bergrummet"))
    #expect(plan.edition(for: .binder).versions == [version])
  }

  @Test func whoLeadsARoleOrASupportPhaseTogetherWithSomebodyHiddenIsNotToldEither() {
    var plan = Self.plan()
    func role(_ id: String) -> ElementReference { ElementReference(ElementID(.role, id)) }
    plan.roles[0].leaders = [role("tib"), role("hemlig")]
    var phase = SupportPhase(id: Identifier("stod"), title: "Stöd efteråt")
    phase.leaders = [role("hemlig"), role("tib")]
    var open = SupportPhase(id: Identifier("samtal"), title: "Samtal")
    open.leaders = [role("tib")]
    plan.supportPhases = [phase, open]
    let edition = plan.edition(for: .public)
    #expect(edition.roles[0].leaders.isEmpty)
    #expect(edition.supportPhases.map(\.leaders) == [[], [role("tib")]])
    #expect(plan.edition(for: .restricted).supportPhases[0].leaders.count == 2)
  }

  @Test func aCardOfAHiddenGroupKeepsItsStepsAndNotWhoseItIs() {
    var plan = Self.plan()
    var group = Group(id: Identifier("stab"), title: "Staben i bergrummet")
    group.audience = .restricted
    plan.groups = [group]
    var card = Checklist(id: Identifier("kort"), title: "På mötet")
    card.group = Reference(Identifier("stab"))
    plan.checklists = [card]
    #expect(plan.edition(for: .public).checklists.map(\.owner) == [nil])
    #expect(plan.edition(for: .restricted).checklists.map(\.owner) == [group.element])
  }

  @Test func keysAreForTheBinder() {
    #expect(Self.plan().edition(for: .intranet).locations[0].keyHolder == nil)
    #expect(Self.plan().edition(for: .binder).locations[0].keyHolder == "Prov Påhlsson")
  }

  @Test func aDirectiveThatNamesAHiddenListKeepsItsPlaceAndLosesTheName() {
    let place = RichText([.directive(.init(name: "telefonlista", argument: "", lines: [], origin: Origin()))])
    #expect(Self.plan().edition(for: .public).chapters[0].content == place)
    #expect(Self.plan().edition(for: .binder).chapters[0].content == Self.plan().chapters[0].content)
  }

  @Test func aDirectiveThatNamesAnythingElseHiddenIsGone() {
    var plan = Self.plan()
    plan.mandates[0].audience = .binder
    plan.chapters[0].content = RichText([.directive(.init(name: "mandat", argument: "m", lines: [], origin: Origin()))])
    #expect(plan.edition(for: .public).chapters[0].content.isEmpty)
  }

  @Test func theWholePlanIsTheMostRestrictedEdition() {
    #expect(Self.plan().edition(for: .restricted) == Self.plan())
  }

  @Test func changingWhatIsHiddenLeavesTheEditionTheSame() {
    var other = Self.plan()
    other.roles[1].title = "Något annat"
    other.roles.append(other.roles[1])
    other.contactLists[0].entries[0].name = "Test Tallberg"
    other.contactLists[0].entries += other.contactLists[0].entries
    other.locations[0].keyHolder = nil
    other.ruleSettings = []
    #expect(other.edition(for: .public) == Self.plan().edition(for: .public))
  }

  @Test func hiddenStringsNameWhatMustNotBeFound() {
    let hidden = Self.plan().hiddenStrings(from: .public)
    #expect(hidden.personal.contains("Exempel Ekström"))
    #expect(hidden.personal.contains("070-174 06 05") && hidden.personal.contains("+46701740605"))
    #expect(hidden.personal.contains("Prov Påhlsson"))
    #expect(hidden.wording.contains("Hemlig befattning i bergrum"))
    #expect(!hidden.wording.contains("Tjänsteperson i beredskap"))
    let binder = Self.plan().hiddenStrings(from: .binder)
    #expect(!binder.personal.contains("Exempel Ekström"))
  }
}
