/// JSON as it is written: the keys stay in the order in which they are given, and what is missing or empty is left out.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  mutating func object(_ write: (inout Object) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    var object = Object(json: self)
    bytes = []
    write(&object)
    // Written before it is handed back: a byte added while two hold the buffer would copy all of it.
    object.json.bytes.append(UInt8(ascii: "}"))
    self = object.json
  }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Most texts can be copied as they are.
    var text = text
    let isCopied = text.withUTF8 { letters in
      guard letters.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) else { return false }
      bytes.append(contentsOf: letters)
      return true
    }
    if isCopied { return }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
  }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  struct Object {
    fileprivate var json: JSONText
    private var isFirst = true

    fileprivate init(json: JSONText) { self.json = json }

    private mutating func key(_ name: String) {
      if !isFirst { json.bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      json.string(name)
      json.bytes.append(UInt8(ascii: ":"))
    }

    mutating func add(_ name: String, _ text: String?) {
      guard let text, !text.isEmpty else { return }
      key(name)
      json.string(text)
    }

    mutating func add(_ name: String, _ number: Int?) {
      guard let number else { return }
      key(name)
      json.raw(String(number))
    }

    mutating func add(_ name: String, _ texts: [String]) {
      list(name, texts) { json, text in json.string(text) }
    }

    mutating func add(_ name: String, _ numbers: [Int]) {
      list(name, numbers) { json, number in json.raw(String(number)) }
    }

    mutating func add(_ name: String, _ write: (inout Object) -> Void) {
      key(name)
      json.object(write)
    }

    mutating func objects<Element>(_ name: String, _ elements: [Element], _ write: (inout Object, Element) -> Void) {
      list(name, elements) { json, element in json.object { write(&$0, element) } }
    }

    private mutating func list<Element>(_ name: String, _ elements: [Element], _ write: (inout JSONText, Element) -> Void) {
      guard !elements.isEmpty else { return }
      key(name)
      json.bytes.append(UInt8(ascii: "["))
      for (offset, element) in elements.enumerated() {
        if offset > 0 { json.bytes.append(UInt8(ascii: ",")) }
        write(&json, element)
      }
      json.bytes.append(UInt8(ascii: "]"))
    }
  }
}
