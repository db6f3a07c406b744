internal import Diagnostics

/// How large and how entangled a text may be. Far above what a plan needs, far below what makes the parser slow.
///
/// libcmark-gfm is quadratic on many inputs and aborts the process on some, so the text is measured before it is parsed.
enum MarkdownLimits {
  static let bytes = 1 << 20
  static let lineBytes = 4000
  static let tableColumns = 24
  static let tableRows = 2000
  static let cells = 20_000
  static let nesting = 8
  static let paragraphLines = 200
  static let paragraphBytes = 32 << 10
  /// Runs of `*`, `_` and backticks, brackets, `<` and `&` in one paragraph.
  static let delimiters = 300
  /// `<?` and `<!` make the parser search the rest of the paragraph each time.
  static let declarations = 16
  /// Lines of dashes in one paragraph: each makes the parser look for a table.
  static let delimiterRows = 16

  /// The first fault of each kind; none means that the text is safe to parse.
  static func check(_ text: MarkdownText) -> [Diagnostic] {
    guard text.bytes.count <= bytes else { return [.textTooLong(at: text.place(0..<0), bytes: text.bytes.count)] }
    var scan = LimitScan(text)
    for line in text.lines { scan.read(line) }
    scan.endParagraph(at: text.bytes.count)
    return scan.faults
  }
}

/// Reads a text line by line and knows just enough of Markdown's blocks to measure them, erring towards too much.
private struct LimitScan {
  private(set) var faults: [Diagnostic] = []
  private let text: MarkdownText
  /// Columns where the contents of the open list items begin.
  private var items: [Int] = []
  private var afterBlank = true
  private var paragraph: Paragraph?
  private var previous: (content: Range<Int>, columns: Int)?
  private var table: (columns: Int, rows: Int, start: Int)?
  private var cells = 0
  private var fence: UInt8?
  private var fencedDefinitions = 0

  private enum Kind { case line, nesting, rows, columns, cells, delimiters, paragraph, definition }
  private var reported: Set<Kind> = []

  private struct Paragraph {
    let start: Int
    let isFenced: Bool
    var lines = 0
    var delimiters = 0
    var declarations = 0
    var delimiterRows = 0
  }

  init(_ text: MarkdownText) { self.text = text }

  mutating func read(_ line: Range<Int>) {
    if line.count > MarkdownLimits.lineBytes { report(.line) { .lineTooLong(at: $0.beginning(at: line.lowerBound), bytes: line.count) } }
    let (content, isNewBlock) = readContainers(of: line)
    guard content < line.upperBound else {
      endParagraph(at: line.lowerBound)
      table = nil
      afterBlank = true
      return
    }
    afterBlank = false
    let first = text.bytes[content]
    let isFence = isFenceLine(content..<line.upperBound)
    if isNewBlock || isFence || first == UInt8(ascii: "#") {
      endParagraph(at: line.lowerBound)
      table = nil
    }
    if isFence { fence = fence == nil ? first : (fence == first ? nil : fence) }
    readText(content..<line.upperBound)
    if first == UInt8(ascii: "#") || isFence { endParagraph(at: line.upperBound) }
  }

  /// Passes the markers of quotes and lists; returns where the text begins and whether a list item began.
  private mutating func readContainers(of line: Range<Int>) -> (content: Int, isNewBlock: Bool) {
    var offset = line.lowerBound
    var column = 0
    var quotes = 0
    var isNewBlock = false
    var hasItem = false
    while true {
      while offset < line.upperBound, isSpace(text.bytes[offset]) {
        column += text.bytes[offset] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
        offset += 1
      }
      guard offset < line.upperBound else { break }
      if text.bytes[offset] == UInt8(ascii: ">") {
        quotes += 1
        offset += 1
        column += 1
      } else if let width = itemMarker(at: offset, in: line) {
        if !hasItem { while let last = items.last, last > column { items.removeLast() } }
        hasItem = true
        isNewBlock = true
        offset += width
        column += width
        items.append(column + 1)
      } else {
        break
      }
      if quotes + items.count > MarkdownLimits.nesting {
        report(.nesting) { .nestedTooDeep(at: $0.beginning(at: line.lowerBound)) }
        // Nothing more is learnt from this line.
        items.removeAll()
        return (line.upperBound, true)
      }
    }
    // A line without marker directly after another may continue the item's text from any column.
    if !hasItem, afterBlank, offset < line.upperBound { while let last = items.last, last > column { items.removeLast() } }
    return (offset, isNewBlock)
  }

  /// The width of a list marker, if one stands here and it is not a line across the page.
  private func itemMarker(at offset: Int, in line: Range<Int>) -> Int? {
    let byte = text.bytes[offset]
    var end = offset
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      end += 1
      if text.bytes[offset..<line.upperBound].allSatisfy({ $0 == byte || isSpace($0) }),
        text.bytes[offset..<line.upperBound].count(where: { $0 == byte }) >= 3
      {
        return nil
      }
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while end < line.upperBound, end - offset < 10, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text.bytes[end]) { end += 1 }
      guard end < line.upperBound, text.bytes[end] == UInt8(ascii: ".") || text.bytes[end] == UInt8(ascii: ")") else { return nil }
      end += 1
    default: return nil
    }
    return end == line.upperBound || isSpace(text.bytes[end]) ? end - offset : nil
  }

  private func isFenceLine(_ content: Range<Int>) -> Bool {
    let first = text.bytes[content.lowerBound]
    guard first == UInt8(ascii: "`") || first == UInt8(ascii: "~"), content.count >= 3 else { return false }
    return text.bytes[content.lowerBound + 1] == first && text.bytes[content.lowerBound + 2] == first
  }

  private mutating func readText(_ content: Range<Int>) {
    var paragraph = paragraph ?? Paragraph(start: content.lowerBound, isFenced: fence != nil)
    paragraph.lines += 1
    var isDelimiterRow = true
    var hasDash = false
    var pipes = 0
    if table != nil { paragraph.delimiters = 0 }
    var before: UInt8 = 0
    for offset in content {
      let byte = text.bytes[offset]
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"):
        if before != byte { paragraph.delimiters += 1 }
        isDelimiterRow = false
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"):
        paragraph.delimiters += 1
        isDelimiterRow = false
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        if before == UInt8(ascii: "<") { paragraph.declarations += 1 }
        isDelimiterRow = false
      case UInt8(ascii: "|"): if before != UInt8(ascii: "\\") { pipes += 1 }
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: isDelimiterRow = false
      }
      before = byte
    }
    if isDelimiterRow { paragraph.delimiterRows += 1 }
    self.paragraph = paragraph
    readTable(content, columns: columns(in: content, pipes: pipes), isDelimiterRow: isDelimiterRow && hasDash)
    measure(paragraph, upTo: content)
  }

  private func columns(in content: Range<Int>, pipes: Int) -> Int {
    var last = content.upperBound - 1
    while last > content.lowerBound, isSpace(text.bytes[last]) { last -= 1 }
    let leading = text.bytes[content.lowerBound] == UInt8(ascii: "|") ? 1 : 0
    let trailing = last > content.lowerBound && text.bytes[last] == UInt8(ascii: "|") && text.bytes[last - 1] != UInt8(ascii: "\\") ? 1 : 0
    return pipes + 1 - leading - trailing
  }

  private mutating func readTable(_ content: Range<Int>, columns: Int, isDelimiterRow: Bool) {
    if var open = table {
      open.rows += 1
      cells += open.columns
      if open.rows > MarkdownLimits.tableRows { report(.rows) { .tableTooLong(at: $0.place(content)) } }
      table = open
    } else if isDelimiterRow, let head = previous, head.columns == columns, paragraph?.lines ?? 0 > 1 {
      table = (columns, 0, head.content.lowerBound)
      cells += columns
      if columns > MarkdownLimits.tableColumns { report(.columns) { .tableTooWide(at: $0.place(head.content), columns: columns) } }
      paragraph?.lines = 0
    }
    if cells > MarkdownLimits.cells { report(.cells) { .tooManyCells(at: $0.place(content)) } }
    previous = (content, columns)
  }

  private mutating func measure(_ paragraph: Paragraph, upTo content: Range<Int>) {
    let start = paragraph.start
    if paragraph.delimiters > MarkdownLimits.delimiters { report(.delimiters) { .tooManyDelimiters(at: $0.beginning(at: start)) } }
    if paragraph.declarations > MarkdownLimits.declarations || paragraph.delimiterRows > MarkdownLimits.delimiterRows {
      report(.delimiters) { .tooManyDelimiters(at: $0.beginning(at: start)) }
    }
    guard table == nil else { return }
    if paragraph.lines > MarkdownLimits.paragraphLines || content.upperBound - paragraph.start > MarkdownLimits.paragraphBytes {
      report(.paragraph) { .paragraphTooLong(at: $0.beginning(at: start)) }
    }
  }

  mutating func endParagraph(at end: Int) {
    if let paragraph, let range = definition(in: paragraph.start..<end) {
      if paragraph.isFenced { fencedDefinitions += 1 }
      if !paragraph.isFenced || fencedDefinitions > 32 { report(.definition) { .linkDefinition(at: $0.place(range)) } }
    }
    paragraph = nil
    previous = nil
  }

  /// `[name]:` at the beginning of a paragraph.
  private func definition(in range: Range<Int>) -> Range<Int>? {
    guard range.count > 3, text.bytes[range.lowerBound] == UInt8(ascii: "[") else { return nil }
    var offset = range.lowerBound + 1
    var isBlank = true
    while offset + 1 < range.upperBound, offset - range.lowerBound < 1100 {
      switch text.bytes[offset] {
      case UInt8(ascii: "\\"):
        offset += 1
        isBlank = false
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return !isBlank && text.bytes[offset + 1] == UInt8(ascii: ":") ? range.lowerBound..<offset + 2 : nil
      case UInt8(ascii: " "), newline: break
      default: isBlank = false
      }
      offset += 1
    }
    return nil
  }

  /// Says each kind of fault once; later ones are not even worded.
  private mutating func report(_ kind: Kind, _ fault: (MarkdownText) -> Diagnostic) {
    if reported.insert(kind).inserted { faults.append(fault(text)) }
  }
}

extension Diagnostic {
  fileprivate static func textTooLong(at place: SourceRange, bytes: Int) -> Diagnostic {
    Diagnostic(
      "text-too-long", .error, at: place,
      LocalizedText(sv: "Texten är större än 1 MB", en: "The text is larger than 1 MB"),
      explanation: LocalizedText(
        sv: "Den är \(bytes) byte och läses därför inte. Dela upp den i flera filer.",
        en: "It has \(bytes) bytes and is not read. Split it into several files."))
  }

  fileprivate static func lineTooLong(at place: SourceRange, bytes: Int) -> Diagnostic {
    Diagnostic(
      "line-too-long", .error, at: place,
      LocalizedText(
        sv: "Raden är längre än \(MarkdownLimits.lineBytes) byte", en: "The line is longer than \(MarkdownLimits.lineBytes) bytes"),
      explanation: LocalizedText(
        sv: "Den är \(bytes) byte. Dela raden, eller låt en lång tabellcell bli ett stycke under tabellen.",
        en: "It has \(bytes) bytes. Break the line, or turn a long table cell into a paragraph below the table."))
  }

  fileprivate static func nestedTooDeep(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "nested-too-deep", .error, at: place,
      LocalizedText(
        sv: "Listor och citat ligger i varandra i fler än \(MarkdownLimits.nesting) steg",
        en: "Lists and quotes lie more than \(MarkdownLimits.nesting) deep in each other"),
      explanation: LocalizedText(
        sv: "Ingen läsare hittar så djupt. Gör om de innersta punkterna till egna rubriker eller listor.",
        en: "No reader finds anything that deep. Turn the innermost items into headings or lists of their own."))
  }

  fileprivate static func tableTooWide(at place: SourceRange, columns: Int) -> Diagnostic {
    Diagnostic(
      "table-too-wide", .error, at: place,
      LocalizedText(
        sv: "Tabellen har fler än \(MarkdownLimits.tableColumns) kolumner",
        en: "The table has more than \(MarkdownLimits.tableColumns) columns"),
      explanation: LocalizedText(
        sv: "Den har \(columns). Dela den i flera tabeller.", en: "It has \(columns). Split it into several tables."))
  }

  fileprivate static func tableTooLong(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "table-too-long", .error, at: place,
      LocalizedText(
        sv: "Tabellen har fler än \(MarkdownLimits.tableRows) rader", en: "The table has more than \(MarkdownLimits.tableRows) rows"),
      explanation: LocalizedText(
        sv: "Dela den i flera tabeller; en telefonlista kan också läsas från en CSV-fil.",
        en: "Split it into several tables; a contact list can also be read from a CSV file."))
  }

  fileprivate static func tooManyCells(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "too-many-cells", .error, at: place,
      LocalizedText(
        sv: "Filens tabeller har sammanlagt fler än \(MarkdownLimits.cells) celler",
        en: "The file's tables have more than \(MarkdownLimits.cells) cells in all"),
      explanation: LocalizedText(
        sv: "Här passeras gränsen. Lägg några av tabellerna i en annan fil.",
        en: "The limit is passed here. Move some of the tables to another file."))
  }

  fileprivate static func paragraphTooLong(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "paragraph-too-long", .error, at: place,
      LocalizedText(
        sv: "Stycket är längre än \(MarkdownLimits.paragraphLines) rader eller \(MarkdownLimits.paragraphBytes >> 10) kB",
        en: "The paragraph is longer than \(MarkdownLimits.paragraphLines) lines or \(MarkdownLimits.paragraphBytes >> 10) kB"),
      explanation: LocalizedText(
        sv: "Sätt tomma rader mellan styckena. Är det en tabell, så ska raden under rubrikerna ha lika många kolumner som de.",
        en: "Put blank lines between paragraphs. If it is a table, the line below the headings must have as many columns as they have."))
  }

  fileprivate static func tooManyDelimiters(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "too-many-delimiters", .error, at: place,
      LocalizedText(
        sv: "Stycket har för många tecken som * _ [ ] ` < och &", en: "The paragraph has too many characters such as * _ [ ] ` < and &"),
      explanation: LocalizedText(
        sv: "Fler än \(MarkdownLimits.delimiters) i ett stycke går inte att läsa säkert. Dela stycket med en tom rad.",
        en: "More than \(MarkdownLimits.delimiters) in one paragraph cannot be read safely. Split the paragraph with a blank line."))
  }

  fileprivate static func linkDefinition(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "link-definition", .error, at: place,
      LocalizedText(
        sv: "Länkar skrivs på plats, inte som en lista av [namn]: adress",
        en: "Links are written in place, not as a list of [name]: address"),
      explanation: LocalizedText(
        sv: "Skriv [text](adress) där länken ska stå. Är det inte en länk, skriv \\[ i stället för [.",
        en: "Write [text](address) where the link belongs. If it is no link, write \\[ instead of [."))
  }
}
