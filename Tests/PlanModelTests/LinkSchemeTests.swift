import Prose
import Testing

@testable import PlanModel

@Suite struct LinkSchemeTests {
  /// Some write the scheme (`lista:`), some what stands after `typ:` (`telefonlista:`); both must lead to the element.
  @Test(arguments: EntityKind.allCases) func bothWaysOfNamingAKindLeadToIt(_ kind: EntityKind) {
    for scheme in [kind.scheme, kind.rawValue] {
      #expect(LinkTarget.element(scheme: scheme, id: "x").element == ElementID(kind, "x"))
    }
  }

  @Test func whatIsNoKindLeadsNowhere() { #expect(LinkTarget.element(scheme: "rol", id: "x").element == nil) }
}
