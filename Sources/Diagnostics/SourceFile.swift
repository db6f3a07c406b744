/// A file as the author wrote it, after byte order mark, CRLF and decomposed letters have been read away.
public struct SourceFile: Sendable {
  /// The path as shown to the user, with `/` between folders.
  public let path: String
  /// The text in which every `SourceRange` of this file counts.
  public let text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// A part of the text as bytes, all at once.
  public func bytes(in range: Range<Int>) -> [UInt8] {
    var text = text
    return text.withUTF8 { Array(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

/// The number of a file in a `SourceFiles` collection.
public struct FileID: Sendable, Hashable {
  let index: Int32
}

/// The files of a plan, in the order they were read.
public struct SourceFiles: Sendable {
  private var files: [SourceFile] = []

  public init() {}

  public mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(index: Int32(files.count - 1))
  }

  public subscript(_ id: FileID) -> SourceFile { files[Int(id.index)] }

  public var all: [SourceFile] { files }
}
