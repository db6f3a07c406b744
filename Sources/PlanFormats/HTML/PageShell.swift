import Mustache
import Synchronization

/// The theme's page template, with the names that it may use.
///
/// The template engine is asked once for each shape of page (with or without a way back, contents, …); every page of that shape is then put
/// together from the pieces between the values. All values are markup already, so that two braces do as well as three.
struct PageShell: Sendable {
  /// What a template may ask for. The names of the cases stand between the braces. The title is words alone, for attributes; the heading is the same
  /// as it is shown, with what a revision did to it.
  enum Value: Int, CaseIterable {
    case language, kind, heading, title, pageTitle, description, plan, municipality, edition, version, root, home
    case styleSheet, logo, skipToContent, checkAgainstBinder
    /// What the publication is and who may have it, where that must be said on every page.
    case notice
    case navigation, breadcrumb, contents, content, turner, facts
    /// Attributes of the body by which scripts know where they are, and the elements that load them.
    case scriptFacts, scripts
    /// From where the page may load styles and scripts, in the words of its Content-Security-Policy.
    case loadedFrom
    /// What a copy says that was kept for when the server does not answer; hidden on every other page.
    case savedCopy
    /// There on publications that everybody may read, without a text of its own.
    case isIndexed
    /// Only on publications that everybody may read, and whose address is known.
    case canonical, feed, feedTitle
    /// Only on the start page of such a publication.
    case structuredData
    /// `sv_SE`.
    case locale

    var name: String { "\(self)" }
    static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
  }

  /// The values of a page, as markup.
  struct Values {
    private var markup = [[UInt8]?](repeating: nil, count: Value.allCases.count)
    /// Which values there are, as bits: pages with the same ones share a stencil.
    private(set) var shape: UInt64 = 0

    subscript(_ value: Value) -> [UInt8]? {
      get { markup[value.rawValue] }
      set {
        markup[value.rawValue] = newValue
        if newValue == nil { shape &= ~(1 << UInt64(value.rawValue)) } else { shape |= 1 << UInt64(value.rawValue) }
      }
    }
  }

  static let required: [Value] = [
    .language, .pageTitle, .styleSheet, .navigation, .content, .heading, .notice, .version, .facts, .scriptFacts, .scripts, .savedCopy,
    .loadedFrom,
  ]

  private let template: MustacheTemplate
  private let cut = CutStencils()

  init(_ text: String) throws { template = try MustacheTemplate(string: text) }

  /// By the shape of their pages: those of all sites, whichever core makes them.
  private final class CutStencils: Sendable {
    let stencils = Mutex<[UInt64: Stencil]>([:])
  }

  /// The template cut at the places of its values.
  struct Stencil {
    fileprivate var pieces: [(text: [UInt8], value: Value?)] = []

    func fill(_ values: Values) -> [UInt8] {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.text.count + ($1.value.flatMap { values[$0]?.count } ?? 0) })
      for piece in pieces {
        bytes += piece.text
        if let value = piece.value, let content = values[value] { bytes += content }
      }
      return bytes
    }
  }

  /// The stencil for pages that have the same values as this one.
  func stencil(for values: Values) -> Stencil {
    if let known = cut.stencils.withLock({ $0[values.shape] }) { return known }
    let stencil = cutStencil(for: values)
    cut.stencils.withLock { $0[values.shape] = stencil }
    return stencil
  }

  private func cutStencil(for values: Values) -> Stencil {
    let rendered = template.render(Marks(values: values))
    var stencil = Stencil()
    for (number, part) in rendered.unicodeScalars.split(separator: Marks.border, omittingEmptySubsequences: false).enumerated() {
      if number.isMultiple(of: 2) {
        stencil.pieces.append((Array(String(part).utf8), nil))
      } else {
        stencil.pieces[stencil.pieces.count - 1].value = Value.byName[String(part)]
      }
    }
    return stencil
  }

  /// Answers the template with each value's own name between two characters that stand in no template.
  private struct Marks: MustacheParent {
    static let border: Unicode.Scalar = "\u{F8FF}"
    let values: Values

    func child(named name: String) -> Any? {
      guard let value = Value.byName[name], values[value] != nil else { return nil }
      return "\(Self.border)\(name)\(Self.border)"
    }
  }

  /// The names between braces in a template, each with its UTF-8 offsets.
  static func names(in text: String) -> [(name: String, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    var found: [(String, Range<Int>)] = []
    var at = 0
    while at + 1 < bytes.count {
      guard bytes[at] == open, bytes[at + 1] == open else {
        at += 1
        continue
      }
      var lower = at + 2
      let isComment = lower < bytes.count && bytes[lower] == UInt8(ascii: "!")
      while lower < bytes.count, "{#/^& ".utf8.contains(bytes[lower]) { lower += 1 }
      var upper = lower
      while upper < bytes.count, bytes[upper] != close, bytes[upper] != UInt8(ascii: " ") { upper += 1 }
      if !isComment { found.append((String(decoding: bytes[lower..<upper], as: UTF8.self), lower..<upper)) }
      at = max(upper, at + 2)
    }
    return found
  }
}
