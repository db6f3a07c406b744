/// Which vertices of a graph every way from its root must pass, after Cooper, Harvey and Kennedy.
struct Dominators {
  /// The last vertex that every way to a vertex passes before it; the root's own is the root, and `nil` is one that no way leads to.
  let parents: [Int?]

  init(_ edges: [[Int]], root: Int) {
    let order = Self.order(edges, root: root)
    var place: [Int?] = Array(repeating: nil, count: edges.count)
    for (number, vertex) in order.enumerated() { place[vertex] = number }
    var sources: [[Int]] = Array(repeating: [], count: edges.count)
    for vertex in order { for target in edges[vertex] { sources[target].append(vertex) } }

    var parents: [Int?] = Array(repeating: nil, count: edges.count)
    parents[root] = root
    func common(_ a: Int, _ b: Int) -> Int {
      var (a, b) = (a, b)
      while a != b {
        // Whichever comes later goes up towards the root.
        if (place[a] ?? 0) > (place[b] ?? 0) { a = parents[a] ?? root } else { b = parents[b] ?? root }
      }
      return a
    }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for vertex in order.dropFirst() {
        let known = sources[vertex].filter { parents[$0] != nil }
        guard let first = known.first else { continue }
        let parent = known.dropFirst().reduce(first, common)
        if parents[vertex] != parent {
          parents[vertex] = parent
          isSettled = false
        }
      }
    }
    self.parents = parents
  }

  /// The vertices directly below each in the tree.
  var children: [[Int]] {
    var children: [[Int]] = Array(repeating: [], count: parents.count)
    for (vertex, parent) in parents.enumerated() {
      if let parent, parent != vertex { children[parent].append(vertex) }
    }
    return children
  }

  /// For each vertex its place when the tree is walked from the root, and the place of the last one below it.
  func spans(from root: Int) -> [ClosedRange<Int>?] {
    let children = children
    var spans: [ClosedRange<Int>?] = Array(repeating: nil, count: children.count)
    var places = Array(repeating: 0, count: children.count)
    var count = 0
    var open = [(vertex: root, isDone: false)]
    while let (vertex, isDone) = open.popLast() {
      if isDone {
        spans[vertex] = places[vertex]...count - 1
      } else {
        places[vertex] = count
        count += 1
        open.append((vertex, true))
        open += children[vertex].map { ($0, false) }
      }
    }
    return spans
  }

  /// What the root leads to, in reverse postorder: every vertex before those that only it leads to.
  private static func order(_ edges: [[Int]], root: Int) -> [Int] {
    var order: [Int] = []
    var isSeen = Array(repeating: false, count: edges.count)
    isSeen[root] = true
    var path = [(vertex: root, edge: 0)]
    while let last = path.last {
      guard last.edge < edges[last.vertex].count else {
        order.append(last.vertex)
        path.removeLast()
        continue
      }
      path[path.count - 1].edge += 1
      let target = edges[last.vertex][last.edge]
      if !isSeen[target] {
        isSeen[target] = true
        path.append((target, 0))
      }
    }
    return order.reversed()
  }
}
