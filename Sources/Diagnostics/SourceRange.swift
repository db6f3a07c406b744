/// A half-open range of UTF-8 offsets in a file.
public struct SourceRange: Sendable, Hashable {
  public let file: FileID
  public let lower: Int32
  public let upper: Int32

  public init(file: FileID, _ range: Range<Int>) {
    self.file = file
    lower = Int32(range.lowerBound)
    upper = Int32(range.upperBound)
  }

  public var offsets: Range<Int> { Int(lower)..<Int(upper) }
}

/// Where a value came from. It takes no part in equality or hashing: a moved line is no change.
public struct Origin: Sendable, Hashable {
  public var range: SourceRange?

  public init(_ range: SourceRange? = nil) { self.range = range }

  public static func == (lhs: Origin, rhs: Origin) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}

/// A position for people: both numbers start at 1, the column counts Unicode scalars.
public struct LineColumn: Sendable, Hashable {
  public let line: Int
  public let column: Int
}

/// Where the lines of a text start. Built once per file that has something to report.
public struct LineTable: Sendable {
  private let bytes: [UInt8]
  /// UTF-8 offset of each line's first byte.
  private let starts: [Int]

  public init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.starts = starts
  }

  public var lineCount: Int { starts.count }

  /// The position of a UTF-8 offset; an offset past the end gives the end.
  public func position(of offset: Int) -> LineColumn {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    // Continuation bytes (10xxxxxx) begin no scalar.
    let scalars = bytes[starts[low]..<offset].count { $0 & 0xC0 != 0x80 }
    return LineColumn(line: low + 1, column: scalars + 1)
  }

  /// The offsets of a line (counted from 1) without its line break.
  public func offsets(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    let end = line < starts.count ? starts[line] - 1 : bytes.count
    return start..<end
  }

  public func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
