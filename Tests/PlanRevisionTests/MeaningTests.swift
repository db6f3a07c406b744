import Testing

@testable import PlanRevision

/// What counts as other words for the same thing: too little rather than too much, since nobody decides on what is only wording.
@Suite struct MeaningTests {
  @Test(arguments: [
    ("Stöd till dem som drabbas av en händelse", "Stöd till dem som drabbats av händelser"),
    ("Gruppen samlas i kommunhuset.", "Gruppen samlas, i kommunhuset"),
    ("Ring gruppen", "Ringer gruppen också"),
  ])
  func isOnlyWording(old: String, new: String) {
    #expect(Meaning(old).isSame(as: Meaning(new)))
    #expect(Meaning(new).isSame(as: Meaning(old)))
  }

  @Test(arguments: [
    ("Beslutet fattas av socialchefen", "Beslutet fattas av socialnämnden"), ("Chefen leder gruppen", "Gruppen leder chefen"),
    ("Gruppen övar varje kvartal", "Gruppen övar varje månad"), ("Gruppen får besluta", "Gruppen får inte besluta"),
    ("Ring inom 15 min", "Ring inom 16 min"), ("Ring om larmet kommer", "Ring när larmet kommer"), ("Övning på måndag", "Övning på månad"),
    ("Larm till gruppen", "Larm från gruppen"),
  ])
  func isAnotherMeaning(old: String, new: String) {
    #expect(!Meaning(old).isSame(as: Meaning(new)))
    #expect(!Meaning(new).isSame(as: Meaning(old)))
  }
}
