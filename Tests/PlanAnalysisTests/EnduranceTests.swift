import PlanAnalysis
import PlanModel
import Testing

@Suite struct EnduranceTests {
  private func table(hours: Int, shift: Int, rest: Int, persons: Int, pairs: Bool = false, listed: [String?] = [], headcount: Int? = nil)
    throws
    -> EnduranceTable
  {
    var plan = Plan(id: Identifier("p"), title: "P")
    var role = Role(id: Identifier("stod"), title: "Stödperson")
    role.headcount = headcount
    plan.roles = [role]
    var endurance = Plan.Endurance(hours: hours, shift: shift, rest: rest)
    endurance.persons = persons
    endurance.pairs = pairs
    endurance.role = role.reference
    plan.endurance = endurance
    if !listed.isEmpty {
      var list = ContactList(id: Identifier("l"), title: "L")
      list.entries = listed.enumerated().map { number, name in
        var contact = Contact(id: Identifier("c\(number)"))
        contact.role = role.reference
        contact.name = name
        return contact
      }
      plan.contactLists = [list]
    }
    return try #require(PlanAnalysis(plan).endurance)
  }

  @Test func `Forty-eight hours in pairs with rest take three teams`() throws {
    let table = try table(hours: 48, shift: 8, rest: 16, persons: 7, pairs: true, headcount: 20)
    #expect(table.shifts == 6)
    #expect(table.teams == 3)
    #expect(table.rows.map(\.personsPerShift) == [8])
    #expect(table.rows.map(\.needed) == [24])
    #expect(table.rows.map(\.shortfall) == [4])
  }

  @Test func `There are never more teams than shifts`() throws {
    let table = try table(hours: 10, shift: 8, rest: 40, persons: 2)
    #expect(table.shifts == 2)
    #expect(table.teams == 2)
    #expect(table.rows.map(\.shortfall) == [nil])
  }

  @Test func `Without rest one team goes on`() throws {
    #expect(try table(hours: 24, shift: 8, rest: 0, persons: 2).teams == 1)
  }

  @Test func `The smaller of head count and listed persons is counted, each name once`() throws {
    let table = try table(hours: 8, shift: 8, rest: 16, persons: 4, listed: ["Anna Ek", "anna  ek", nil, "Bo Al"], headcount: 9)
    #expect(table.available.listed == 3)
    #expect(table.available.counted == 3)
    #expect(table.rows.map(\.shortfall) == [1])
  }
}
