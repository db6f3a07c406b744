/// The lines of vCard (RFC 6350) and iCalendar (RFC 5545): the same escapes, the same folding, the same ends of lines.
///
/// Both formats share these rules, and we only write them: a library that also reads them would bring much more than it saves.
struct ContentLines {
  private(set) var bytes: [UInt8] = []

  /// A property whose value is text.
  mutating func text(_ name: String, _ value: String) { raw(name, Self.escaped(value)) }

  /// A property whose value consists of several texts: a name's parts, categories.
  mutating func texts(_ name: String, _ values: [String], separator: String) {
    raw(name, values.map(Self.escaped).joined(separator: separator))
  }

  /// A property whose value is written as it is: a date, an address, a rule.
  mutating func raw(_ name: String, _ value: String) {
    // At most 75 bytes a line, the line break not counted; a letter is never cut in two.
    var line = "\(name):\(value)"
    line.withUTF8 { letters in
      var begin = 0
      var indent = 0
      while letters.count - begin > 75 - indent {
        var end = begin + 75 - indent
        while letters[end] & 0xC0 == 0x80 { end -= 1 }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[begin..<end]))
        bytes += Self.fold
        begin = end
        indent = 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[begin...]))
    }
    bytes += Self.lineBreak
  }

  private static let lineBreak: [UInt8] = [0x0D, 0x0A]
  private static let fold: [UInt8] = [0x0D, 0x0A, 0x20]

  private static func escaped(_ text: String) -> String {
    // Most texts have nothing to escape.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || "\\;,".utf8.contains($0) }) else { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        out.unicodeScalars.append("\\")
        out.unicodeScalars.append(scalar)
      case "\n": out += "\\n"
      // Neither format may hold other control characters.
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension ContentLines {
  /// Whether a file is written in such lines.
  static func areIn(_ path: String) -> Bool { path.hasSuffix(".ics") || path.hasSuffix(".vcf") }

  /// The file with its folded lines put together and its escapes undone, for whoever looks for a text in it.
  static func unfolded(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == fold[0], bytes[index...].starts(with: fold) {
        index += fold.count
      } else if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        out.append(bytes[index + 1] == UInt8(ascii: "n") ? 0x0A : bytes[index + 1])
        index += 2
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return out
  }
}
