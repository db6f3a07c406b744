import PlanModel

/// The drawings of the organisation and of the alarm chain.
extension Composer {
  func diagram(of tree: ReportingTree) -> Diagram? {
    let roots = tree.roots.filter { !tree.children(of: $0).isEmpty }
    return HangingTree.diagram(
      title: words[.organisationDiagram], description: words[.organisationDiagramDescription],
      roots: roots.map { node($0, in: tree, depth: 0) })
  }

  private func node(_ element: ElementID, in tree: ReportingTree, depth: Int) -> HangingTree.Node {
    let children = depth < ReportingTree.depthLimit ? tree.children(of: element) : []
    return HangingTree.Node(
      text: title(of: element) ?? element.id, style: style(element), target: map[element]?.path,
      children: children.map { node($0, in: tree, depth: depth + 1) })
  }

  private func style(_ element: ElementID) -> Diagram.Box.Style {
    switch element.kind {
    case .group: .group
    case .organisation: .organisation
    case .role:
      index.roles[Identifier(element.id)]?.organisation.flatMap { index.organisations[$0.id]?.category }?.isOwn == false ? .outside : .role
    default: .outside
    }
  }

  /// The chain as trees from its entry points: each is drawn under whoever reaches it first; the table has every way.
  func diagram(of chain: AlarmChain) -> Diagram? {
    var stepsFrom: [AlarmChain.Node: [AlarmChain.Step]] = [:]
    for step in chain.steps { stepsFrom[step.from, default: []].append(step) }
    let alerted = Set(chain.steps.map(\.to))
    var entries = chain.entryPoints.filter { !alerted.contains($0) }
    if entries.isEmpty { entries = Array(chain.entryPoints.prefix(1)) }
    var drawn = Set(entries)

    // Breadth first, so that the shortest way decides under whom a box hangs.
    var childrenOf: [AlarmChain.Node: [AlarmChain.Step]] = [:]
    var queue = entries
    var position = 0
    while position < queue.count {
      let node = queue[position]
      position += 1
      for step in stepsFrom[node] ?? [] where drawn.insert(step.to).inserted {
        childrenOf[node, default: []].append(step)
        queue.append(step.to)
      }
    }
    func box(_ step: AlarmChain.Step) -> HangingTree.Node {
      var notes: [String] = []
      if let within = step.within { notes.append(words(.within, ["time": text(within)])) }
      if let other = step.ifNoAnswer { notes.append(words(.noAnswerShort, ["name": name(other)])) }
      return HangingTree.Node(
        text: name(step.to), style: style(step.to), target: target(step.to), label: notes.isEmpty ? nil : notes.joined(separator: "; "))
    }
    func branch(_ step: AlarmChain.Step, depth: Int) -> HangingTree.Node {
      var node = box(step)
      if depth < ReportingTree.depthLimit { node.children = (childrenOf[step.to] ?? []).map { branch($0, depth: depth + 1) } }
      return node
    }
    // An entry point with somebody of its own also shows whom it alerts together with another: no call that comes in is without an arrow.
    func branches(_ entry: AlarmChain.Node) -> [HangingTree.Node] {
      let own = childrenOf[entry] ?? []
      var shown = Set(own.map(\.to))
      let others = (stepsFrom[entry] ?? []).filter { shown.insert($0.to).inserted }.map(box)
      return own.map { branch($0, depth: 1) } + others
    }
    let roots = joined(entries, childrenOf: childrenOf, stepsFrom: stepsFrom).map { names, entry in
      HangingTree.Node(
        text: names, style: style(entry), target: target(entry), children: branches(entry))
    }
    return HangingTree.diagram(
      title: chain.title, description: words(.alarmDiagramDescription, ["chain": chain.title]), roots: roots)
  }

  /// Entry points that alert the same one share a box: alone, the second would stand without an arrow.
  private func joined(
    _ entries: [AlarmChain.Node], childrenOf: [AlarmChain.Node: [AlarmChain.Step]], stepsFrom: [AlarmChain.Node: [AlarmChain.Step]]
  ) -> [(names: String, entry: AlarmChain.Node)] {
    var boxes: [(names: String, entry: AlarmChain.Node)] = []
    for entry in entries {
      let alerts = Set((stepsFrom[entry] ?? []).map(\.to))
      let same = boxes.firstIndex { box in (childrenOf[box.entry] ?? []).contains { alerts.contains($0.to) } }
      if childrenOf[entry] == nil, let same { boxes[same].names += ", " + name(entry) } else { boxes.append((name(entry), entry)) }
    }
    return boxes
  }

  func name(_ node: AlarmChain.Node) -> String {
    switch node {
    case .element(let reference): title(of: reference.element) ?? reference.element.id
    case .outside(let name): name
    }
  }

  func style(_ node: AlarmChain.Node) -> Diagram.Box.Style {
    switch node {
    case .element(let reference): style(reference.element)
    case .outside: .outside
    }
  }

  func target(_ node: AlarmChain.Node) -> String? {
    guard case .element(let reference) = node else { return nil }
    return map[reference.element]?.path
  }
}
