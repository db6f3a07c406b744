/// A file's bytes beside the text that was read from them, so that an edit of the text can be made in the bytes.
///
/// Byte order mark, line breaks and letters in two halves stay as they are wherever nothing is edited.
public struct SourceBytes: Sendable {
  public let bytes: [UInt8]
  public let text: String
  /// The byte at which each UTF-8 offset of the text begins; `nil` inside a letter that was joined from two halves.
  private let places: [Int?]

  /// Fails where the bytes are no text.
  public init?(_ bytes: [UInt8]) {
    guard let text = SourceText.decode(bytes: bytes, path: "").value else { return nil }
    self.bytes = bytes
    self.text = text
    let (unix, offsets) = Self.unixLineBreaks(bytes)
    places = Self.places(of: String(decoding: unix, as: UTF8.self), offsets: offsets, joining: text.utf8.count != unix.count)
  }

  /// Where a range of the text stands in the bytes; `nil` where it begins or ends inside a joined letter.
  public func range(of range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound >= 0, range.upperBound < places.count, let lower = places[range.lowerBound], let upper = places[range.upperBound]
    else { return nil }
    return lower..<upper
  }

  /// Whether the file's first line ends as Windows ends lines.
  public var hasWindowsLineBreaks: Bool {
    guard let first = bytes.firstIndex(of: UInt8(ascii: "\n")), first > 0 else { return false }
    return bytes[first - 1] == UInt8(ascii: "\r")
  }

  /// The bytes with `\n` between lines and without a byte order mark, and where each stood; one more place for the end.
  private static func unixLineBreaks(_ bytes: [UInt8]) -> ([UInt8], [Int]) {
    let (carriageReturn, newline) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    var out: [UInt8] = []
    var offsets: [Int] = []
    out.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    var afterReturn = false
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for offset in start..<bytes.count {
      let byte = bytes[offset]
      if byte != newline || !afterReturn {
        out.append(byte == carriageReturn ? newline : byte)
        offsets.append(offset)
      }
      afterReturn = byte == carriageReturn
    }
    offsets.append(bytes.count)
    return (out, offsets)
  }

  private static func places(of text: String, offsets: [Int], joining: Bool) -> [Int?] {
    guard joining else { return offsets }
    var places: [Int?] = []
    places.reserveCapacity(offsets.count)
    var offset = 0
    for character in text {
      let written = String(character)
      let joined = ComposedLetters.compose(written)
      let count = written.utf8.count
      if joined.utf8.elementsEqual(written.utf8) {
        places += offsets[offset..<offset + count].map { $0 }
      } else {
        places.append(offsets[offset])
        places += Array(repeating: nil, count: joined.utf8.count - 1)
      }
      offset += count
    }
    places.append(offsets[offset])
    return places
  }
}
