import PlanModel
import Prose

/// Rooms and buildings: where, for how many, who opens.
extension Composer {
  func locationPage(_ path: String) -> Page {
    var page = page(path)
    locationTable(into: &page)
    for location in plan.locations {
      page.heading(2, location.title, anchor: map[location.element]?.anchor)
      prose(location.description, into: &page, level: 3)
      page.facts(facts(location))
    }
    return page.page(.location, words[.locations], summary: words[.locationsSummary])
  }

  private func facts(_ location: Location) -> [Fact] {
    var facts: [Fact] = []
    func add(_ word: PageWord, _ spans: [Span]) { if !spans.isEmpty { facts.append(Fact(words[word], spans)) } }
    if let category = location.category { add(.category, [.text(text(category))]) }
    if let address = location.address { add(.address, [.text(address)]) }
    if let capacity = location.capacity { add(.capacity, [.text(words(.persons, ["count": String(capacity)]))]) }
    if let holder = location.keyHolder { add(.keyHolder, [.text(holder)]) }
    if let equipment = location.equipment { add(.equipment, [.text(equipment)]) }
    if let accessibility = location.accessibility { add(.accessibility, [.text(accessibility)]) }
    if let lender = location.lentBy { add(.lentBy, linked(lender)) }
    if let fallback = location.fallback { add(.fallbackLocation, linked(fallback)) }
    return facts
  }

  func locationTable(into page: inout PageBuilder) {
    page.table(
      TableBlock(
        caption: words[.locationsCaption], head: [.location, .category, .address, .capacity].map { [.text(words[$0])] },
        rows: plan.locations.map { location in
          [
            linked(location.element), location.category.map { [.text(text($0))] } ?? [], location.address.map { [.text($0)] } ?? [],
            location.capacity.map { [.text(String($0))] } ?? [],
          ]
        }))
  }

  func text(_ category: Location.Category) -> String {
    switch category {
    case .commandPost: words[.locationCommandPost]
    case .assembly: words[.locationAssembly]
    case .supportCentre: words[.locationSupportCentre]
    case .safePoint: words[.locationSafePoint]
    case .room: words[.locationRoom]
    }
  }
}
