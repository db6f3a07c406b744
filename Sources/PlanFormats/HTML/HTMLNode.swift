/// A piece of a page as a value: names are written in the code, texts come from the plan. Text and attributes are escaped when it is written, so that no content can become markup.
enum HTMLNode: Sendable {
  case element(StaticString, [HTMLAttribute], [HTMLNode])
  case text(String)
  /// Nodes side by side, without an element around them.
  case group([HTMLNode])

  static func element(_ name: StaticString, _ children: [HTMLNode]) -> HTMLNode { .element(name, [], children) }
}

/// A name and a value; a value of `nil` leaves the attribute out.
struct HTMLAttribute: Sendable {
  var name: StaticString
  var value: String?

  init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }
}

extension HTMLAttribute {
  static func id(_ value: String) -> HTMLAttribute { HTMLAttribute("id", value) }
  static func `class`(_ value: String?) -> HTMLAttribute { HTMLAttribute("class", value) }
  static func href(_ value: String) -> HTMLAttribute { HTMLAttribute("href", value) }
  static let ariaHidden = HTMLAttribute("aria-hidden", "true")
  static func role(_ value: String) -> HTMLAttribute { HTMLAttribute("role", value) }
}
