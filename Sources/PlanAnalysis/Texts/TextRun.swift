import Diagnostics
import PlanModel
import Prose

/// A paragraph, heading, cell or title as one run of bytes, with the way back to the source.
struct TextRun {
  /// A stretch of the run that the author means as the words of others, or of another time.
  enum Mark { case quoted, historical, ofLaw }

  private(set) var bytes: [UInt8] = []
  private(set) var marks: [(range: Range<Int>, mark: Mark)] = []
  /// Elements whose titles are shown here by a link without text.
  private(set) var titlesShown: [ElementID] = []
  private var pieces: [(start: Int, end: Int, source: SourceRange?)] = []

  /// Stands where the words are not the author's: code, and the titles of others.
  static let gap: UInt8 = 0

  init(_ text: String, at source: SourceRange?) {
    add(text, source)
    markQuotations()
  }

  init(_ inlines: [Inline]) {
    add(inlines)
    markQuotations()
  }

  func isMarked(_ place: Int, _ mark: Mark) -> Bool { marks.contains { $0.mark == mark && $0.range.contains(place) } }

  /// Where a stretch of the run stands in the source.
  func source(of range: Range<Int>) -> SourceRange? {
    guard let first = pieces.first(where: { range.lowerBound < $0.end && $0.start <= range.lowerBound }), let source = first.source else {
      return nil
    }
    let isExact = source.offsets.count == first.end - first.start
    guard isExact else { return source }
    let lower = source.offsets.lowerBound + range.lowerBound - first.start
    if range.upperBound <= first.end { return SourceRange(file: source.file, lower..<lower + range.count) }
    guard let last = pieces.first(where: { range.upperBound <= $0.end && $0.start < range.upperBound }), let end = last.source,
      end.file == source.file, end.offsets.count == last.end - last.start
    else { return SourceRange(file: source.file, lower..<source.offsets.upperBound) }
    return SourceRange(file: source.file, lower..<end.offsets.lowerBound + range.upperBound - last.start)
  }

  private mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text, let origin): add(text, origin.range)
      case .code: bytes.append(Self.gap)
      // Words in italics are mostly spoken of, not used: *POSOM* is a word from 1991.
      case .emphasis(let inner, _): add(inner, marked: .quoted)
      case .strong(let inner, _): add(inner)
      case .link(let link): add(link)
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      }
    }
  }

  private mutating func add(_ link: Inline.Link) {
    let element = link.target.element
    if link.text.isEmpty {
      element.map { titlesShown.append($0) }
      bytes.append(Self.gap)
    } else if link.title == Law.historicalCitation {
      add(link.text, marked: .historical)
    } else if element?.kind == .law {
      add(link.text, marked: .ofLaw)
    } else {
      add(link.text)
    }
  }

  private mutating func add(_ inner: [Inline], marked mark: Mark) {
    let start = bytes.count
    add(inner)
    marks.append((start..<bytes.count, mark))
  }

  private mutating func add(_ text: String, _ source: SourceRange?) {
    let start = bytes.count
    bytes += text.utf8
    pieces.append((start, bytes.count, source))
  }

  /// Swedish quotes with ”the same mark” on both sides, others with “two” or «two».
  private mutating func markQuotations() {
    var open: Int?
    var index = 0
    while index < bytes.count {
      let length = Self.quotationMark(bytes, at: index)
      if length > 0 {
        if let start = open {
          marks.append((start..<index, .quoted))
          open = nil
        } else {
          open = index + length
        }
      }
      index += max(length, 1)
    }
  }

  /// The length of the quotation mark that begins there; 0 where none does.
  private static func quotationMark(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\""): 1
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x9C...0x9F).contains(bytes[index + 2]): 3
    case 0xC2 where index + 1 < bytes.count && (bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB): 2
    default: 0
    }
  }
}
