/// The colours of one appearance, light or dark.
public struct Palette: Sendable {
  /// A colour by what it is for. The raw value is the key in `theme.yml`.
  public enum Role: String, Sendable, CaseIterable, Hashable {
    /// Behind everything.
    case page = "sida"
    /// Behind cards, tables and boxes.
    case surface = "yta"
    /// Behind what is set apart inside a surface: the head of a table, a badge.
    case shade = "ton"
    case text = "text"
    case muted = "dämpad"
    case link = "länk"
    /// The edges of controls and boxes that must be seen.
    case line = "linje"
    /// The municipality's own colour: head, buttons, the first thing to press.
    case accent = "accent"
    case onAccent = "på-accent"
    /// Where the keyboard is.
    case focus = "fokus"
    /// Time limits and what is important.
    case urgent = "brådska"
    case onUrgent = "på-brådska"
  }

  /// A level's symbol: the shape's colour and that of the number in it.
  public struct Level: Sendable, Hashable {
    public var fill: Colour
    public var text: Colour
  }

  private var colours: [Role: Colour]
  /// From level 1 upwards; levels beyond the last take the last.
  public var levels: [Level]

  init(colours: [Role: Colour], levels: [Level]) {
    self.colours = colours
    self.levels = levels
  }

  public subscript(_ role: Role) -> Colour { colours[role] ?? Colour(red: 0, green: 0, blue: 0) }

  public func level(_ number: Int) -> Level {
    levels.isEmpty ? Level(fill: self[.accent], text: self[.onAccent]) : levels[Self.index(ofLevel: number, among: levels.count)]
  }

  /// Which of the theme's level colours, from 0, a level takes.
  static func index(ofLevel number: Int, among count: Int) -> Int { min(max(number, 1), max(count, 1)) - 1 }
}

/// Two colours that meet, and how clearly they must differ.
struct ColourPair {
  var front: Palette.Role
  var back: Palette.Role
  var minimum: Double

  /// 4.5:1 for text, 3:1 for what is large or drawn.
  static let all: [ColourPair] = [
    text(.text, .page), text(.text, .surface), text(.text, .shade),
    text(.muted, .page), text(.muted, .surface), text(.muted, .shade),
    text(.link, .page), text(.link, .surface), text(.link, .shade),
    text(.onAccent, .accent), text(.onUrgent, .urgent),
    drawn(.line, .page), drawn(.line, .surface),
    drawn(.accent, .page), drawn(.accent, .surface),
    drawn(.urgent, .surface),
    drawn(.focus, .page), drawn(.focus, .surface), drawn(.focus, .shade),
  ]

  private static func text(_ front: Palette.Role, _ back: Palette.Role) -> ColourPair {
    ColourPair(front: front, back: back, minimum: 4.5)
  }

  private static func drawn(_ front: Palette.Role, _ back: Palette.Role) -> ColourPair {
    ColourPair(front: front, back: back, minimum: 3)
  }
}
