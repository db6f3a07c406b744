import PlanAnalysis
import PlanModel
import Testing

@Suite struct NumberTests {
  private func plan(_ numbers: [Contact.Number]) -> Plan {
    var plan = Plan(id: Identifier("p"), title: "P")
    var list = ContactList(id: Identifier("l"), title: "L")
    list.entries = numbers.enumerated().map { index, number in
      var contact = Contact(id: Identifier("c\(index)"))
      contact.numbers = [number]
      return contact
    }
    plan.contactLists = [list]
    return plan
  }

  @Test func `Two spellings of a number have the same key`() {
    let numbers = ["070-174 06 05", "+46 70 174 06 05", "0046701740605"].map { Contact.Number(channel: .mobile, number: $0) }
    let table = PlanAnalysis(plan(numbers)).numbers
    #expect(Set(numbers.map(table.key)) == ["+46701740605"])
  }

  @Test func `A radio channel is no telephone number`() {
    let radio = Contact.Number(channel: .radio, number: "070-174 06 05")
    let table = PlanAnalysis(plan([radio])).numbers
    #expect(table.number(radio) == nil)
    #expect(table.key(radio) == "0701740605")
  }

  @Test func `Twenty thousand numbers are judged in a moment`() {
    let numbers = (0..<20_000).map { Contact.Number(channel: .mobile, number: "070-\(100 + $0 % 900) \(10 + $0 / 900) \(10 + $0 % 90)") }
    let plan = plan(numbers)
    let time = ContinuousClock().measure { #expect(PlanAnalysis(plan).numbers.number(numbers[0]) != nil) }
    // A tenth of it where the program is built for release.
    #expect(time < .seconds(3))
  }
}
