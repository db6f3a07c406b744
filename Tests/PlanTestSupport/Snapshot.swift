import FoundationEssentials
public import Testing

/// Compares a text with the one that is kept beside the test, in `Snapshots/`.
///
/// `KRISPLAN_RECORD=1` writes the text there instead, and then the test fails, so that nobody records by mistake.
public func expectSnapshot(
  _ text: String, named name: String, beside file: StaticString = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = "\(file)".prefix(upTo: "\(file)".lastIndex(of: "/") ?? "\(file)".startIndex) + "/Snapshots"
  let path = "\(folder)/\(name)"
  if ProcessInfo.processInfo.environment["KRISPLAN_RECORD"] == "1" {
    try FileManager.default.createDirectory(atPath: String(folder), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path))
    Issue.record("Recorded \(name). Read it, and run the test again without KRISPLAN_RECORD.", sourceLocation: sourceLocation)
    return
  }
  guard let data = try? Data(contentsOf: URL(filePath: path)) else {
    Issue.record("There is no snapshot \(name); record it with KRISPLAN_RECORD=1.", sourceLocation: sourceLocation)
    return
  }
  let kept = String(decoding: data, as: UTF8.self)
  guard kept != text else { return }
  Issue.record("The text differs from \(name):\n\(difference(from: kept, to: text))", sourceLocation: sourceLocation)
}

/// The lines that are only in one of two texts.
private func difference(from old: String, to new: String) -> String {
  let (old, new) = (
    old.split(separator: "\n", omittingEmptySubsequences: false), new.split(separator: "\n", omittingEmptySubsequences: false)
  )
  return new.difference(from: old).map { change in
    switch change {
    case .insert(let offset, let line, _): "+ \(offset + 1): \(line)"
    case .remove(let offset, let line, _): "- \(offset + 1): \(line)"
    }
  }.joined(separator: "\n")
}
