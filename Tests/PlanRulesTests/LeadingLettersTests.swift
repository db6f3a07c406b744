import Testing

@testable import PlanRules

@Suite struct LeadingLettersTests {
  @Test(arguments: [
    ("Ring tolken", "ring", "ring"), ("ÅTERGÅ nu", "återgå", "återgå"), ("- 3. Émile", "", "émile"), ("", "", ""), ("112", "", ""),
    ("×Ring", "", "ring"), ("Ring÷", "ring", "ring"), ("E\u{301}va svarar", "e\u{301}va", "e\u{301}va"), ("👩‍👩‍👧 Öppna", "", "öppna"),
    ("”Vänta”", "", "vänta"), ("Łukasz!", "łukasz", "łukasz"), ("Zoë\u{A0}Ek", "zoë", "zoë"), ("tib-samtal", "tib", "tib"),
  ])
  func lettersAreFoundWhateverTheAlphabet(text: String, leading: String, first: String) {
    #expect(text[...].leadingLetters == leading)
    #expect(text[...].firstLetters == first)
  }
}
