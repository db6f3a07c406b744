public import Diagnostics

/// What a person should know about a rule.
public struct RuleDocumentation: Sendable {
  /// What the rule finds.
  public let finds: LocalizedText
  /// Why it matters at three in the morning.
  public let matters: LocalizedText
  /// What to do about it.
  public let remedy: LocalizedText
  /// Where the demand comes from.
  public let source: LocalizedText

  public init(finds: LocalizedText, matters: LocalizedText, remedy: LocalizedText, source: LocalizedText) {
    self.finds = finds
    self.matters = matters
    self.remedy = remedy
    self.source = source
  }
}

/// Parts of a plan, in the authoring language, that show a defect or its absence. What an example leaves out (`plan.md`) is as plain as can be.
public struct RuleExample: Sendable {
  /// The text as it stands on the rule's page.
  public let text: String
  /// The UTF-8 offsets in `text` at which findings begin: the places of the markers 1️⃣, 2️⃣, …; empty in an example without the defect.
  public let markers: [Int]
  /// The day on which the example is checked.
  public let date: String?

  /// A text with the defect, with a marker before each place where it is reported.
  public static func failing(_ marked: String, on date: String? = nil) -> RuleExample {
    var text = ""
    var markers: [Int] = []
    for character in marked {
      if character.unicodeScalars.contains("\u{20E3}") { markers.append(text.utf8.count) } else { text.append(character) }
    }
    return RuleExample(text: text, markers: markers, date: date)
  }

  /// A text in which the rule finds nothing.
  public static func passing(_ text: String, on date: String? = nil) -> RuleExample { RuleExample(text: text, markers: [], date: date) }
}
