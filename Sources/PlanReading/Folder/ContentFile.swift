/// A file of a plan as it lies on the disk, before its bytes are read as text.
public struct ContentFile: Sendable, Hashable {
  /// Relative to the plan's folder, with `/` between folders: `roller/tib.md`.
  public var path: String
  /// The path as the user knows it: `content/norrtalje/roller/tib.md`.
  public var shownPath: String
  public var bytes: [UInt8]

  public init(path: String, shownAs shownPath: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.shownPath = shownPath ?? path
    self.bytes = bytes
  }

  public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  /// The folder that holds the file, with a `/` at its end, or nothing.
  var folder: Substring { path.prefix(upTo: path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex) }
}
