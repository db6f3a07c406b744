import Diagnostics

/// Sets text for a terminal: wrapped to its width, with headings in bold where a person is looking.
struct TerminalPage {
  let width: Int
  let bold: Bool
  private(set) var text = ""

  init(width: Int = Terminal.width, bold: Bool = Terminal.wantsColour) {
    self.width = width
    self.bold = bold
  }

  /// A line of its own, after an empty line unless it is the first.
  mutating func heading(_ words: String) {
    if !text.isEmpty { blank() }
    for line in TerminalText.wrapped(words, width: width) { text += bold ? "\u{1B}[1m\(line)\u{1B}[0m\n" : "\(line)\n" }
  }

  /// Wrapped text; `lead` stands before the first line, and the others begin below the text after it.
  mutating func paragraph(_ words: String, lead: String = "") {
    let indent = String(repeating: " ", count: TerminalText.width(lead))
    let lines = TerminalText.wrapped(words, width: max(width - indent.count, 20))
    for (number, line) in lines.enumerated() { text += (number == 0 ? lead : indent) + line + "\n" }
  }

  /// A line as it is; only what would act on the terminal is taken out.
  mutating func line(_ words: String) { text += TerminalText.visible(words) + "\n" }

  mutating func blank() { text += "\n" }
}
