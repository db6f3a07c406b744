import Diagnostics
import PlanModel
import Prose

extension EntityReader {
  func reference<E: Entity>(_ value: Written, _: E.Type = E.self) -> Reference<E>? {
    guard let element = target(of: value, among: [E.kind]) else { return nil }
    return Reference(Identifier(element.id), origin: Origin(value.range))
  }

  func references<E: Entity>(_ value: Written, _: E.Type = E.self) -> [Reference<E>] {
    items(value).compactMap { reference($0) }
  }

  func element(_ value: Written, _ kinds: EntityKind...) -> ElementReference? { element(value, among: kinds) }

  func elements(_ value: Written, _ kinds: EntityKind...) -> [ElementReference] {
    items(value).compactMap { element($0, among: kinds) }
  }

  func element(_ value: Written, among kinds: [EntityKind]) -> ElementReference? {
    target(of: value, among: kinds).map { ElementReference($0, origin: Origin(value.range)) }
  }

  /// The items of a list of references; in a row of a table or a CSV file they stand between commas.
  private func items(_ value: Written) -> [Written] {
    switch value.content {
    case .text: return value.separatedByCommas
    case .list, .inlines: return value.items
    case .mapping:
      findings.report(.wrongShape(value, expected: .list))
      return []
    }
  }

  private func target(of value: Written, among kinds: [EntityKind]) -> ElementID? {
    switch value.content {
    case .text(let text): return resolve(text, at: value.range, among: kinds)
    case .inlines(let inlines):
      let links = inlines.links
      guard links.count == 1, case .element(let scheme, let id) = links[0].target else {
        return resolve(plainText(inlines), at: value.range, among: kinds)
      }
      return resolve(scheme: scheme, id: id, at: targetRange(of: links[0]) ?? value.range, among: kinds)
    case .list, .mapping:
      findings.report(.wrongShape(value, expected: .text))
      return nil
    }
  }

  /// Looks up a plain id, `scheme:id` or a link that stands in a value.
  func resolve(_ written: String, at range: SourceRange, among kinds: [EntityKind]) -> ElementID? {
    var word = written[...]
    if word.hasPrefix("["), word.hasSuffix(")"), let open = word.lastIndex(of: "(") { word = word[word.index(after: open)...].dropLast() }
    if let colon = word.firstIndex(of: ":") {
      return resolve(
        scheme: String(word[..<colon]), id: String(word[word.index(after: colon)...].trimmed), at: range, among: kinds)
    }
    let id = String(word)
    let named = symbols.named(id)
    let matches = named.filter { kinds.contains($0.element.kind) }
    if matches.count == 1 { return matches[0].element }
    if matches.count > 1 {
      findings.report(.ambiguousReference(id, matches, at: range))
    } else if symbols.isUnreadable(id, among: kinds) {
      return nil
    } else if let other = named.first {
      findings.report(.referenceOfWrongKind(id, is: other, at: range, allowed: kinds))
    } else {
      let nearest = symbols.nearest(to: id, among: kinds)
      let isCertain = nearest.map { symbols.isSlip(id, for: $0, among: kinds) } ?? false
      findings.report(
        .unresolvedReference(id, at: range, nearest: nearest, withScheme: false, allowed: kinds, isCertain: isCertain))
    }
    return nil
  }

  func resolve(scheme: String, id: String, at range: SourceRange, among kinds: [EntityKind]?) -> ElementID? {
    guard let kind = EntityKind.byScheme[scheme] else {
      findings.report(.unknownScheme(scheme, id: id, at: range) { symbols.find(scheme: $0, id: id) != nil })
      return nil
    }
    let element = ElementID(kind, id)
    if let kinds, !kinds.contains(kind) {
      findings.report(
        .referenceOfWrongKind(
          id, is: symbols.find(element) ?? Symbols.Symbol(element: element, title: id), at: range, allowed: kinds))
      return nil
    }
    if symbols.find(element) != nil { return element }
    if symbols.isUnreadable(id, among: [kind]) { return nil }
    if let other = symbols.named(id).first {
      findings.report(.referenceOfWrongKind(id, is: other, at: range, allowed: [kind]))
    } else {
      let nearest = symbols.nearest(to: id, among: [kind])
      let isCertain = nearest.map { symbols.isSlip(id, for: $0, among: [kind]) } ?? false
      findings.report(
        .unresolvedReference(id, at: range, nearest: nearest, withScheme: true, allowed: [kind], isCertain: isCertain))
    }
    return nil
  }

  /// Where the address of a link stands inside the link.
  func targetRange(of link: Inline.Link) -> SourceRange? {
    guard let range = link.origin.range, case .element(let scheme, let id) = link.target else { return link.origin.range }
    let whole = Array(verbatim(range).utf8)
    let wanted = Array("\(scheme):\(id)".utf8)
    guard let place = whole.indices.last(where: { whole[$0...].starts(with: wanted) }) else { return range }
    let lower = Int(range.lower) + place
    return SourceRange(file: range.file, lower..<lower + wanted.count)
  }
}

extension Diagnostic {
  static func unresolvedReference(
    _ id: String, at range: SourceRange, nearest: Symbols.Symbol?, withScheme: Bool, allowed: [EntityKind], isCertain: Bool = false
  ) -> Diagnostic {
    let nouns = allowed.nouns
    func address(_ id: String, _ symbol: Symbols.Symbol) -> String { withScheme ? "\(symbol.element.kind.scheme):\(id)" : id }
    return Diagnostic(
      "unresolved-reference", .error, at: range,
      LocalizedText(sv: "`\(id)` finns inte i planen", en: "`\(id)` is not in the plan"),
      explanation: LocalizedText(
        sv: "Här ska stå id för \(nouns.swedish). Rätta stavningen, eller skriv delen.",
        en: "The id of \(nouns.english) belongs here. Mend the spelling, or write the element."),
      notes: nearest.map { near in [Note(at: near.range, LocalizedText(sv: "\(near.title) finns här", en: "\(near.title) is here"))] }
        ?? [],
      fixes: nearest.map { [.didYouMean(address($0.element.id, $0), at: range, insteadOf: isCertain ? address(id, $0) : nil)] } ?? [])
  }

  fileprivate static func ambiguousReference(_ id: String, _ matches: [Symbols.Symbol], at range: SourceRange) -> Diagnostic {
    let ways = matches.map { "\($0.element.kind.scheme):\(id)" }
    return Diagnostic(
      "ambiguous-reference", .error, at: range,
      LocalizedText(sv: "`\(id)` kan betyda flera delar", en: "`\(id)` may mean several elements"),
      explanation: LocalizedText(sv: "Skriv \(ways.quotedList).", en: "Write \(ways.quotedList)."),
      notes: matches.map {
        Note(at: $0.range, LocalizedText(sv: "\($0.element.kind.noun.swedish)", en: "\($0.element.kind.noun.english)"))
      },
      fixes: ways.map { FixIt.didYouMean($0, at: range) })
  }

  fileprivate static func referenceOfWrongKind(_ id: String, is other: Symbols.Symbol, at range: SourceRange, allowed: [EntityKind])
    -> Diagnostic
  {
    let nouns = allowed.nouns
    let noun = other.element.kind.noun
    return Diagnostic(
      "reference-of-wrong-kind", .error, at: range,
      LocalizedText(
        sv: "`\(id)` är \(noun.swedish), men här behövs \(nouns.swedish)",
        en: "`\(id)` is \(noun.english), but \(nouns.english) is needed here"),
      notes: other.range.map { [Note(at: $0, LocalizedText(sv: "\(other.title) finns här", en: "\(other.title) is here"))] } ?? [])
  }

  fileprivate static func unknownScheme(_ scheme: String, id: String, at range: SourceRange, exists: (String) -> Bool) -> Diagnostic {
    let schemes = EntityKind.allCases.filter { $0 != .plan }.map(\.scheme)
    let near = nearestWord(to: scheme, among: schemes)
    let isCertain = near.map { isSlip(scheme, for: $0, among: schemes) && exists($0) } ?? false
    return Diagnostic(
      "unknown-scheme", .error, at: range,
      LocalizedText(sv: "Det finns inget mål som skrivs `\(scheme):`", en: "No target is written `\(scheme):`"),
      explanation: LocalizedText(
        sv: "Mål skrivs \(schemes.map { $0 + ":" }.quotedList). Webbadresser börjar med `https://`.",
        en: "Targets are written \(schemes.map { $0 + ":" }.quotedList). Web addresses begin with `https://`."),
      fixes: .didYouMean(near.map { "\($0):\(id)" }, at: range, insteadOf: isCertain ? "\(scheme):\(id)" : nil))
  }
}

extension [EntityKind] {
  /// "en roll eller en grupp"
  var nouns: LocalizedText {
    func joined(_ words: [String], _ or: String) -> String {
      guard words.count > 1, let last = words.last else { return words.first ?? "" }
      return words.dropLast().joined(separator: ", ") + " \(or) " + last
    }
    return LocalizedText(sv: joined(map(\.noun.swedish), "eller"), en: joined(map(\.noun.english), "or"))
  }
}
