/// Joins letters that are written in two halves: `a` and a ring become `å`.
///
/// Files from macOS and some PDF readers have them. The standard library compares both spellings as equal but has no public
/// way to turn one into the other, so the whole letter is looked up by its equality with the halves.
public enum ComposedLetters {
  /// Whether there is a combining mark (U+0300 to U+036F), or one of the letter-like signs that stand for a letter.
  static func mayBeMissing(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // No other letters begin with bytes like these, and the last byte begins none.
    for index in 0..<max(0, bytes.count - 1) where bytes[index] >= 0xCC {
      switch bytes[index] {
      case 0xCC: return true
      case 0xCD where bytes[index + 1] < 0xB0: return true
      case 0xE2 where bytes[index + 1] == 0x84: return true
      default: break
      }
    }
    return false
  }

  /// The text with every letter whole.
  public static func compose(_ text: String) -> String {
    var text = text
    guard text.withUTF8({ mayBeMissing(in: $0) }) else { return text }
    var out = ""
    out.reserveCapacity(text.utf8.count)
    for character in text {
      // A whole letter found here may itself be the one to keep or its sign, as the Ångström sign for Å.
      if character.isASCII { out.append(character) } else { out.append(whole[character] ?? composedPrefix(of: character)) }
    }
    return out
  }

  /// A letter with more marks than any whole letter has: as many as possible are joined.
  private static func composedPrefix(of character: Character) -> Character {
    let scalars = Array(character.unicodeScalars)
    for count in stride(from: scalars.count - 1, to: 1, by: -1) {
      var prefix = String.UnicodeScalarView()
      prefix.append(contentsOf: scalars[..<count])
      guard let letter = Character(exactly: prefix).flatMap({ whole[$0] }) else { continue }
      var joined = String(letter)
      joined.unicodeScalars.append(contentsOf: scalars[count...])
      return Character(joined)
    }
    return character
  }

  /// Latin, Greek and Cyrillic letters; equal to their halves as keys.
  private static let whole: [Character: Character] = {
    var letters: [Character: Character] = [:]
    for range in [0xC0...0x24F, 0x370...0x4FF, 0x1E00...0x1FFF] as [ClosedRange<UInt32>] {
      for value in range {
        guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
        let letter = Character(scalar)
        if letters[letter] == nil { letters[letter] = letter }
      }
    }
    return letters
  }()
}

extension Character {
  fileprivate init?(exactly scalars: String.UnicodeScalarView) {
    let text = String(scalars)
    guard text.count == 1, let character = text.first else { return nil }
    self = character
  }
}
