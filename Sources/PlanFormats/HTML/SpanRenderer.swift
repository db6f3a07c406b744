import PlanPages

/// Pieces of a line as nodes.
struct SpanRenderer {
  let links: SiteLinks
  private let words: Wording<SiteWord>
  private let svg = SVGWriter(paint: .classes)

  init(links: SiteLinks, words: Wording<SiteWord>) {
    self.links = links
    self.words = words
  }

  func nodes(_ spans: [Span]) -> [HTMLNode] {
    var out: [HTMLNode] = []
    out.reserveCapacity(spans.count)
    for (place, span) in spans.enumerated() {
      if spans.hasGap(before: place) { out.append(.element("span", [.class("gap")], [.text(" ")])) }
      out.append(node(span))
    }
    return out
  }

  func node(_ span: Span) -> HTMLNode {
    switch span {
    case .text(let text): .text(text)
    case .code(let text): .element("code", [.text(text)])
    case .emphasis(let inner): .element("em", nodes(inner))
    case .strong(let inner): .element("strong", nodes(inner))
    case .link(let link): .element("a", [.href(address(link.target))], nodes(link.spans))
    case .telephone(let number): telephone(number)
    case .symbol(let symbol): svg.node(symbol)
    case .lineBreak: .element("br", [], [])
    case .revised(let revised): self.revised(revised)
    }
  }

  /// Most voices read `ins` and `del` as plain text: what is new and what is gone is said in words that only they meet.
  private func revised(_ revised: RevisedSpan) -> HTMLNode {
    let (begins, ends): (SiteWord, SiteWord) = revised.mark == .deleted ? (.goneBegins, .goneEnds) : (.newBegins, .newEnds)
    func said(_ word: SiteWord) -> HTMLNode { .element("span", [.class("said")], [.text(words[word])]) }
    return .element(revised.mark == .deleted ? "del" : "ins", [said(begins)] + nodes(revised.spans) + [said(ends)])
  }

  func telephone(_ number: TelephoneSpan) -> HTMLNode {
    guard !number.dialled.isEmpty else { return .element("span", [.class("tel")], [.text(number.shown)]) }
    return .element("a", [.class("tel"), .href("tel:" + SiteLinks.encodedTelephone(number.dialled))], [.text(number.shown)])
  }

  private func address(_ target: LinkSpan.Target) -> String {
    switch target {
    case .address(let address): SiteLinks.isSafe(address) ? address : "#"
    case .page(let path, let anchor): links.page(path, anchor: anchor)
    }
  }
}

extension SiteLinks {
  /// Only addresses that a plan may hold; whatever else reached a page leads nowhere.
  static func isSafe(_ address: String) -> Bool {
    ["https:", "http:", "mailto:", "tel:"].contains { address.lowercased().hasPrefix($0) }
  }

  static func encodedTelephone(_ dialled: String) -> String {
    String(decoding: dialled.utf8.filter { $0 == UInt8(ascii: "+") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }, as: UTF8.self)
  }
}

extension [Span] {
  /// The letters alone.
  var plainText: String {
    var out = ""
    for span in self {
      switch span {
      case .text(let text), .code(let text): out += text
      case .emphasis(let inner), .strong(let inner): out += inner.plainText
      case .link(let link): out += link.spans.plainText
      case .telephone(let number): out += number.shown
      case .symbol: break
      case .lineBreak: out += " "
      case .revised(let revised): if revised.mark != .deleted { out += revised.spans.plainText }
      }
    }
    return out
  }
}
