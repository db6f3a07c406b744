/// Style sheets and scripts as they are published.
enum WebText {
  /// Without what only those who read the theme need: indentation, and lines that are comments. At night, on a bad line, every byte counts.
  static func squeezed(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let line = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
      if line.isEmpty || line.starts(with: "//".utf8) || line.starts(with: "/*".utf8) && line.ends(with: "*/") { continue }
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// A style sheet: also without the spaces that only make it easier to read. What stands in quotation marks stays.
  static func squeezedStyle(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var quote: UInt8?
    let text = squeezed(text)
    for (index, byte) in text.enumerated() {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        let next = index + 1 < text.count ? text[index + 1] : UInt8(ascii: "}")
        guard let last = bytes.last, !":;,{}".utf8.contains(last), !"{}".utf8.contains(next) else { continue }
      } else if byte == UInt8(ascii: "}"), bytes.last == UInt8(ascii: ";") {
        bytes.removeLast()
      }
      bytes.append(byte)
    }
    return bytes
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with end: StaticString) -> Bool {
    suffix(end.utf8CodeUnitCount).elementsEqual(UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount))
  }
}
