import Diagnostics
import PlanModel

/// Every id that a plan declares: what references are looked up in.
struct Symbols {
  struct Symbol {
    var element: ElementID
    var title: String
    var range: SourceRange?
    /// From the folder that several plans share.
    var isShared = false

    /// A plan may say another thing of its own words and laws than what it shares with others.
    func yields(to earlier: Symbol) -> Bool { isShared && !earlier.isShared && [.term, .law].contains(element.kind) }
  }

  private var byID: [String: [Symbol]] = [:]
  private var byKind: [EntityKind: [Symbol]] = [:]
  /// Ids of elements whose kind cannot be known; pointing at them is no new finding.
  private var unreadable: Set<String> = []

  /// Declares an element, or gives the one that has the same kind and id already.
  mutating func declare(_ symbol: Symbol) -> Symbol? {
    if let earlier = byID[symbol.element.id]?.first(where: { $0.element.kind == symbol.element.kind }) { return earlier }
    byID[symbol.element.id, default: []].append(symbol)
    byKind[symbol.element.kind, default: []].append(symbol)
    return nil
  }

  /// Whether some level's number could not be read; any number may then be the one meant.
  private(set) var holdsUnreadableLevel = false

  mutating func declareUnreadableLevel() { holdsUnreadableLevel = true }

  mutating func declareUnreadable(_ id: String) { unreadable.insert(id) }

  /// Whether a fault that is told of already may hide the element.
  func isUnreadable(_ id: String, among kinds: [EntityKind]) -> Bool {
    unreadable.contains(id) || (holdsUnreadableLevel && kinds.contains(.eventLevel) && Int(id) != nil)
  }

  /// The elements with an id, of any kind.
  func named(_ id: String) -> [Symbol] { byID[id] ?? [] }

  func find(_ element: ElementID) -> Symbol? { byID[element.id]?.first { $0.element.kind == element.kind } }

  func of(_ kinds: [EntityKind]) -> [Symbol] { kinds.flatMap { byKind[$0] ?? [] } }

  /// The one that an author most likely meant: by its title, or by a similar id.
  func nearest(to word: String, among kinds: [EntityKind]) -> Symbol? {
    let symbols = of(kinds)
    if let titled = symbols.first(where: { $0.title.lowercased() == word.lowercased() }) { return titled }
    // Levels are numbers, and no number is like another.
    guard kinds != [.eventLevel], let id = nearestWord(to: word, among: symbols.lazy.map(\.element.id)) else { return nil }
    return symbols.first { $0.element.id == id }
  }

  /// Whether a word can only be a slip of the pen for the element.
  func isSlip(_ word: String, for symbol: Symbol, among kinds: [EntityKind]) -> Bool {
    Diagnostics.isSlip(word, for: symbol.element.id, among: of(kinds).lazy.map(\.element.id))
  }
}
