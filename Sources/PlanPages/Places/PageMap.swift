import PlanModel

/// Where every element stands in a publication: decided before a page is written, so that each link has an end.
struct PageMap: Sendable {
  struct Place: Sendable, Hashable {
    var path: String
    var anchor: String?
  }

  private var places: [ElementID: Place] = [:]
  private var paths: Set<String> = []
  private var anchors: [String: Set<String>] = [:]

  subscript(_ element: ElementID) -> Place? { places[element] }

  /// Every page that has been given a name.
  var names: Set<String> { paths }

  func hasPage(_ path: String) -> Bool { paths.contains(path) }

  /// The anchors that elements hold on a page.
  func anchors(on path: String) -> Set<String> { anchors[path] ?? [] }

  /// A page of its own name.
  mutating func add(page path: String) { paths.insert(path) }

  /// A page that belongs to one element: `roll/tib`.
  mutating func give(_ element: ElementID, pageIn folder: String) {
    let slug = Slug.of(element.id)
    let path = unique("\(folder)/\(slug.isEmpty ? "sida" : slug)") { paths.contains($0) }
    paths.insert(path)
    places[element] = Place(path: path, anchor: nil)
  }

  /// A heading of its own on a page that elements share.
  mutating func give(_ element: ElementID, anchorOn path: String) {
    paths.insert(path)
    let taken = anchors[path] ?? []
    let anchor = unique(Slug.of("\(element.kind.scheme)-\(element.id)")) { taken.contains($0) }
    anchors[path, default: []].insert(anchor)
    places[element] = Place(path: path, anchor: anchor)
  }

  /// A page that shows the element among others, without a heading for it.
  mutating func show(_ element: ElementID, on path: String) {
    paths.insert(path)
    places[element] = Place(path: path, anchor: nil)
  }
}

/// The text itself where it is free, else with the first number that makes it so.
func unique(_ text: String, isTaken: (String) -> Bool) -> String {
  guard isTaken(text) else { return text }
  var number = 2
  while isTaken("\(text)-\(number)") { number += 1 }
  return "\(text)-\(number)"
}
