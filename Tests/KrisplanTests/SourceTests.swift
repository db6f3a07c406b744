import Foundation
import PlanModel
import Prose
import Testing

@testable import Krisplan

/// What the five public documents say stands in the plans that are built on them, and is traced to its passage.
@Suite struct SourceTests {
  static let traced = ["norrtalje", "hassleholm", "uppsala", "stockholm", "enkoping", "enkoping-reviderad"]

  static func plan(_ name: String) throws -> Plan { try #require(try SamplePlansTests.check(name, on: "2026-12-01").plan) }

  /// The tables of the plan's chapter of sources: the first cell's text and links, and the passage beside it.
  static func rows(of plan: Plan) throws -> [(what: [Inline], passage: String)] {
    let chapter = try #require(plan.chapters.first { $0.id.rawValue == "kallor" })
    return chapter.content.blocks.flatMap { block -> [(what: [Inline], passage: String)] in
      guard case .table(let table) = block else { return [] }
      return table.rows.compactMap { row in row.count == 2 ? (row[0].inlines, row[1].inlines.plainText()) : nil }
    }
  }

  @Test(arguments: traced)
  func everyRoleGroupPhaseAndMandateHasItsPassage(name: String) throws {
    let plan = try Self.plan(name)
    let linked = Set(try Self.rows(of: plan).flatMap { $0.what.links.compactMap(\.target.element) })
    let elements =
      plan.roles.map(\.element) + plan.groups.map(\.element) + plan.supportPhases.map(\.element) + plan.mandates.map(\.element)
    for element in elements { #expect(linked.contains(element), "\(name): \(element)") }
  }

  /// The headings of the documents, as the tables name them.
  static let headings: [String: [String]] = [
    "norrtalje": [
      "Sidhuvudet", "Bakgrund och syfte", "Lagrum", "Syftet med kommunalt krisstöd", "Identifierade behov och utmaningar",
      "Social insatschef",
      "Social krisledningsgrupp", "Samordnare kommunalt krisstöd", "Stödgruppsledare", "Stöd- och resurspersoner",
      "Aktivering av det kommunala krisstödet", "Resurser och finansiering", "Bilagor",
    ],
    "hassleholm": [
      "Vägledande principer", "Kommunens uppgift", "Syfte", "Upprättande och revidering av handlingsplan", "Vad är POSOM",
      "När ska förvaltningars/organisationers egna krisplaner aktiveras?", "När ska POSOM aktiveras?", "Vem aktiverar POSOM?",
      "Hur aktiveras POSOM?", "Tillgänglighet", "Ersättning och försäkring", "Organisation, funktioner, roller och uppgifter",
      "Ledningsgruppen", "Sammankallande", "Operativ samordnare", "Administrativ funktion", "Stödgruppen", "Resurspersoner", "Samverkan",
      "Information och media", "Utbildning och övning", "Utrustning och lokaler", "Trygghetspunkter", "Materiella resurser",
      "Uppföljning, utvärdering och redovisning", "Process", "Psykosociala stödinsatser", "Samordning och samverkan",
      "Kommunikation av information och media", "Avslut och uppföljning",
      // What comes from elsewhere says so.
      "Lagregistret", "lagregistret", "Planens eg", "Följer av",
    ],
    "uppsala": ["Skrivelsen, ", "Bilaga 1, "],
    "stockholm": [
      "Sidhuvud", "Förvaltningens förslag till beslut", "Sammanfattning", "Bakgrund", "Ärendet", "Ärendets beredning",
      "Förvaltningens synpunkter och förslag", "Underskrifter", "Bilaga",
    ],
    "enkoping": ["Svaret: ", "Riktlinjerna: "], "enkoping-reviderad": ["Svaret: ", "Riktlinjerna: "],
  ]

  @Test(arguments: traced)
  func everyRowNamesAHeadingOfTheDocumentOrSaysThatItIsAnExample(name: String) throws {
    let rows = try Self.rows(of: Self.plan(name))
    #expect(rows.count > 20)
    for row in rows {
      let isKnown = row.passage.hasPrefix("Exempel") || (Self.headings[name] ?? []).contains { row.passage.hasPrefix($0) }
      #expect(isKnown, "\(name): \(row.passage)")
    }
  }

  @Test func norrtalje() throws {
    let plan = try Self.plan("norrtalje")
    #expect(try Self.holders("hantera-forfragan", plan).first == "tib")
    #expect(try Self.holders("sammankalla-gruppen", plan).first == "social-insatschef")
    // Who ends the group and who ends the effort are different mandates, of different roles.
    #expect(try Self.holders("avsluta-gruppen", plan).first == "social-insatschef")
    #expect(try Self.holders("avsluta-stodinsats", plan).first == "samordnare")
    let group = try #require(plan.groups.first { $0.id.rawValue == "social-krisledningsgrupp" })
    #expect(group.members.count == 9)
    let own = Set(plan.organisations.filter { $0.category?.isOwn ?? false }.map(\.id))
    let outside = plan.roles.filter { role in
      group.members.contains { $0.seat.heldBy == role.element } && !(role.organisation.map { own.contains($0.id) } ?? true)
    }
    #expect(Set(outside.map(\.id.rawValue)).isSuperset(of: ["polisens-representant", "pkl-ledare", "kyrkans-representant"]))
    #expect(try Self.role("stodgruppsledare", plan).appointedBy?.element.id == "samordnare")
    #expect(plan.endurance?.hours == 48)
    #expect(plan.mandates.first { $0.id.rawValue == "anvand-krisstodskassan" }?.limit == .undecided)
    #expect(
      !plan.levels.isEmpty && plan.forms.contains { $0.category == .situationPicture }
        && plan.forms.contains { $0.category == .prioritisation })
  }

  @Test func hassleholm() throws {
    let plan = try Self.plan("hassleholm")
    let convener = try Self.role("sammankallande", plan)
    #expect(convener.holder == .elected && convener.organisation?.id.rawValue == "socialnamnden")
    let activation = try #require(plan.mandates.first { $0.id.rawValue == "aktivera-posom" })
    #expect(activation.order == .parallel && activation.holders.count == 3)
    #expect(activation.holders.count { $0.holder.element.kind == .group } == 1)
    #expect(
      plan.roles.filter { ["krisagare", "raddningsledare"].contains($0.id.rawValue) == false }.allSatisfy {
        $0.reachability != .roundTheClock
      })
    #expect(plan.rotas.isEmpty)
    #expect(try Self.role("ledamot", plan).filledInEach.count == 8)
    #expect(try Self.role("ledamot-ersattare", plan).filledInEach.count == 8)
    let group = try #require(plan.groups.first { $0.id.rawValue == "ledningsgruppen" })
    #expect(group.members.count { $0.seat.heldBy.kind == .organisation && !$0.alternates.isEmpty } == 8)
    #expect(group.adjuncts.map(\.element.id) == ["resursperson"])
    #expect(plan.mandates.first { $0.id.rawValue == "ersatta-inkomst" }?.limit == .amount("200 kr per timme"))
    #expect(plan.locations.contains { $0.category == .safePoint })
    #expect(plan.locations.count { $0.fallback != nil } >= 2)
  }

  @Test func uppsala() throws {
    let plan = try Self.plan("uppsala")
    #expect(try Self.holders("kontakta-ledning", plan) == ["tib"])
    #expect(plan.rotas.first?.turns.count == 8 && plan.rotas.first?.role?.id.rawValue == "ledning-krisstod")
    #expect(try Self.holders("mobilisera-stodpersoner", plan) == ["ledning-krisstod"])
    let phase = try #require(plan.supportPhases.first { $0.id.rawValue == "stodcentrum-vid-krishandelser" })
    #expect(phase.talks == 5 && phase.minimum == Duration(1, .week))
    #expect(phase.follows?.element.id == "krisstod")
    #expect(try Self.holders("fordela-samtal", plan) == ["samordnare-stodcentrum"])
    #expect(try Self.holders("avsluta-stodcentrum", plan).first == "direktor")
    #expect(plan.organisations.contains { $0.id.rawValue == "region-uppsala" && $0.category == .region })
  }

  @Test func stockholm() throws {
    let plan = try Self.plan("stockholm")
    let districts = ["sdf-enskede", "sdf-farsta", "sdf-hasselby", "sdf-kungsholmen", "sdf-sodermalm"]
    #expect(try Self.role("krisstodsledare", plan).filledInEach.map(\.id.rawValue) == districts)
    for district in districts {
      let list = plan.contactLists.first { list in
        list.entries.contains { $0.role?.id.rawValue == "krisstodsledare" && $0.organisation?.id.rawValue == district }
      }
      #expect(list != nil && list?.id.rawValue != "larmlista", "\(district)")
    }
    #expect(try Self.role("socialjouren", plan).reachability == .roundTheClock)
    let holding = try #require(plan.mandates.first { $0.id.rawValue == "ge-omedelbart-krisstod" })
    #expect(holding.endedBy?.id.rawValue == "overta-ansvar")
    #expect(try Self.holders("overta-ansvar", plan).first == "krisstodsledare")
    #expect(plan.groups.map(\.id.rawValue).contains("temagrupp-krisstod"))
  }

  @Test func enkoping() throws {
    let plan = try Self.plan("enkoping")
    let group = try #require(plan.groups.first { $0.id.rawValue == "posom-arbetsgrupp" })
    #expect(group.headcount == 20)
    #expect(group.members.count { $0.seat.heldBy.kind == .organisation } == 7)
    let leading = try #require(plan.groups.first { $0.id.rawValue == "styrgrupp" })
    #expect(Set(leading.members.map(\.seat.heldBy.id)) == ["forvaltningschef", "sakerhetschef"])
    #expect(try Self.holders("aktivera-posom", plan) == ["forvaltningschef", "tib"])
    #expect(try Self.holders("aktivera-posom-insats", plan) == ["forvaltningschef", "tib", "stabschef"])
    #expect(plan.forms.contains { $0.category == .logbook })
    // The guidelines say nothing of the time after; the revised ones do.
    #expect(plan.checklists.allSatisfy { $0.sections.allSatisfy { $0.phase != .after } })
    #expect(try Self.plan("enkoping-reviderad").checklists.contains { $0.sections.contains { $0.phase == .after } })
  }

  private static func role(_ id: String, _ plan: Plan) throws -> Role { try #require(plan.roles.first { $0.id.rawValue == id }) }

  private static func holders(_ id: String, _ plan: Plan) throws -> [String] {
    try #require(plan.mandates.first { $0.id.rawValue == id }).holders.map(\.holder.element.id)
  }
}

extension Group.Member.Seat {
  fileprivate var heldBy: ElementID {
    switch self {
    case .role(let role): role.id.element
    case .organisation(let organisation): organisation.id.element
    }
  }
}
