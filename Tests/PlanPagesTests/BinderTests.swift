import PlanModel
import PlanPages
import Testing

/// The binder is carried: each thing stands once, and what is looked up leads to it.
@Suite struct BinderTests {
  private static func pages() throws -> [Page] { try Sample.compose(BinderPublication.self, Sample.norrtalje()).pages }

  private static func letters(_ spans: [Span]) -> String {
    PageWalk(Page(path: "", kind: .start, title: "", blocks: [.paragraph(spans)])).text.split(separator: "\n").joined()
  }

  @Test func everyCallStandsOnceUnderItsLevels() throws {
    let plan = try Sample.norrtalje()
    let page = try #require(Self.pages().first { $0.path == "samtal" })
    let tables = PageWalk(page).tables
    #expect(tables.map(\.caption) == ["Samtal på alla nivåer", "Samtal på nivå 2 och nivå 3", "Samtal på nivå 3"])
    #expect(tables.reduce(0) { $0 + $1.rows.count } == plan.alarmChains.reduce(0) { $0 + $1.steps.count })
    #expect(try Self.pages().flatMap { PageWalk($0).tables }.count { $0.caption.contains("larmar vem") } == 0)
  }

  @Test func everyNumberOfTheListsIsPrintedWithItsName() throws {
    let plan = try Sample.norrtalje()
    let pages = try Self.pages().filter { $0.kind == .contacts }
    let rows = pages.flatMap { PageWalk($0).tables }.flatMap(\.rows).map { $0.map(Self.letters).joined(separator: "|") }
    for contact in plan.contactLists.flatMap(\.entries) {
      for number in contact.numbers {
        #expect(rows.contains { $0.contains(number.number) && $0.contains(contact.name ?? "") }, "\(contact.title)")
      }
      if let email = contact.email { #expect(rows.contains { $0.contains(email) }) }
    }
  }

  @Test func theRegisterOfNamesLeadsToTheRow() throws {
    let pages = try Self.pages()
    let register = try #require(pages.first { $0.path == "telefon-namn" })
    let targets = PageWalk(register).targets
    #expect(targets.count == (try Sample.norrtalje()).contactLists.flatMap(\.entries).count { $0.name != nil })
    for target in targets {
      let tables = pages.first { $0.path == target.path }.map { PageWalk($0).tables } ?? []
      #expect(tables.contains { table in target.anchor.map { table.anchors.values.contains($0) } ?? false })
    }
  }

  @Test func theCardOfWhoeverTakesTheAlarmComesFirst() throws {
    let cards = try Self.pages().filter { $0.kind == .card }
    #expect(cards.first?.path == "kort/tib-vid-larm")
    #expect(cards.count == (try Sample.norrtalje()).checklists.count)
  }

  @Test func decisionsAreSaidInTheTableOnly() throws {
    let pages = try Self.pages()
    #expect(pages.first { $0.path == "mandat" }.map { PageWalk($0).tables.isEmpty } == true)
    let table = try #require(pages.first { $0.path == "beslutstabell" }.flatMap { PageWalk($0).tables.first })
    let named = Set(table.rows.compactMap { $0.first.map(Self.letters) })
    #expect(try Sample.norrtalje().mandates.allSatisfy { named.contains($0.title) })
  }
}
