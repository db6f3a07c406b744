import Diagnostics

/// Collects what is found while a plan is read, so that reading goes on to the end.
final class Findings {
  private(set) var diagnostics: [Diagnostic] = []

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
  func report(_ found: [Diagnostic]) { diagnostics += found }

  /// The value, with its findings laid to the others.
  func take<Value>(_ diagnosed: Diagnosed<Value>) -> Value {
    diagnostics += diagnosed.diagnostics
    return diagnosed.value
  }
}

extension FixIt {
  /// "Menade du …?", with the edit that makes it so.
  static func didYouMean(_ word: String, at range: SourceRange?) -> FixIt {
    FixIt(
      LocalizedText(sv: "Menade du `\(word)`?", en: "Did you mean `\(word)`?"), edits: range.map { [Edit($0, word)] } ?? [])
  }
}

extension [FixIt] {
  static func didYouMean(_ word: String?, at range: SourceRange?) -> [FixIt] { word.map { [.didYouMean($0, at: range)] } ?? [] }
}

extension Sequence<String> {
  /// `a`, `b`, `c`
  var quotedList: String { map { "`\($0)`" }.joined(separator: ", ") }
}
