public import Diagnostics

/// What a change of a plan is about, the gravest first: the plan may say who decides on each.
public enum ChangeClass: String, Sendable, CaseIterable, Hashable {
  case principle = "principer"
  case organisation = "organisation"
  /// What a board lets somebody decide in its stead. Where nothing is said of it, it is decided on like the organisation.
  case delegation = "delegationer"
  case routine = "rutiner"
  case contact = "kontaktuppgifter"
  case wording = "ordalydelse"
  /// What only records that something has been decided, such as its date: it follows from the decision, and nobody decides on it.
  case record = "beslutsuppgifter"

  /// Those on which somebody decides.
  public static let decided = allCases.filter { $0 != .record }

  /// As a heading.
  public var title: LocalizedText {
    switch self {
    case .principle: LocalizedText(sv: "Principer", en: "Principles")
    case .organisation: LocalizedText(sv: "Organisation och mandat", en: "Organisation and mandates")
    case .delegation: LocalizedText(sv: "Delegationer", en: "Delegations")
    case .routine: LocalizedText(sv: "Rutiner", en: "Routines")
    case .contact: LocalizedText(sv: "Kontaktuppgifter", en: "Contact data")
    case .wording: LocalizedText(sv: "Ordalydelse och uppgifter om planen", en: "Wording and facts about the plan")
    case .record: LocalizedText(sv: "Uppgifter om besluten", en: "Records of the decisions")
    }
  }
}
