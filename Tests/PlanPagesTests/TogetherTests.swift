import PlanModel
import PlanPages
import PlanTestSupport
import Testing

/// Who decides, leads and takes over together or in turn by the clock, as readers see it.
@Suite struct TogetherTests {
  private static let more = [
    "gemensamt.md": """
    ---
    typ: roll
    id: jouren
    titel: Jouren
    nås: dygnet runt
    ---
    ---
    typ: mandat
    id: bedom
    beslut: Bedöma läget
    innehavare:
      - tillsammans: [chef, jouren]
        tid: kontorstid
      - roll: jouren
        tid: övrig tid
    ---
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
    innehavare: [jouren]
    därefter: ej beslutat
    överlämnas-till: [chef]
    avslutas-av: overta
    ---
    ---
    typ: mandat
    id: overta
    beslut: Överta ansvaret
    innehavare: [chef]
    ---
    ---
    typ: händelsenivå
    nummer: 9
    titel: Delad ledning
    symbol: stjärna
    leds-av:
      - chef
      - roll: jouren
        tid: övrig tid
    aktiverar:
      - roll: jouren
        tid: övrig tid
    ---
    ---
    typ: roll
    id: samtalsledare
    titel: Samtalsledare
    leds-av: gruppen
    rapporterar-till: jouren
    ---
    ---
    typ: insats
    id: samtalen
    titel: Samtalen
    startas-av: samtal
    leds-av: [chef, jouren]
    ---
    ---
    typ: checklista
    id: vid-bordet
    titel: Vid bordet
    grupp: gruppen
    rapporterar-till: jouren
    ---
    ## Under
    - [ ] Gå laget runt
    ---
    typ: checklista
    id: samtalet
    titel: Samtalet
    roll: samtalsledare
    ---
    ## Under
    - [ ] Lyssna
    """
  ]

  private func text(_ path: String, in recipe: any PublicationRecipe.Type = IntranetPublication.self) throws -> String {
    let pages = try Sample.compose(recipe, Sample.plan(Self.more)).pages
    return PageWalk(try #require(pages.first { $0.path == path }, "\(pages.map(\.path))")).text
  }

  private func joined(_ text: String) -> String { text.split(separator: "\n").joined() }

  @Test func thoseWhoDecideTogetherAreToldAsOne() throws {
    let page = joined(try text("mandat/bedom"))
    #expect(page.contains("Chef för krisstödet och Jouren tillsammans"), "\(page)")
  }

  @Test func aDecisionThatWaitsSaysWhenItIsTaken() throws {
    #expect(joined(try text("mandat/samtal")).contains("bara kontorstid; annan tid väntar beslutet"))
  }

  @Test func whatIsNotSettledAfterTheFirstIsSaid() throws {
    #expect(joined(try text("mandat/ansvara")).contains("därefter inte bestämt"))
  }

  @Test func aHandOverIsToldOnBothSides() throws {
    #expect(
      joined(try text("mandat/ansvara")).contains("Lämnas över till: Chef för krisstödet (ansvaret ligger kvar tills det har övertagits)"))
    #expect(joined(try text("mandat/overta")).contains("Tar över från: Jouren (Ansvara för krisstödet)"))
    #expect(joined(try text("roll/jouren")).contains("Lämnar över till: Chef för krisstödet (Ansvara för krisstödet)"))
    #expect(joined(try text("roll/chef")).contains("Tar över från: Jouren (Ansvara för krisstödet)"))
  }

  @Test func whoLeadsARoleStandsBesideWhomItReportsTo() throws {
    for page in [try text("roll/samtalsledare"), try text("kort/samtalet")].map(joined) {
      #expect(page.contains("Leds av: Krisgruppen"), "\(page)")
      #expect(page.contains("Rapporterar till: Jouren"), "\(page)")
    }
  }

  @Test func aSupportPhaseIsLedByTwoTogether() throws {
    #expect(joined(try text("insatser")).contains("Leds av: Chef för krisstödet och Jouren tillsammans"))
  }

  @Test func aGroupsCardIsFoundFromTheGroupAndFromItsPeople() throws {
    let card = joined(try text("kort/vid-bordet"))
    #expect(card.contains("Grupp: Krisgruppen"), "\(card)")
    #expect(try text("grupp/gruppen").contains("Vid bordet"))
    let role = joined(try text("roll/chef"))
    #expect(role.contains("Vid bordet (Krisgruppen; alla nivåer)"), "\(role)")
    #expect(try text("atgardskort").contains("Roll eller grupp"))
    let pocket = try text("kort/vid-bordet", in: CardsPublication.self)
    #expect(pocket.contains("Gå laget runt"))
  }

  @Test func aLevelSaysWhoLeadsByDayAndByNight() throws {
    let page = joined(try text("niva/9"))
    #expect(page.contains("Leds av: Chef för krisstödet (kontorstid); Chef för krisstödet och Jouren tillsammans (övrig tid)"), "\(page)")
    #expect(page.contains("Aktiverar: Jouren (övrig tid)"), "\(page)")
  }
}
