/// A finished file in memory. Formats make them; the command line's `OutputWriter` alone writes them.
public struct OutputFile: Sendable, Hashable {
  /// The path inside the publication's folder, with `/` between folders.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
