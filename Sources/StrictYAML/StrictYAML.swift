public import Diagnostics

/// The strict subset of YAML in which heads of files, themes and wordings are written: text, lists and keys.
///
/// The lines are read here, because a fault in one entry must not hide the faults of the others and every value needs its
/// exact place. A value that is more than one line of plain text or a simple list goes to the YAML library (`YamsEntry`).
public enum StrictYAML {
  static let maximumBytes = 64 << 10
  static let maximumDepth = 6
  static let maximumEntries = 2000

  /// Reads the YAML in `range` (UTF-8 offsets) of a file. What could be read is returned even if there are faults.
  public static func read(_ source: SourceFile, file: FileID, range: Range<Int>) -> Diagnosed<YAMLMapping> {
    let place = SourceRange(file: file, range)
    guard range.count <= maximumBytes else {
      return Diagnosed(YAMLMapping([], at: place), [.tooLong(at: SourceRange(file: file, range.lowerBound..<range.lowerBound))])
    }
    let text = YAMLText(bytes: source.bytes(in: range), file: file, base: range.lowerBound)
    let hidden = InvisibleCharacters.check(text.bytes, file: file, base: text.base)
    var reading = BlockReading(text)
    let mapping = reading.readRoot(at: place)
    return Diagnosed(mapping, hidden + reading.diagnostics)
  }
}
