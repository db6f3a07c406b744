import PlanPages

/// The site's one style sheet: the theme's colours and letters as custom properties, then the theme's own files.
enum StyleSheet {
  /// Levels with a number up to this have colours: those of the theme, the last for all beyond.
  private static let levelCount = 9

  static func bytes(_ theme: Theme) -> [UInt8] {
    var text = ":root {\n  color-scheme: light dark;\n  --letters: \(families(theme.fonts.web));\n\(properties(theme.light, theme))}\n"
    // Paper is white, whatever the screen is.
    text += "@media screen and (prefers-color-scheme: dark) {\n:root {\n\(properties(theme.dark, theme))}\n}\n"
    text += "@media print {\n:root {\n  color-scheme: light;\n}\n}\n"
    text += (1...levelCount).map { number in
      let own = min(number, max(theme.light.levels.count, theme.dark.levels.count, 1))
      return ".l\(number) { --fill: var(--level-\(own)); --on-fill: var(--on-level-\(own)); }\n"
    }.joined()
    return WebText.squeezedStyle(Array(text.utf8) + theme.web.styles)
  }

  private static func properties(_ palette: Palette, _ theme: Theme) -> String {
    var out = Palette.Role.allCases.map { "  --\($0.property): \(palette[$0].hex);\n" }.joined()
    for number in 1...min(levelCount, max(theme.light.levels.count, theme.dark.levels.count, 1)) {
      let level = palette.level(number)
      out += "  --level-\(number): \(level.fill.hex); --on-level-\(number): \(level.text.hex);\n"
    }
    return out
  }

  /// Names with quotation marks; the generic families of CSS go without.
  private static func families(_ names: [String]) -> String {
    let generic: Set<String> = ["sans-serif", "serif", "monospace", "system-ui", "ui-sans-serif"]
    let safe = names.map { name in name.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" } }.filter { !$0.isEmpty }
    return safe.isEmpty ? "sans-serif" : safe.map { generic.contains($0) ? $0 : "\"\($0)\"" }.joined(separator: ", ")
  }
}

extension Palette.Role {
  /// The custom property that style sheets use.
  var property: String {
    switch self {
    case .page: "page"
    case .surface: "surface"
    case .shade: "shade"
    case .text: "text"
    case .muted: "muted"
    case .link: "link"
    case .line: "line"
    case .accent: "accent"
    case .onAccent: "on-accent"
    case .focus: "focus"
    case .urgent: "urgent"
    case .onUrgent: "on-urgent"
    }
  }
}
