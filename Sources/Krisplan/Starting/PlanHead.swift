/// The lines of a `plan.md`, whose keys are set and taken away without touching the others.
struct PlanHead {
  /// The lines between the two marks `---`.
  private var head: [Substring]
  /// What comes after the second mark.
  private var body: [Substring]

  /// `nil` where the text does not begin with a head.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return nil }
    head = Array(lines[1..<end])
    body = Array(lines[(end + 1)...])
  }

  /// Gives a key a value in place of the one it has, or last in the head.
  mutating func set(_ key: String, _ value: String) {
    let lines = "\(key):\(value.hasPrefix("\n") ? "" : " ")\(value)".split(separator: "\n", omittingEmptySubsequences: false)
    guard let range = range(of: key) else {
      head += lines
      return
    }
    head.replaceSubrange(range, with: lines)
  }

  mutating func remove(_ key: String) {
    if let range = range(of: key) { head.removeSubrange(range) }
  }

  /// Puts a paragraph where the text's first one stands.
  mutating func replaceFirstParagraph(with paragraph: String) {
    let start = body.firstIndex { !$0.isEmpty } ?? body.endIndex
    let end = body[start...].firstIndex(of: "") ?? body.endIndex
    body.replaceSubrange(start..<end, with: paragraph.split(separator: "\n", omittingEmptySubsequences: false))
  }

  var text: String { (["---"] + head + ["---"] + body).joined(separator: "\n") }

  /// A key's line with the indented lines and list items below it.
  private func range(of key: String) -> Range<Int>? {
    guard let start = head.firstIndex(where: { $0.hasPrefix("\(key):") }) else { return nil }
    let end = head[(start + 1)...].firstIndex { !$0.hasPrefix(" ") && !$0.hasPrefix("- ") } ?? head.endIndex
    return start..<end
  }
}
