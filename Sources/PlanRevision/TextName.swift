/// The names of what an element says beside its keys, where no heading names it.
public enum TextName {
  public static let description = "text"
  static let steps = "steg"
  static let entries = "poster"
  public static let calls = "larmvägar"
  static let turns = "turer"
  public static let questions = "Öppna frågor"
  /// What the open questions explain of what the rules find.
  static let explanations = "Förklarar"
  static let pictures = "bilder"
}
