internal import CLibXML2

/// Reads a page with libxml2's event parser: the only import of that library.
///
/// Nothing is fetched: no network, no external entity, no document type. No tree is built.
struct MarkupScanner: ~Copyable {
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// One parser for many pages: it keeps the names that it has met.
  private let context: UnsafeMutablePointer<xmlParserCtxt>

  init() {
    precondition(Self.isReady)
    guard let context = xmlNewParserCtxt() else { preconditionFailure("libxml2 has no memory for a parser") }
    var events = xmlSAXHandler()
    events.initialized = XML_SAX2_MAGIC
    events.startElementNs = Self.startElement
    events.endElementNs = Self.endElement
    events.characters = Self.characters
    events.cdataBlock = Self.characters
    events.serror = Self.fault
    context.pointee.sax.pointee = events
    self.context = context
  }

  deinit { xmlFreeParserCtxt(context) }

  borrowing func scan(_ bytes: [UInt8]) -> ScannedPage {
    let state = State()
    state.page.text.reserveCapacity(bytes.count / 2)
    context.pointee.userData = Unmanaged.passUnretained(state).toOpaque()
    defer { context.pointee.userData = nil }
    bytes.withUnsafeBytes { buffer in
      // Without a tree there is no document to free.
      _ = xmlCtxtReadMemory(
        context, buffer.bindMemory(to: CChar.self).baseAddress, CInt(buffer.count), nil, nil, CInt(XML_PARSE_NONET.rawValue))
    }
    if context.pointee.wellFormed == 0, state.page.fault == nil {
      state.page.fault = ScannedPage.Fault(line: 1, message: "not well-formed")
    }
    return state.page
  }

  /// What the events write into.
  private final class State {
    var page = ScannedPage()
    var isInTitle = false
    var depth = 0
    /// Inside a drawing `title` and `a` mean something else.
    var drawingDepth = 0
  }

  private static func state(_ pointer: UnsafeMutableRawPointer?) -> State? {
    pointer.map { Unmanaged<State>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let startElement: startElementNsSAX2Func = { pointer, name, _, _, _, _, count, _, attributes in
    guard let state = MarkupScanner.state(pointer), let name else { return }
    MarkupScanner.start(Name(name), Attributes(attributes, count: Int(count)), state)
  }

  private static let endElement: endElementNsSAX2Func = { pointer, name, _, _ in
    guard let state = MarkupScanner.state(pointer), let name else { return }
    state.depth -= 1
    if Name(name) == "title" { state.isInTitle = false }
    if Name(name) == "svg" { state.drawingDepth -= 1 }
  }

  private static let characters: charactersSAXFunc = { pointer, text, count in
    guard let state = MarkupScanner.state(pointer), let text else { return }
    let run = UnsafeBufferPointer(start: text, count: Int(count))
    ForbiddenText.appendSpaced(run, to: &state.page.text)
    if state.isInTitle { state.page.title += String(decoding: run, as: UTF8.self) }
  }

  private static let fault: xmlStructuredErrorFunc = { pointer, error in
    guard let state = MarkupScanner.state(pointer), let error, state.page.fault == nil else { return }
    // A reference to an undeclared namespace is no fault in HTML.
    guard error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    var message = error.pointee.message.map { String(cString: $0) } ?? ""
    if message.hasSuffix("\n") { message.removeLast() }
    state.page.fault = ScannedPage.Fault(line: Int(error.pointee.line), message: message)
  }

  /// Deeper than any page that is made on purpose; also browsers give up somewhere.
  private static let maximumDepth = 200

  /// Links that tell of a place and load nothing.
  private static func isMention(_ relation: String?) -> Bool { relation == "canonical" || relation == "alternate" }

  private static func start(_ name: Name, _ attributes: Attributes, _ state: State) {
    state.depth += 1
    if state.depth > maximumDepth, state.page.fault == nil {
      state.page.fault = ScannedPage.Fault(line: 1, message: "more than \(maximumDepth) elements inside each other")
    }
    attributes.forEach { attribute, value in
      switch attribute {
      case "id":
        let id = value()
        if !state.page.ids.insert(id).inserted { state.page.repeatedIDs.append(id) }
      case "href" where name == "a" || name == "link":
        let isLoaded = name == "link" && !Self.isMention(attributes["rel"])
        state.page.links.append(ScannedPage.Link(address: value(), isLoaded: isLoaded))
      case "src": state.page.links.append(ScannedPage.Link(address: value(), isLoaded: true))
      case "for", "aria-labelledby", "aria-describedby":
        state.page.references += value().split(separator: " ").map(String.init)
      case "lang" where name == "html": state.page.language = value()
      case "style": state.page.inlineCode.append("style=\"\(value())\"")
      default:
        if attribute.hasPrefix("on") { state.page.inlineCode.append(attribute.text) }
      }
    }
    if name == "img" {
      state.page.images += 1
      if !attributes.contains("alt") { state.page.imagesWithoutAlternative.append(attributes["src"] ?? "") }
    } else if name == "svg" {
      state.drawingDepth += 1
      if attributes["role"] == "img" { state.page.images += 1 }
    } else if name == "title", state.drawingDepth == 0 {
      state.isInTitle = true
    } else if name == "style" || name == "script" && !attributes.contains("src") && attributes["type"] != "application/ld+json" {
      state.page.inlineCode.append("<\(name.text)>")
    } else if let level = name.headingLevel {
      state.page.headings.append(level)
    }
    // Words of neighbouring blocks must not grow together.
    if !name.isInline, state.page.text.last != 0x20 { state.page.text.append(0x20) }
  }
}

/// A name in the parser's memory, compared without being copied. It must not outlive the event.
private struct Name {
  let start: UnsafePointer<xmlChar>
  init(_ start: UnsafePointer<xmlChar>) { self.start = start }

  var text: String { String(cString: start) }

  static func == (name: Name, text: StaticString) -> Bool { name.equals(text, count: text.utf8CodeUnitCount + 1) }

  static func ~= (text: StaticString, name: Name) -> Bool { name == text }

  func hasPrefix(_ text: StaticString) -> Bool { equals(text, count: text.utf8CodeUnitCount) }

  /// Both end in a zero byte, where the comparison ends too.
  private func equals(_ text: StaticString, count: Int) -> Bool {
    for index in 0..<count where start[index] != text.utf8Start[index] { return false }
    return true
  }

  /// 1 to 6 for `h1` to `h6`.
  var headingLevel: Int? {
    guard start[0] == UInt8(ascii: "h"), start[1] >= UInt8(ascii: "1"), start[1] <= UInt8(ascii: "6"), start[2] == 0 else { return nil }
    return Int(start[1] - UInt8(ascii: "0"))
  }

  /// Elements that stand inside a word or a line.
  var isInline: Bool {
    switch self {
    case "a", "strong", "em", "code", "span": true
    default: false
    }
  }
}

/// The attributes of an element in the parser's memory: five pointers each.
private struct Attributes {
  private let start: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let count: Int

  init(_ start: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) {
    self.start = start
    self.count = count
  }

  func forEach(_ body: (Name, () -> String) -> Void) {
    guard let start else { return }
    for number in 0..<count {
      guard let name = start[number * 5], let lower = start[number * 5 + 3], let upper = start[number * 5 + 4] else { continue }
      body(Name(name)) { String(decoding: UnsafeBufferPointer(start: lower, count: upper - lower), as: UTF8.self) }
    }
  }

  func contains(_ wanted: StaticString) -> Bool { self[wanted] != nil }

  subscript(_ wanted: StaticString) -> String? {
    var found: String?
    forEach { name, value in if name == wanted { found = value() } }
    return found
  }
}
