import PlanPages

extension BlockRenderer {
  /// A change with its number, a bar beside it, and ways to the change before and the one after.
  mutating func revised(_ revised: RevisedBlock) -> HTMLNode {
    let inner = nodes(revised.blocks)
    guard let number = revised.number else {
      return .element("div", [.class(revised.mark.className)], [.element("p", [.class("mark")], [.text(words[revised.mark.word])])] + inner)
    }
    let word = revised.blocks.isEmpty ? .changeOfTitle : revised.mark.heading
    let heading = words(word, ["number": String(number), "count": String(pagesOfChanges.count)])
    return .element(
      "div", [.class("\(revised.mark.className) change"), .id(links.id(RevisedBlock.anchor(number)))],
      [
        .element(
          "div", [.class("change-head")],
          [.element(self.heading(revised.level), [.class("change-name")], [.text(heading)]), turner(number)])
      ] + inner)
  }

  private func turner(_ number: Int) -> HTMLNode {
    func way(_ other: Int, _ word: SiteWord, _ sign: String, _ name: String) -> [HTMLNode] {
      guard pagesOfChanges.indices.contains(other - 1) else { return [] }
      let address = links.page(pagesOfChanges[other - 1], anchor: RevisedBlock.anchor(other))
      return [
        .element(
          "a", [.href(address), HTMLAttribute("rel", name), HTMLAttribute("aria-label", words(word, ["number": String(other)]))],
          [.text(sign)])
      ]
    }
    let ways = way(number - 1, .previousChange, "←", "prev") + way(number + 1, .nextChange, "→", "next")
    guard !ways.isEmpty else { return .group([]) }
    return .element("nav", [HTMLAttribute("aria-label", words(.changeTurner, ["number": String(number)]))], ways)
  }

  /// What happened to a row, an item or a step, in a word before it.
  func label(_ mark: RevisionMark?) -> [HTMLNode] {
    guard let mark else { return [] }
    return [.element("span", [.class("mark")], [.text(words[mark.word])]), .text(" ")]
  }
}

extension RevisionMark {
  var className: String {
    switch self {
    case .inserted: "new"
    case .deleted: "gone"
    case .changed: "changed"
    }
  }

  fileprivate var word: SiteWord {
    switch self {
    case .inserted: .rowInserted
    case .deleted: .rowDeleted
    case .changed: .rowChanged
    }
  }

  fileprivate var heading: SiteWord {
    switch self {
    case .inserted: .changeInserted
    case .deleted: .changeDeleted
    case .changed: .changeChanged
    }
  }
}
