import PlanPages

extension BlockRenderer {
  /// Steps with boxes to tick: plain inputs, so that they work without a script, and a plain numbered list for whoever only reads. Where the page is only
  /// read there are no boxes.
  mutating func checklist(_ checklist: ChecklistBlock) -> HTMLNode {
    var phases: [HTMLNode] = []
    for phase in checklist.phases {
      var steps: [HTMLNode] = []
      for step in phase.steps { steps.append(self.step(step)) }
      let first = phase.steps.first?.number ?? 1
      let id = links.id(phase.anchor)
      phases.append(
        .element(
          "section",
          [.class(["phase", phase.mark?.className].compactMap { $0 }.joined(separator: " ")), HTMLAttribute("aria-labelledby", id)],
          [.element(heading(2), [.id(id)], label(phase.mark) + spans.nodes(phase.revisedTitle ?? [.text(phase.title)]))]
            + nodes(phase.introduction) + [
              .element("ol", [.class("steps"), .role("list"), HTMLAttribute("start", first == 1 ? nil : String(first))], steps)
            ]))
    }
    return .element("div", [.class(isReadOnly ? "checklist read-only" : "checklist")], phases)
  }

  private mutating func step(_ step: ChecklistBlock.Step) -> HTMLNode {
    var label: [HTMLNode] = isReadOnly ? [] : [.element("input", [HTMLAttribute("type", "checkbox")], [])]
    label += [
      .element("span", [.class("number")], [.text(String(step.number))]),
      .element("span", [.class("what")], self.label(step.mark) + spans.nodes(step.spans)),
    ]
    if let limit = step.timeLimit { label.append(.element("strong", [.class("limit")], [.text(limit)])) }
    var parts: [HTMLNode] = [isReadOnly ? .element("div", [.class("step")], label) : .element("label", label)]
    if !step.telephones.isEmpty { parts.append(facts(step.telephones, class: "calls")) }
    if !step.remark.isEmpty { parts.append(.element("div", [.class("remark")], nodes(step.remark))) }
    return .element("li", [.class(step.mark?.className)], parts)
  }
}
