/// The names of what an element says beside its keys, where no heading names it.
enum TextName {
  static let description = "text"
  static let steps = "steg"
  static let entries = "poster"
  static let calls = "larmvägar"
  static let turns = "turer"
  static let questions = "Öppna frågor"
  /// What the open questions explain of what the rules find.
  static let explanations = "Förklarar"
  static let pictures = "bilder"
}
