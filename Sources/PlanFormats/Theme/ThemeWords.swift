import PlanPages

/// A theme's words in one language.
struct ThemeWords: Sendable {
  var pages: Wording<PageWord>
  var site: Wording<SiteWord>
  var print: Wording<PrintWord>

  /// Every word is its own key: what a theme without strings shows, after the errors that say so.
  static let empty = ThemeWords(pages: .keys, site: .keys, print: .keys)
}

extension Wording {
  /// Every word is its own key.
  static var keys: Wording { complete([:]) }

  /// The known words among `texts`; a missing word is its own key.
  static func complete(_ texts: [String: String]) -> Wording {
    let all = Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0.rawValue, texts[$0.rawValue] ?? $0.rawValue) })
    do {
      return try Wording(all)
    } catch {
      preconditionFailure("A wording made from the words themselves lacks \(error.missing)")
    }
  }
}
