/// The languages in which Krisplan speaks to its users.
public enum Language: String, Sendable, CaseIterable {
  case swedish = "sv"
  case english = "en"
}

/// A text in every language that Krisplan speaks.
///
/// Both languages stand at the same place in the code, so that neither can be forgotten.
public struct LocalizedText: Sendable, Hashable {
  public var swedish: String
  public var english: String

  public init(sv swedish: String, en english: String) {
    self.swedish = swedish
    self.english = english
  }

  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
