/// JSON written from its beginning to its end, without a tree in between. Commas come by themselves.
struct PrintJSON {
  private(set) var bytes: [UInt8] = []
  /// Whether each open array or object has a part already.
  private var hasParts: [Bool] = []
  private var followsKey = false

  init(capacity: Int = 1024) { bytes.reserveCapacity(capacity) }

  mutating func beginObject() { begin("{") }
  mutating func endObject() { end("}") }
  mutating func beginArray() { begin("[") }
  mutating func endArray() { end("]") }

  /// The name of the value that is written next.
  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    followsKey = true
  }

  mutating func add(_ text: String) {
    separate()
    quote(text)
  }

  mutating func add(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A share, with four decimals.
  mutating func add(_ share: Double) {
    separate()
    let parts = Int((share * 10_000).rounded())
    let rest = String(parts % 10_000)
    bytes.append(contentsOf: "\(parts / 10_000).\(String(repeating: "0", count: 4 - rest.utf8.count))\(rest)".utf8)
  }

  mutating func addNull() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  mutating func add(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  mutating func add(_ texts: [String]) {
    beginArray()
    for text in texts { add(text) }
    endArray()
  }

  /// A member, unless there is nothing to say.
  mutating func add(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    key(name)
    add(text)
  }

  private mutating func begin(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    hasParts.append(false)
  }

  private mutating func end(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    hasParts.removeLast()
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard let last = hasParts.indices.last else { return }
    if hasParts[last] { bytes.append(UInt8(ascii: ",")) }
    hasParts[last] = true
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { letters in
      // What needs no escape is copied in one piece.
      var clean = 0
      for index in letters.indices {
        let byte = letters[index]
        let isQuoted = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        guard isQuoted || byte < 0x20 else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[clean..<index]))
        if isQuoted {
          bytes.append(UInt8(ascii: "\\"))
          bytes.append(byte)
        } else {
          bytes.append(contentsOf: "\\u00".utf8)
          bytes.append(Self.digits[Int(byte >> 4)])
          bytes.append(Self.digits[Int(byte & 15)])
        }
        clean = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[clean...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
