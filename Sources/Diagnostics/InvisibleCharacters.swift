/// Finds characters that cannot be seen but change what a text says or where it stands.
///
/// They come along when text is pasted from Word or the web; some can make a line read backwards.
public enum InvisibleCharacters {
  /// More of them than this in one text are not listed one by one.
  private static let reported = 20

  /// A warning for each, in `bytes` that stand at `base` in the file.
  public static func check(_ bytes: [UInt8], file: FileID, base: Int) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var offset = 0
    while offset < bytes.count, found.count < reported {
      let byte = bytes[offset]
      // Nearly all bytes are letters: only these can begin an invisible character.
      guard byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE1 || byte == 0xE2 || byte == 0xEF || byte == 0xF3
      else {
        offset += 1
        continue
      }
      guard let (scalar, width) = scalar(at: offset, in: bytes) else {
        offset += 1
        continue
      }
      if isInvisible(scalar), !isPartOfEmoji(scalar, before: offset, in: bytes) {
        found.append(.invisible(scalar, at: SourceRange(file: file, base + offset..<base + offset + width)))
      }
      offset += width
    }
    return found
  }

  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// Families and some flags are joined by invisible characters after a picture.
  private static func isPartOfEmoji(_ scalar: UInt32, before offset: Int, in bytes: [UInt8]) -> Bool {
    guard scalar == 0x200D || (0xE0020...0xE007F).contains(scalar) else { return false }
    if offset >= 4, bytes[offset - 4] & 0xF8 == 0xF0 { return true }
    // The variation selector that asks for colour, or one of the older symbols such as ♀.
    return offset >= 3 && (bytes[offset - 3] == 0xEF && bytes[offset - 2] == 0xB8 || bytes[offset - 3] == 0xE2 && bytes[offset - 2] >= 0x98)
  }

  private static func scalar(at offset: Int, in bytes: [UInt8]) -> (UInt32, Int)? {
    let first = bytes[offset]
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + width <= bytes.count else { return nil }
    var value = width == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(width))
    for next in bytes[offset + 1..<offset + width] { value = value << 6 | UInt32(next & 0x3F) }
    return (value, width)
  }
}

extension Diagnostic {
  fileprivate static func invisible(_ scalar: UInt32, at place: SourceRange) -> Diagnostic {
    let code =
      "U+" + String(repeating: "0", count: max(0, 4 - String(scalar, radix: 16).count)) + String(scalar, radix: 16, uppercase: true)
    return Diagnostic(
      "invisible-character", .warning, at: place,
      LocalizedText(sv: "Ett osynligt tecken (\(code)) står i texten", en: "An invisible character (\(code)) stands in the text"),
      explanation: LocalizedText(
        sv:
          "Det har ofta följt med när text klistrats in och kan ändra hur raden läses. Ta bort det; skriv om ordet om det inte går att markera.",
        en: "It often comes along with pasted text and can change how the line reads. Remove it; retype the word if it cannot be selected."),
      fixes: [
        FixIt(LocalizedText(sv: "ta bort tecknet", en: "remove the character"), edits: [FixIt.Edit(place, "", replaces: removable(scalar))])
      ])
  }
  /// The character, where nothing is lost with it: one without width, or one that turns the direction of the line.
  private static func removable(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: Unicode.Scalar(scalar).map { String(Character($0)) }
    default: nil
    }
  }
}
