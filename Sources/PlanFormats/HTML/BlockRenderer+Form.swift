import PlanPages

extension BlockRenderer {
  /// A place to write in: on screen with plain inputs, on paper with lines. Nothing is sent or kept.
  mutating func form(_ form: FormBlock) -> HTMLNode {
    if isReadOnly { return readForm(form) }
    let fields: [HTMLNode]
    switch form {
    case .fields(let labels): fields = labels.map { labelled($0, input("text")) }
    case .lines(let count):
      fields = [
        .element(
          "textarea",
          [HTMLAttribute("rows", String(min(max(count, 1), 60))), HTMLAttribute("aria-label", words[.writeHere]), Self.noMemory],
          [.text("")]
        )
      ]
    case .log(let heads, let rows): fields = [log(heads, rows: min(max(rows, 1), 100))]
    case .quadrants(let labels):
      fields = [
        .element(
          "div", [.class("quadrants")],
          labels.map { labelled($0, .element("textarea", [HTMLAttribute("rows", "6"), Self.noMemory], [.text("")])) })
      ]
    case .choices(let labels):
      fields = labels.map { label in
        .element("label", [.class("choice")], [input("checkbox"), .element("span", [.text(label)])])
      }
    case .signatures(let labels):
      fields = labels.map { label in
        .element("p", [.class("signature")], [.element("span", [.text(label)]), .element("span", [.class("line"), .ariaHidden], [])])
      }
    }
    return .element("div", [.class("form")], fields)
  }

  /// What is asked for, with the places to write in as empty lines.
  private func readForm(_ form: FormBlock) -> HTMLNode {
    func empty(_ lines: Int) -> HTMLNode {
      .element("div", [.ariaHidden], (0..<lines).map { _ in .element("div", [.class("line")], []) })
    }
    let fields: [HTMLNode]
    switch form {
    case .fields(let labels), .quadrants(let labels), .signatures(let labels):
      fields = labels.map {
        .element("p", [.class("signature")], [.element("span", [.text($0)]), .element("span", [.class("line"), .ariaHidden], [])])
      }
    case .lines: fields = [empty(2)]
    case .log(let heads, _): fields = [.element("p", [.text(heads.joined(separator: " · "))]), empty(2)]
    case .choices(let labels): fields = [.element("ul", labels.map { .element("li", [.text($0)]) })]
    }
    return .element("div", [.class("form read-only")], fields)
  }

  private static let noMemory = HTMLAttribute("autocomplete", "off")

  private func input(_ type: String) -> HTMLNode {
    // A box to tick has no memory to switch off.
    .element("input", [HTMLAttribute("type", type)] + (type == "text" ? [Self.noMemory] : []), [])
  }

  private func labelled(_ label: String, _ control: HTMLNode) -> HTMLNode {
    .element("label", [.class("field")], [.element("span", [.text(label)]), control])
  }

  private mutating func log(_ heads: [String], rows: Int) -> HTMLNode {
    let head = heads.map { HTMLNode.element("th", [HTMLAttribute("scope", "col")], [.text($0)]) }
    let body = (1...rows).map { row -> HTMLNode in
      .element(
        "tr",
        heads.map { head in
          .element(
            "td",
            [
              .element(
                "input",
                [
                  HTMLAttribute("type", "text"), HTMLAttribute("aria-label", words(.formRow, ["label": head, "number": String(row)])),
                  Self.noMemory,
                ], [])
            ])
        })
    }
    return .element(
      "div",
      [
        .class("table log"), .role("region"),
        HTMLAttribute("aria-label", regionName("\(words[.tableRegion]): \(heads.joined(separator: ", "))")), HTMLAttribute("tabindex", "0"),
      ],
      [.element("table", [.element("thead", [.element("tr", head)]), .element("tbody", body)])])
  }
}
