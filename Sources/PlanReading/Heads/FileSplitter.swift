import Diagnostics

/// Where the parts of a file lie: each a head between two lines `---`, and the text below it.
struct FileSplitter {
  struct Slice {
    /// The line that opens the head, or the first line where none does.
    var mark: Range<Int>
    var head: Range<Int>
    var body: Range<Int>
  }

  enum Fault {
    case empty
    /// The file does not begin with `---`.
    case missingHead(Range<Int>)
    /// No line `---` ends the head that this line opens.
    case unterminatedHead(Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var slices: [Slice] = []
  private var faults: [Fault] = []

  static func split(_ text: String) -> (slices: [Slice], faults: [Fault]) {
    var text = text
    return text.withUTF8 { bytes in
      var splitter = FileSplitter(bytes: bytes)
      splitter.run()
      return (splitter.slices, splitter.faults)
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func run() {
    var position = 0
    while position < bytes.count, isBlank(line(at: position)) { position = next(after: position) }
    guard position < bytes.count else {
      faults.append(.empty)
      return
    }
    if isMark(line(at: position)) {
      while let following = takePart(openedBy: position) { position = following }
    } else {
      let first = line(at: position)
      faults.append(.missingHead(first))
      guard startsPart(at: position) else { return }
      takeOpenHead(mark: first, from: position)
    }
  }

  /// Takes the part whose head the line at `position` opens, and gives the line that opens the following part.
  private mutating func takePart(openedBy position: Int) -> Int? {
    let mark = line(at: position)
    let start = next(after: position)
    var cursor = start
    while cursor < bytes.count {
      let current = line(at: cursor)
      if isMark(current) {
        let following = next(after: cursor)
        let opensNext = startsPart(at: following)
        if opensNext, !looksLikeHead(start..<cursor) { break }
        if opensNext {
          slices.append(Slice(mark: mark, head: start..<cursor, body: following..<following))
          return cursor
        }
        let end = opening(after: following)
        slices.append(Slice(mark: mark, head: start..<cursor, body: following..<(end ?? bytes.count)))
        return end
      }
      cursor = next(after: cursor)
    }
    faults.append(.unterminatedHead(mark))
    return takeOpenHead(mark: mark, from: start)
  }

  /// Reads on after a head without an end: it goes as far as its lines look like keys and values.
  @discardableResult
  private mutating func takeOpenHead(mark: Range<Int>, from start: Int) -> Int? {
    var cursor = start
    while cursor < bytes.count, looksLikeHead(line(at: cursor)), !isBlank(line(at: cursor)), !isMark(line(at: cursor)) {
      cursor = next(after: cursor)
    }
    let bodyStart = cursor < bytes.count && isMark(line(at: cursor)) && !startsPart(at: next(after: cursor)) ? next(after: cursor) : cursor
    let end = opening(after: bodyStart)
    slices.append(Slice(mark: mark, head: start..<cursor, body: bodyStart..<(end ?? bytes.count)))
    return end
  }

  /// The next line `---` that is followed by `typ:`.
  private func opening(after start: Int) -> Int? {
    var cursor = start
    while cursor < bytes.count {
      if bytes[cursor] == UInt8(ascii: "-"), isMark(line(at: cursor)), startsPart(at: next(after: cursor)) { return cursor }
      cursor = next(after: cursor)
    }
    return nil
  }

  private func line(at position: Int) -> Range<Int> {
    var end = position
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return position..<end
  }

  private func next(after position: Int) -> Int { min(line(at: position).upperBound + 1, bytes.count) }

  private func isBlank(_ line: Range<Int>) -> Bool { bytes[line].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// `---`, perhaps with spaces after it.
  private func isMark(_ line: Range<Int>) -> Bool {
    line.count >= 3 && bytes[line].prefix(3).allSatisfy { $0 == UInt8(ascii: "-") }
      && bytes[line].dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func startsPart(at position: Int) -> Bool { bytes[position...].starts(with: "typ:".utf8) }

  /// Whether every line is empty, indented, a list item, a comment or a key with a colon.
  private func looksLikeHead(_ range: Range<Int>) -> Bool {
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      let current = line(at: cursor)
      guard let first = bytes[current].first, first != 0x20, first != 0x09, first != UInt8(ascii: "#") else {
        cursor = next(after: cursor)
        continue
      }
      let isItem = bytes[current].starts(with: "- ".utf8)
      let key = bytes[current].prefix { $0 != UInt8(ascii: ":") && $0 != 0x20 }
      guard isItem || (key.count < current.count && bytes[key.endIndex] == UInt8(ascii: ":")) else { return false }
      cursor = next(after: cursor)
    }
    return true
  }
}
