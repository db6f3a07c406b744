import Diagnostics

/// Which findings are new, and which are gone. A finding that only stands on another line is the same.
enum FindingComparison {
  /// What makes two findings the same.
  private struct Key: Hashable {
    let id: String
    let words: [String]
  }

  static func compare(_ old: Findings, _ new: Findings) -> [Consequence] {
    var (olds, news) = (old.diagnostics, new.diagnostics)
    // The same words first; then the same letters pointed at, for what is told of with a name that has changed.
    for key in [said, pointedAt] {
      var waiting = Dictionary(grouping: olds.indices) { key(olds[$0], old.files) }
      var gone: Set<Int> = []
      news = news.filter { finding in
        guard let match = waiting[key(finding, new.files)]?.popLast() else { return true }
        gone.insert(match)
        return false
      }
      olds = olds.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    }
    return news.map { .findingAppeared($0) } + olds.map { .findingDisappeared($0) }
  }

  private static func said(_ finding: Diagnostic, _ files: SourceFiles) -> Key {
    Key(id: finding.id, words: [finding.summary.swedish, finding.explanation?.swedish ?? "", pointedAt(finding, files).words.joined()])
  }

  private static func pointedAt(_ finding: Diagnostic, _ files: SourceFiles) -> Key {
    guard let range = finding.range else { return Key(id: finding.id, words: [finding.summary.swedish]) }
    let text = files[range.file].text.utf8
    guard let lower = text.index(text.startIndex, offsetBy: range.offsets.lowerBound, limitedBy: text.endIndex),
      let upper = text.index(lower, offsetBy: range.offsets.count, limitedBy: text.endIndex)
    else { return Key(id: finding.id, words: []) }
    return Key(id: finding.id, words: [String(decoding: text[lower..<upper], as: UTF8.self)])
  }
}
