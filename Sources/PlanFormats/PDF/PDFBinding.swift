internal import CPDFBinding

/// What is done to a document after it has been typeset. The only place where libqpdf is met.
///
/// The engine knows neither names of tables nor heads of rows, and a link must lead somewhere in its own document; the templates write these as
/// links of a scheme of our own, which are taken away here.
enum PDFBinding {
  struct Failure: Error {
    var reason: String

    fileprivate init(_ result: cpdf_result) {
      reason = withUnsafeBytes(of: result.failure) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
  }

  /// A document as the engine made it, with the marks of what leads to other documents.
  final class Document {
    fileprivate let document: OpaquePointer

    init(_ bytes: [UInt8]) throws(Failure) {
      var result = cpdf_result()
      var opened: OpaquePointer?
      withSource(bytes) { opened = cpdf_open($0, &result) }
      guard let opened else { throw Failure(result) }
      document = opened
    }

    deinit { cpdf_close(document) }

    /// The document as it stands alone. Asked for once, when it has been taken in where it is a part of something.
    func finished() throws(Failure) -> [UInt8] {
      var result = cpdf_result()
      _ = cpdf_finish(document, &result)
      return try taken(&result)
    }
  }

  /// Some pages of a tagged document as a document that is tagged as well. `kept` are the places of the pages, from 0, in rising order.
  static func selecting(_ kept: [Int], of document: [UInt8]) throws(Failure) -> [UInt8] {
    var result = cpdf_result()
    withSource(document) { _ = cpdf_select($0, kept, kept.count, &result) }
    return try taken(&result)
  }

  /// How many pages a document has: none where it cannot be read.
  static func pageCount(of document: [UInt8]) -> Int {
    var count = 0
    withSource(document) { count = cpdf_page_count($0) }
    return count
  }

  /// The file that a document carries under a name.
  static func attachment(_ name: String, of document: [UInt8]) throws(Failure) -> [UInt8] {
    var result = cpdf_result()
    withSource(document) { _ = cpdf_attachment($0, name, &result) }
    return try taken(&result)
  }

  private static func withSource(_ document: [UInt8], _ body: (cpdf_source) -> Void) {
    document.withUnsafeBufferPointer { body(cpdf_source(bytes: $0.baseAddress, count: $0.count)) }
  }

  fileprivate static func taken(_ result: inout cpdf_result) throws(Failure) -> [UInt8] {
    defer { cpdf_free(&result) }
    guard let bytes = result.bytes else { throw Failure(result) }
    return Array(UnsafeBufferPointer(start: bytes, count: result.count))
  }
}

extension PDFBinding {
  /// Larger sheets with pages of a document on them. All measures are in points, from the lower left corner.
  struct Imposition {
    fileprivate var sheets: [cpdf_sheet] = []
    fileprivate var placed: [cpdf_placed] = []
    fileprivate var lines: [cpdf_line] = []

    mutating func addSheet(width: Double, height: Double) -> Int {
      sheets.append(cpdf_sheet(width: width, height: height))
      return sheets.count - 1
    }

    mutating func place(_ page: Int, on sheet: Int, x: Double, y: Double) {
      placed.append(cpdf_placed(sheet: sheet, page: page, x: x, y: y))
    }

    /// A line to cut by.
    mutating func addLine(on sheet: Int, from: (x: Double, y: Double), to: (x: Double, y: Double)) {
      lines.append(cpdf_line(sheet: sheet, x1: from.x, y1: from.y, x2: to.x, y2: to.y))
    }
  }

  /// A finished document's pages on larger sheets, with its tags, links and bookmarks. What is not placed is left out.
  static func imposed(_ document: [UInt8], as imposition: Imposition) throws(Failure) -> [UInt8] {
    var result = cpdf_result()
    withSource(document) {
      _ = cpdf_impose(
        $0, imposition.sheets, imposition.sheets.count, imposition.placed, imposition.placed.count, imposition.lines,
        imposition.lines.count,
        &result)
    }
    return try taken(&result)
  }
}

/// Several documents that become one. Each is taken in as soon as it is set and those before it are, while others are still typeset; the order is
/// always the same, so that the bytes are.
actor PDFJoining {
  /// Which part of the whole a document is, from 0, and what stands before the numbers of its pages.
  struct Part: Sendable {
    var joining: PDFJoining
    var place: Int
    var prefix: String
  }

  /// Only touched here, and by whoever has the turn.
  private let joining = Handle()
  private var turnsGiven = 0
  private var turn = 0
  private var waiting: [Int: CheckedContinuation<Void, Never>] = [:]

  private final class Handle: @unchecked Sendable {
    let pointer: OpaquePointer = cpdf_joining_new()
    // Taking apart what is large takes a moment, and nobody has to wait for it.
    deinit {
      let gone = UInt(bitPattern: pointer)
      Task.detached(priority: .background) { cpdf_joining_free(OpaquePointer(bitPattern: gone)) }
    }
  }

  /// A place in the row of those that are taken in.
  func nextTurn() -> Int {
    turnsGiven += 1
    return turnsGiven - 1
  }

  /// Does its work when all before it are taken in, or have come to nothing, and then lets the next one go on.
  nonisolated func taking(_ number: Int, _ work: () throws -> Void) async throws {
    await wait(for: number)
    let done = Result { try work() }
    await pass()
    try done.get()
  }

  private func wait(for number: Int) async {
    if turn != number { await withCheckedContinuation { waiting[number] = $0 } }
  }

  private func pass() {
    turn += 1
    waiting.removeValue(forKey: turn)?.resume()
  }

  /// Takes in a document, outside this actor: it is the caller's turn, and others may ask for theirs meanwhile.
  nonisolated func add(_ document: PDFBinding.Document, as part: Part) throws(PDFBinding.Failure) {
    var result = cpdf_result()
    guard cpdf_add(joining.pointer, document.document, part.place, part.prefix, &result) else { throw PDFBinding.Failure(result) }
  }

  /// All parts in the order of their places; the facts and attachments are those of the first. Asked for once, when all are there.
  func whole(linkName: String) throws(PDFBinding.Failure) -> [UInt8] {
    var result = cpdf_result()
    _ = cpdf_joined(joining.pointer, linkName, &result)
    return try PDFBinding.taken(&result)
  }
}
