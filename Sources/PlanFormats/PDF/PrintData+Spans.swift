import PlanPages

/// Text is a string; everything else on a line is an array that begins with its kind.
extension PrintData {
  mutating func add(_ spans: [Span]) {
    json.beginArray()
    var followsNumber = false
    for (place, span) in spans.enumerated() {
      if spans.hasGap(before: place) { json.add(" ") }
      // "(mobil)" stays on its number's line.
      if followsNumber, case .text(let text) = span, text.hasPrefix(" (") {
        json.add("\u{A0}" + text.dropFirst())
      } else {
        add(span)
      }
      if case .telephone = span { followsNumber = true } else { followsNumber = false }
    }
    json.endArray()
  }

  private mutating func add(_ span: Span) {
    switch span {
    case .text(let text): json.add(text)
    // The name of another card is read whole, or it is not found.
    case .code(let text): tagged(page.card != nil && text.utf8.count < 40 ? "whole" : "code") { $0.json.add(text) }
    case .emphasis(let inner): tagged("emphasis") { $0.add(inner) }
    case .strong(let inner): tagged("strong") { $0.add(inner) }
    case .link(let link): add(link)
    case .telephone(let telephone):
      tagged("telephone") {
        $0.json.add(telephone.shown)
        $0.json.add(telephone.dialled)
      }
    case .symbol(let symbol):
      tagged("symbol") {
        $0.json.add(symbol.shape.rawValue)
        $0.json.add(symbol.number)
      }
    case .lineBreak: tagged("break") { _ in }
    case .revised(let revised): tagged(revised.mark == .deleted ? "gone" : "new") { $0.add(revised.spans) }
    }
  }

  private mutating func add(_ link: LinkSpan) {
    switch link.target {
    case .address(let address):
      tagged("address") {
        $0.json.add(address)
        $0.add(link.spans)
      }
    case .page(let path, let anchor):
      guard let label = places.label(path, anchor) else {
        tagged("words") { $0.add(link.spans) }
        return
      }
      let reference = places.reference(of: link, on: page)
      notePlace(path, anchor)
      if places.isHere(path) {
        tagged("link") {
          $0.json.add(label)
          $0.add(link.spans)
          $0.add(reference)
        }
      } else {
        tagged("elsewhere") {
          $0.json.add(label)
          $0.add(link.spans)
          $0.add(reference)
        }
      }
    }
  }

  /// What kind of reference, then its parts.
  private mutating func add(_ reference: PrintPlaces.Reference?) {
    switch reference {
    case .page(let section):
      json.add("page")
      json.add(section)
    case .number(let number):
      json.add("number")
      json.add(number)
    case .tab(let number, let heading):
      json.add("tab")
      json.add(number)
      if let heading { json.add(heading) }
    case nil: break
    }
  }

  private mutating func tagged(_ kind: String, _ body: (inout PrintData) -> Void) {
    json.beginArray()
    json.add(kind)
    body(&self)
    json.endArray()
  }
}

extension [Span] {
  /// The letters alone.
  var letters: String {
    var out = ""
    for span in self {
      switch span {
      case .text(let text), .code(let text): out += text
      case .emphasis(let inner), .strong(let inner): out += inner.letters
      case .link(let link): out += link.spans.letters
      case .telephone(let number): out += number.shown
      case .symbol: break
      case .lineBreak: out += " "
      case .revised(let revised): if revised.mark != .deleted { out += revised.spans.letters }
      }
    }
    return out
  }
}
