public import Diagnostics

/// What a change of a plan is about, the gravest first: the plan may say who decides on each.
public enum ChangeClass: String, Sendable, CaseIterable, Hashable {
  case principle = "principer"
  case organisation = "organisation"
  case routine = "rutiner"
  case contact = "kontaktuppgifter"
  case wording = "ordalydelse"

  /// As a heading.
  public var title: LocalizedText {
    switch self {
    case .principle: LocalizedText(sv: "Principer", en: "Principles")
    case .organisation: LocalizedText(sv: "Organisation och mandat", en: "Organisation and mandates")
    case .routine: LocalizedText(sv: "Rutiner", en: "Routines")
    case .contact: LocalizedText(sv: "Kontaktuppgifter", en: "Contact data")
    case .wording: LocalizedText(sv: "Ordalydelse och uppgifter om planen", en: "Wording and facts about the plan")
    }
  }
}
