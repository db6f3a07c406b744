@testable import PlanPages
import Testing

@Suite struct PlacesTests {
  @Test(arguments: [
    ("070-174 06 05", "+46701740605"), ("08-465 004 00", "+46846500400"), ("+46 (0)70 174 06 05", "+46701740605"),
    ("0046 70 174 06 05", "+46701740605"), ("+44 20 7946 0000", "+442079460000"), ("112", "112"), ("113 13", "11313"), ("1177", "1177"),
  ])
  func numbersAreDialledFromAnywhere(_ shown: String, _ dialled: String) {
    #expect(Telephone.dialled(shown) == dialled)
  }

  @Test(arguments: ["", "fråga växeln", "4711", "070-174 06 05 ankn 2", "0701", "++46701740605"])
  func whatCannotBeDialledStaysText(_ shown: String) {
    #expect(Telephone.dialled(shown) == nil)
  }

  @Test(arguments: [
    ("Åtgärdskort för TiB", "atgardskort-for-tib"), ("Kafé  Öst", "kafe-ost"), ("a\u{30A}r", "ar"), ("???", ""), ("2. Larm!", "2-larm"),
  ])
  func slugsAreASCII(_ text: String, _ slug: String) {
    #expect(Slug.of(text) == slug)
  }

  @Test func swedishLettersComeLast() {
    #expect(
      SwedishOrder.sorted(["Östmark", "Ek", "Åberg", "Älv", "Zetterberg", "éclair", "ek"]) { $0 } == [
        "éclair", "Ek", "ek", "Zetterberg", "Åberg", "Älv", "Östmark",
      ])
  }
}
