internal import Diagnostics

/// Turns the parser's inline nodes into inlines with places.
struct InlineReading {
  var diagnostics: [Diagnostic] = []
  /// The images met, for whoever can place them; they leave the running text.
  private(set) var images: [RichText.Image] = []
  private let text: MarkdownText
  /// Stands for every place where places inside cannot be known.
  private let fixedPlace: SourceRange?

  /// What stands in the block as a whole.
  private let block: Range<Int>

  init(_ text: MarkdownText, block: Range<Int>, fixedPlace: SourceRange? = nil) {
    self.text = text
    self.block = block
    self.fixedPlace = fixedPlace
  }

  /// `start` is where the first node begins.
  mutating func read(_ nodes: [MarkdownNode], _ places: inout InlinePlaces, from start: Int) -> [Inline] {
    var inlines: [Inline] = []
    inlines.reserveCapacity(nodes.count)
    var cursor = start
    for node in nodes {
      switch node.kind {
      case .softBreak, .lineBreak:
        places.passBreak(after: cursor)
        if case .lineBreak = node.kind { inlines.append(.lineBreak) } else { inlines.append(.softBreak) }
        continue
      default: break
      }
      align(node, &places)
      let lower = places.start(node.startColumn)
      let children = node.children.isEmpty ? [] : readChildren(of: node, &places, from: lower)
      let upper = max(lower, places.end(node.endColumn))
      cursor = upper
      switch node.kind {
      case .text: if !node.literal.isEmpty { inlines.append(.text(node.literal, origin(lower..<upper))) }
      case .code: inlines.append(.code(node.literal, origin(withBackticks(lower..<upper))))
      case .emphasis: inlines.append(.emphasis(children, origin(lower..<upper)))
      case .strong: inlines.append(.strong(children, origin(lower..<upper)))
      case .link(let address, let title):
        let range = autolink(address, node, &places) ?? lower..<upper
        cursor = range.upperBound
        inlines += link(address, title, children, linkOrigin(range))
      case .image(let address): image(address, alternative: children.plainText(), origin(lower..<upper))
      case .rawInline: diagnostics.append(.rawHTML(at: origin(lower..<upper).range))
      default: inlines += children
      }
    }
    return inlines
  }

  private func align(_ node: MarkdownNode, _ places: inout InlinePlaces) {
    switch node.kind {
    case .code: places.alignLine(node.startColumn, leavingOut: UInt8(ascii: "`"))
    case .link(let address, _):
      let isAutolink = node.children.count == 1 && (address == node.children[0].literal || address == "mailto:" + node.children[0].literal)
      if isAutolink {
        places.alignLine(node.children[0].startColumn, leavingOut: UInt8(ascii: "<"))
      } else {
        places.alignLine(node.startColumn, leavingOut: nil)
      }
    default: places.alignLine(node.startColumn, leavingOut: nil)
    }
  }

  private mutating func readChildren(of node: MarkdownNode, _ places: inout InlinePlaces, from start: Int) -> [Inline] {
    guard case .image = node.kind else { return read(node.children, &places, from: start) }
    // What an alternative text contains counts as letters only: its links are not links.
    let before = diagnostics
    defer { diagnostics = before }
    return read(node.children, &places, from: start)
  }

  /// The parser counts the columns of `<https://…>` without the containers' width, but those of the text inside with it.
  private func autolink(_ address: String, _ node: MarkdownNode, _ places: inout InlinePlaces) -> Range<Int>? {
    guard node.children.count == 1, let inner = node.children.first, address == inner.literal || address == "mailto:" + inner.literal else {
      return nil
    }
    let lower = places.start(inner.startColumn)
    let upper = lower + inner.literal.utf8.count
    guard lower > 0, upper < text.bytes.count, text.bytes[lower - 1] == UInt8(ascii: "<"), text.bytes[upper] == UInt8(ascii: ">") else {
      return nil
    }
    return lower - 1..<upper + 1
  }

  private mutating func link(_ address: String, _ title: String, _ children: [Inline], _ origin: Origin) -> [Inline] {
    switch LinkAddress(address) {
    case .target(let target): return [.link(Inline.Link(target: target, text: children, title: title, origin: origin))]
    case .empty: diagnostics.append(.emptyLink(at: origin.range))
    case .notAllowed: diagnostics.append(.linkNotAllowed(at: origin.range, address: address))
    }
    return children
  }

  private mutating func image(_ path: String, alternative: String, _ origin: Origin) {
    guard isInsidePlan(path) else {
      diagnostics.append(.imageOutsidePlan(at: origin.range, path: path))
      return
    }
    if alternative.utf8.allSatisfy({ isSpace($0) }) { diagnostics.append(.imageWithoutAlternative(at: origin.range)) }
    images.append(RichText.Image(path: path, alternative: alternative, origin: origin))
  }

  private func origin(_ range: Range<Int>) -> Origin { Origin(fixedPlace ?? text.place(range)) }

  /// The place of a link, or of the text around it where the parser's columns lead astray (some breaks inside tables do that).
  private func linkOrigin(_ range: Range<Int>) -> Origin {
    let isLink =
      range.count >= 2 && range.upperBound <= text.bytes.count
      && (text.bytes[range.lowerBound] == UInt8(ascii: "[") || text.bytes[range.lowerBound] == UInt8(ascii: "<"))
      && (text.bytes[range.upperBound - 1] == UInt8(ascii: ")") || text.bytes[range.upperBound - 1] == UInt8(ascii: ">"))
    return isLink ? origin(range) : origin(block)
  }

  /// The parser's range of a code span leaves out the backticks.
  private func withBackticks(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower > 0, text.bytes[lower - 1] == UInt8(ascii: "`") { lower -= 1 }
    while upper < text.bytes.count, text.bytes[upper] == UInt8(ascii: "`") { upper += 1 }
    return lower..<upper
  }
}

extension Diagnostic {
  static func rawHTML(at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "raw-html", .error, at: place,
      LocalizedText(sv: "HTML-kod får inte stå i texten", en: "HTML code is not allowed in the text"),
      explanation: LocalizedText(
        sv: "Planen ges ut i flera format, och HTML fungerar bara i ett. Använd Markdown. Ska tecknet < synas i texten, skriv &lt;. "
          + "En kommentar hör hemma i filens huvud, efter #.",
        en:
          "The plan is published in several formats, and HTML works in one of them only. Use Markdown. To show the character <, write &lt;. "
          + "A comment belongs in the file's head, after #."))
  }

  fileprivate static func emptyLink(at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "empty-link", .error, at: place,
      LocalizedText(sv: "Länken saknar mål", en: "The link has no target"),
      explanation: LocalizedText(
        sv: "Skriv målet inom parentesen: [](roll:tib) för en del av planen, [text](https://…) för en webbsida.",
        en: "Write the target inside the parentheses: [](roll:tib) for a part of the plan, [text](https://…) for a web page."))
  }

  fileprivate static func linkNotAllowed(at place: SourceRange?, address: String) -> Diagnostic {
    Diagnostic(
      "link-not-allowed", .error, at: place,
      LocalizedText(sv: "Länken får inte gå till ”\(excerpt(address))”", en: "The link may not lead to “\(excerpt(address))”"),
      explanation: LocalizedText(
        sv:
          "En länk går till en del av planen, som [](roll:tib) eller [](kapitel:inledning), eller börjar med https://, http://, mailto: eller tel:.",
        en:
          "A link leads to a part of the plan, such as [](roll:tib) or [](kapitel:inledning), or begins with https://, http://, mailto: or tel:."
      ))
  }

  fileprivate static func imageWithoutAlternative(at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "image-without-alternative", .error, at: place,
      LocalizedText(sv: "Bilden saknar beskrivning", en: "The image has no description"),
      explanation: LocalizedText(
        sv: "Den som inte ser bilden får beskrivningen uppläst. Skriv den inom hakparentesen: ![Karta över samlingsplatsen](karta.png).",
        en: "Who cannot see the image has the description read aloud. Write it in the brackets: ![Map of the assembly point](map.png)."))
  }

  fileprivate static func imageOutsidePlan(at place: SourceRange?, path: String) -> Diagnostic {
    Diagnostic(
      "image-outside-plan", .error, at: place,
      LocalizedText(sv: "Bilden måste ligga i planens mapp", en: "The image must lie in the plan's folder"),
      explanation: LocalizedText(
        sv: "”\(excerpt(path))” pekar någon annanstans. Lägg bilden bredvid filen och skriv dess namn, till exempel bilder/karta.png.",
        en: "“\(excerpt(path))” points elsewhere. Put the image beside the file and write its name, for example bilder/karta.png."))
  }

  static func misplacedImage(at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "misplaced-image", .error, at: place,
      LocalizedText(sv: "En bild kan bara stå i löpande text", en: "An image can stand in running text only"),
      explanation: LocalizedText(
        sv: "Flytta den till ett eget stycke; i rubriker, tabeller och filens huvud finns ingen plats för den.",
        en: "Move it to a paragraph of its own; there is no room for it in headings, tables and the file's head."))
  }
}

/// The beginning of what an author wrote, short enough for a message.
func excerpt(_ text: String) -> String { text.count > 60 ? text.prefix(59) + "…" : text }
