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
  ///
  /// - Parameter written: what stands there, where nothing else can be meant.
  static func didYouMean(_ word: String, at range: SourceRange?, insteadOf written: String? = nil) -> FixIt {
    FixIt(
      LocalizedText(sv: "Menade du `\(word)`?", en: "Did you mean `\(word)`?"),
      edits: range.map { [Edit($0, word, replaces: written)] } ?? [])
  }
}

extension [FixIt] {
  static func didYouMean(_ word: String?, at range: SourceRange?, insteadOf written: String? = nil) -> [FixIt] {
    word.map { [.didYouMean($0, at: range, insteadOf: written)] } ?? []
  }

  /// The nearest of the words that may stand here; certain where the author's word is but a slip of the pen for it.
  /// - Parameter taken: words that stand there already and must not come twice.
  static func nearest(to written: String, among words: [String], at range: SourceRange?, taken: Set<String> = []) -> [FixIt] {
    guard let near = nearestWord(to: written, among: words) else { return [] }
    let isCertain = !taken.contains(near) && isSlip(written, for: near, among: words)
    return [.didYouMean(near, at: range, insteadOf: isCertain ? written : nil)]
  }
}

extension Sequence<String> {
  /// `a`, `b`, `c`
  var quotedList: String { map { "`\($0)`" }.joined(separator: ", ") }
}
