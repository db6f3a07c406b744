import PlanModel

/// The circles among elements that each point at no more than one other, every circle told from its smallest id on.
func circles<E: Entity>(among elements: [E], next: (E) -> E?) -> [[E]] {
  // The number of the walk that came to each element: every one is passed once.
  var walks: [Identifier<E>: Int] = [:]
  var found: [[E]] = []
  for (number, start) in elements.enumerated() where walks[start.id] == nil {
    var path: [E] = []
    var current: E? = start
    while let element = current, walks[element.id] == nil {
      walks[element.id] = number
      path.append(element)
      current = next(element)
    }
    guard let again = current, walks[again.id] == number, let begin = path.firstIndex(where: { $0.id == again.id }) else { continue }
    let circle = path[begin...]
    let smallest = circle.indices.min { circle[$0].id < circle[$1].id } ?? begin
    found.append(Array(circle[smallest...] + circle[..<smallest]))
  }
  return found
}
