/// Any JSON, as values.
enum JSONValue: Decodable {
  case text(String)
  case number(Int)
  case list([JSONValue])
  case object([String: JSONValue])
  /// What no plan's data holds: a fraction, a truth value, nothing.
  case other

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let keyed = try? decoder.container(keyedBy: Key.self) {
      var object: [String: JSONValue] = [:]
      for key in keyed.allKeys { object[key.stringValue] = try keyed.decode(JSONValue.self, forKey: key) }
      self = .object(object)
    } else if var list = try? decoder.unkeyedContainer() {
      var values: [JSONValue] = []
      while !list.isAtEnd { values.append(try list.decode(JSONValue.self)) }
      self = .list(values)
    } else {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else {
        self = .other
      }
    }
  }

  /// What stands under a key.
  subscript(_ key: String) -> JSONValue? { if case .object(let object) = self { object[key] } else { nil } }

  var text: String? {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .list, .object, .other: nil
    }
  }

  /// The items of a list; none of anything else.
  var items: [JSONValue] { if case .list(let items) = self { items } else { [] } }

  /// As a value of a head: JSON is YAML, but every value is a text there.
  var head: String? {
    switch self {
    case .text(let text): return Self.quoted(text)
    case .number(let number): return Self.quoted(String(number))
    case .list(let items): return "[" + items.compactMap(\.head).joined(separator: ", ") + "]"
    case .object(let object):
      let pairs = object.sorted { $0.key < $1.key }.compactMap { key, value in value.head.map { "\(Self.quoted(key)): \($0)" } }
      return "{" + pairs.joined(separator: ", ") + "}"
    case .other: return nil
    }
  }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20: continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
