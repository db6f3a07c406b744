import PlanModel

/// Those whom a lookup speaks of, each written once: whatever else the lookup says points at them by their number.
struct LookupThings {
  private(set) var nodes: [AlarmChain.Node] = []
  private var numbers: [AlarmChain.Node: Int] = [:]

  mutating func number(of node: AlarmChain.Node) -> Int {
    if let known = numbers[node] { return known }
    numbers[node] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  mutating func number(of element: ElementID) -> Int { number(of: .element(ElementReference(element))) }

  mutating func number(of role: Identifier<Role>) -> Int { number(of: role.element) }
}

extension Composer {
  /// The answers behind a page's tool, as JSON. Numbers point into `things`; a page is its path, with `#` before an anchor.
  func lookup(_ tool: Page.Tool) -> String {
    var json = JSONText()
    json.object { object in
      switch tool {
      case .assessment: assessment(into: &object)
      case .decisions: decisionLookup(into: &object)
      case .alarm: alarmLookup(into: &object)
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// `t`: what it is called; `p`: its page; `n`: at which hours it answers, where that is not always; `tel`: its numbers, shown and dialled in turn.
  func write(_ things: LookupThings, into object: inout JSONText.Object) {
    object.objects("things", things.nodes) { thing, node in
      thing.add("t", name(node))
      guard case .element(let reference) = node else { return }
      thing.add("p", path(reference.element))
      let facts: [Fact]
      switch reference.element.kind {
      case .role:
        let role = index.roles[Identifier(reference.element.id)]
        if let reached = role?.reachability, reached != .roundTheClock, reached != .byRota {
          thing.add("n", words(.reachedWhen, ["hours": text(reached)]))
        }
        facts = telephones(of: Identifier(reference.element.id))
      case .contact: facts = index.contacts[Identifier(reference.element.id)].map { [telephone($0)] } ?? []
      default: facts = []
      }
      let numbers = facts.flatMap(\.spans).flatMap { span -> [String] in
        if case .telephone(let number) = span { [number.shown, number.dialled] } else { [] }
      }
      thing.add("tel", numbers)
    }
  }

  func path(_ element: ElementID) -> String? {
    map[element].map { place in place.path + (place.anchor.map { "#" + $0 } ?? "") }
  }

  /// The plan's levels as every tool offers them: `n` the number, `t` the title.
  func write(_ level: EventLevel, into object: inout JSONText.Object) {
    object.add("n", level.id.rawValue)
    object.add("t", levelTitle(level))
    object.add("p", path(level.element))
  }
}
