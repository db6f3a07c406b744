import PlanModel
import Testing

@Suite struct NormalisedWordsTests {
  @Test(arguments: [
    ("Samla gruppen.", "samla gruppen"), ("  ÅSA\t Öberg\n", "åsa öberg"), ("Þóra × ß÷ÿ", "þóra × ß÷ÿ"), ("", ""), (" . ", ""),
    ("a . ", "a "), ("...", ""), ("Zoë\u{A0}Ek", "zoë ek"), ("E\u{301}va ŁUKASZ", "e\u{301}va łukasz"), ("👩‍👩‍👧 X", "👩‍👩‍👧 x"), ("A\r\nB", "a b"),
  ])
  func spellingsOfTheSameWordsAreAlike(text: String, words: String) {
    #expect(text.normalisedWords == words)
  }

  /// What is read byte by byte comes out as by way of Unicode's tables.
  @Test func everyPlainLetterIsAsInUnicode() {
    let letters: [ClosedRange<UInt8>] = [0x21...0x2D, 0x2F...0x7F, 0xC0...0xFF]
    for letter in letters.joined().map({ Character(Unicode.Scalar($0)) }) {
      #expect("x\(letter)x".normalisedWords == "x\(letter)x".lowercased())
    }
  }
}
