import Glibc

/// Finds any of many strings in bytes, in one pass.
///
/// Four bytes from the beginning of every string are kept in a small table of bits. Most places of a file are passed over after one look into it; the
/// few others are compared in full. Where all strings are longer than that, the four bytes that begin one and two places later are kept too, so that
/// only each second or third place needs to be looked at.
public struct ForbiddenText: Sendable {
  /// The strings as they were asked for.
  let strings: [String]
  /// A string in a form in which it can stand in a file: as it is, or escaped.
  private struct Form {
    /// Where in the letters of all forms.
    let letters: Range<Int>
    let string: Int
  }
  private var forms: [Form] = []
  private var letters: [UInt8] = []
  /// Forms by four bytes that they hold, with how far from their beginning; those with the same four follow on one another.
  private var candidates: [(form: Int, offset: Int)] = []
  private var candidatesByPart: [UInt32: Range<Int>] = [:]
  /// How far the places lie from one another that are looked at.
  private var stride = 1
  private var filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
  /// Too short for the table.
  private var shortForms: [Form] = []
  private static let filterBits = 20

  public init(_ strings: [String]) {
    self.strings = strings.filter { !$0.isEmpty }
    for (number, string) in self.strings.enumerated() {
      let plain = Array(string.utf8)
      add(plain, of: number)
      // Most strings have one form only.
      let isSpecial = plain.contains { $0 < 0x20 || $0 == 0xC2 || "&<>\"\\".utf8.contains($0) }
      guard isSpecial || Self.hasDoubleSpace(plain) else { continue }
      var seen: Set<[UInt8]> = [plain]
      for form in [Self.html(plain, quotes: false), Self.html(plain, quotes: true), Self.json(plain), Self.spaced(plain)]
      where seen.insert(form).inserted { add(form, of: number) }
    }
    // Wherever a form stands, one of the parts that begin at its first bytes lies at a place that is looked at: also the shortest must have them all.
    stride = min((forms.lazy.map(\.letters.count).min() ?? 4) - 3, 3)
    enterParts()
  }

  private mutating func add(_ form: [UInt8], of string: Int) {
    let start = letters.count
    letters += form
    let added = Form(letters: start..<letters.count, string: string)
    if form.count < 4 { shortForms.append(added) } else { forms.append(added) }
  }

  private mutating func enterParts() {
    let parts = letters.withUnsafeBytes { letters in
      forms.indices.flatMap { form in
        let start = forms[form].letters.lowerBound
        return (0..<stride).map { offset in
          (part: letters.loadUnaligned(fromByteOffset: start + offset, as: UInt32.self), form: form, offset: offset)
        }
      }
    }.sorted { $0.part < $1.part }
    candidates = parts.map { ($0.form, $0.offset) }
    candidatesByPart.reserveCapacity(parts.count)
    for (place, part) in parts.enumerated() {
      candidatesByPart[part.part] = (candidatesByPart[part.part]?.lowerBound ?? place)..<place + 1
      let slot = Self.slot(part.part)
      filter[slot >> 6] |= 1 << UInt64(slot & 63)
    }
  }

  private static func slot(_ start: UInt32) -> Int { Int((start &* 2_654_435_761) >> UInt32(32 - filterBits)) }

  /// Whether there is nothing to find.
  public var isEmpty: Bool { strings.isEmpty }

  /// The numbers of the strings that stand in the bytes, in order.
  func found(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard !isEmpty else { return [] }
    var hits: Set<Int> = []
    for form in shortForms where bytes.count >= form.letters.count {
      let starts = 0...bytes.count - form.letters.count
      if starts.contains(where: { bytes[$0..<$0 + form.letters.count].elementsEqual(letters[form.letters]) }) { hits.insert(form.string) }
    }
    guard bytes.count >= 4, !forms.isEmpty else { return hits.sorted() }
    let raw = UnsafeRawBufferPointer(bytes)
    // Through pointers: arrays that are taken out of arrays are counted, which takes longer than the look itself.
    filter.withUnsafeBufferPointer { filter in
      candidates.withUnsafeBufferPointer { candidates in
        forms.withUnsafeBufferPointer { forms in
          letters.withUnsafeBytes { letters in
            var position = 0
            while position <= bytes.count - 4 {
              let part = raw.loadUnaligned(fromByteOffset: position, as: UInt32.self)
              let slot = Self.slot(part)
              if filter[slot >> 6] & (1 << UInt64(slot & 63)) != 0, let range = candidatesByPart[part] {
                for candidate in candidates[range] {
                  let form = forms[candidate.form]
                  let start = position - candidate.offset
                  guard start >= 0, form.letters.count <= bytes.count - start,
                    memcmp(letters.baseAddress! + form.letters.lowerBound, raw.baseAddress! + start, form.letters.count) == 0
                  else { continue }
                  hits.insert(form.string)
                }
              }
              position += stride
            }
          }
        }
      }
    }
    return hits.sorted()
  }

  // MARK: - Forms

  private static func hasDoubleSpace(_ plain: [UInt8]) -> Bool { zip(plain, plain.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 } }

  private static func html(_ plain: [UInt8], quotes: Bool) -> [UInt8] {
    plain.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      case UInt8(ascii: "\"") where quotes: Array("&quot;".utf8)
      default: [byte]
      }
    }
  }

  private static func json(_ plain: [UInt8]) -> [UInt8] {
    plain.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): Array("\\n".utf8)
      case UInt8(ascii: "\t"): Array("\\t".utf8)
      default: [byte]
      }
    }
  }

  /// With every run of white space, also one that must not break, as one space: the form in which the audit keeps a page's text.
  static func spaced(_ plain: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(plain.count)
    plain.withUnsafeBufferPointer { appendSpaced($0, to: &out) }
    return out
  }

  static func appendSpaced(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    var clean = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // A single space between two words.
      if byte == 0x20, index > clean, index + 1 < text.count, text[index + 1] > 0x20, text[index + 1] != 0xC2 {
        index += 2
        continue
      }
      let isHardSpace = byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
      guard byte <= 0x20 || isHardSpace else {
        index += 1
        continue
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<index]))
      if out.last != 0x20 { out.append(0x20) }
      index += isHardSpace ? 2 : 1
      clean = index
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }
}
