/// Text for a terminal: letters that would act on it are shown, not sent, and widths count its cells.
public enum TerminalText {
  /// The text with every control character, and every one that turns the direction of a line, as a mark.
  public static func visible(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: out += " "
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: out += "\u{FFFD}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// How many cells a text takes.
  public static func width(_ text: some StringProtocol) -> Int {
    text.reduce(0) { width, character in
      let wide = character.unicodeScalars.contains {
        $0.properties.isEmojiPresentation || (0x1100...0x115F).contains($0.value) || (0x2E80...0xA4CF).contains($0.value)
      }
      return width + (wide ? 2 : 1)
    }
  }

  /// The text in lines of at most so many cells, broken at spaces; a longer word stands whole on a line of its own.
  public static func wrapped(_ text: String, width limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var filled = 0
    for word in visible(text.replacing("\n", with: " ")).split(separator: " ") {
      let cells = width(word)
      if filled > 0, filled + 1 + cells > limit {
        lines.append(line)
        line = ""
        filled = 0
      }
      if filled > 0 {
        line += " "
        filled += 1
      }
      line += word
      filled += cells
    }
    if filled > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }
}
