import PlanModel
import Prose

/// An author's text as blocks of a page: links resolved, headings fitted in, directives replaced by what the plan knows.
extension Composer {
  /// Adds a text whose own second level stands at `level`.
  func prose(_ text: RichText, into page: inout PageBuilder, level: Int = 2) {
    for block in text.blocks {
      switch block {
      case .heading(let written, let inlines, _): page.heading(level + written - 2, spans(inlines))
      case .directive(let directive): self.directive(directive, into: &page)
      default: if let block = simple(block) { page.add(block) }
      }
    }
  }

  /// A text that stands inside another block, where no heading and no table of the plan's may come.
  func blocks(_ text: RichText) -> [Block] { text.blocks.compactMap(simple) }

  private func simple(_ block: RichText.Block) -> Block? {
    switch block {
    case .paragraph(let inlines, _): .paragraph(spans(inlines))
    case .heading(_, let inlines, _): .paragraph([.strong(spans(inlines))])
    case .list(let list): .list(ListBlock(start: list.start, items: list.items.map { $0.blocks.compactMap(simple) }))
    case .quote(let blocks, _): .quote(blocks.compactMap(simple))
    case .code(let text, _): .code(text)
    case .table(let table): .table(self.table(table))
    case .image(let image): .picture(PictureBlock(path: image.path, alternative: image.alternative))
    case .directive(let directive): FormDirective(rawValue: directive.name).map { .form(form($0, directive)) }
    case .rule: .rule
    }
  }

  /// An author's table has no caption of its own: for a voice its columns say what it shows.
  private func table(_ table: RichText.Table) -> TableBlock {
    let head = table.head.map { spans($0.inlines) }
    let names = head.map(\.plainText).filter { !$0.isEmpty }
    var block = TableBlock(
      caption: words(.tableOf, ["columns": names.joined(separator: ", ")]), head: head,
      rows: table.rows.map { row in row.map { spans($0.inlines) } })
    block.hidesCaption = true
    return block
  }

  func spans(_ inlines: [Inline]) -> [Span] {
    var out: [Span] = []
    var startsSentence = true
    for inline in inlines {
      switch inline {
      case .text(let text, _): out.append(.text(text))
      case .code(let text, _): out.append(.code(text))
      case .emphasis(let inner, _): out.append(.emphasis(spans(inner)))
      case .strong(let inner, _): out.append(.strong(spans(inner)))
      case .link(let link): out += spans(link, startsSentence: startsSentence)
      case .softBreak: out.append(.text(" "))
      case .lineBreak: out.append(.lineBreak)
      }
      switch inline {
      case .text(let text, _):
        let last = text.utf8.last { $0 != UInt8(ascii: " ") }
        startsSentence = last.map { [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains($0) } ?? startsSentence
      case .softBreak, .lineBreak: break
      default: startsSentence = false
      }
    }
    return out
  }

  private func spans(_ link: Inline.Link, startsSentence: Bool) -> [Span] {
    let written = link.text.isEmpty ? nil : spans(link.text)
    switch link.target {
    case .address(let address):
      return [.link(LinkSpan(target: .address(address), spans: written ?? [.text(address)]))]
    case .element:
      guard let element = link.target.element else { return written ?? [] }
      if let written { return self.link(element, written) }
      if element.kind == .law, link.title == Law.historicalCitation, let law = index.laws[Identifier(element.id)] {
        let number = law.designation.map { " (\($0))" } ?? ""
        return self.link(element, [.text((law.shortName ?? law.title) + number)])
      }
      if element.kind == .policy, let policy = index.policies[Identifier(element.id)] {
        return self.link(element, [.text(policy.citation)])
      }
      return linked(element, startsSentence: startsSentence)
    }
  }

  func plainText(_ inlines: [Inline]) -> String { spans(inlines).plainText }

  /// The first paragraph as plain text.
  func lead(_ text: RichText) -> String {
    for case .paragraph(let inlines, _) in text.blocks { return plainText(inlines) }
    return ""
  }

  func form(_ kind: FormDirective, _ directive: RichText.Directive) -> FormBlock {
    switch kind {
    case .fields: .fields(directive.lines)
    case .lines: .lines(count(directive, or: 5))
    case .log: .log(heads: directive.lines, rows: count(directive, or: 10))
    case .quadrants: .quadrants(directive.lines)
    case .choices: .choices(directive.lines)
    case .signatures: .signatures(directive.lines)
    }
  }

  private func count(_ directive: RichText.Directive, or usual: Int) -> Int {
    Int(directive.argument).map { min(max($0, 1), 100) } ?? usual
  }

  /// What the plan knows, in place of the directive, one level below the heading that it stands under.
  private func directive(_ directive: RichText.Directive, into page: inout PageBuilder) {
    let level = page.headingLevel + 1
    if let kind = FormDirective(rawValue: directive.name) {
      page.add(.form(form(kind, directive)))
      return
    }
    let chapterDirective = ChapterDirective(rawValue: directive.name)
    if medium == .binder || medium == .document, let place = chapterDirective.flatMap({ binderPlace(of: $0, argument: directive.argument) })
    {
      page.add(.paragraph([.text(words[.see] + " ")] + place + appendix(of: place, seenFrom: page.path) + [.text(".")]))
      return
    }
    switch chapterDirective {
    case .mandates:
      if let mandate = index.mandates[Identifier(directive.argument)] {
        mandateBlocks(mandate, into: &page, level: level)
      } else {
        decisionTable(into: &page)
      }
    case .roles: roleTable(into: &page)
    case .groups: plan.groups.forEach { groupWithHeading($0, into: &page, level: level, isHome: false) }
    case .organisation: organisationBlocks(into: &page, level: level)
    // The levels' own sheet stands behind the first tab of the binder.
    case .levels: if medium == .binder { levelTable(into: &page) } else { levelsWithCriteria(into: &page, level: level) }
    case .contactList:
      if let list = index.contactLists[Identifier(directive.argument)] {
        contactTable(list, into: &page)
      } else if medium == .document {
        page.add(.callout(Callout(kind: .information, title: words[.leftOutTitle], blocks: [.paragraph([.text(words[.listLeftOut])])])))
      }
    case .alarmChain:
      let chain = index.alarmChains[Identifier(directive.argument)]
      (chain.map { [$0] } ?? plan.alarmChains).forEach { alarmChainBlocks($0, into: &page) }
    case .endurance: enduranceBlocks(into: &page)
    // Weak points are not for the public.
    case .coverage: if audience != .public { coverageBlocks(into: &page) }
    case .alarmTimes: if audience != .public { alarmTimeBlocks(into: &page) }
    case .locations: locationTable(into: &page)
    case .forms: formList(into: &page)
    case .exercises: exerciseTable(into: &page)
    case .glossary: glossaryTable(into: &page)
    case .laws: lawTables(into: &page)
    case .openQuestions: openQuestionBlocks(into: &page)
    case .versions: versionTable(into: &page)
    case nil: break
    }
  }

  /// " (bilaga 2)", where the place is in another appendix than the page.
  private func appendix(of place: [Span], seenFrom path: String) -> [Span] {
    guard case .link(let link)? = place.first, case .page(let target, _) = link.target, let appendix = appendixOfPage[target],
      appendix != appendixOfPage[path]
    else { return [] }
    return [.text(" (\(appendix.lowercased()))")]
  }

  /// In the binder and the council's document each thing is printed once, in its own place: a chapter only says where. `nil` where it has no page of its own.
  private func binderPlace(of directive: ChapterDirective, argument: String) -> [Span]? {
    func page(_ path: String, _ word: PageWord) -> [Span]? { map.hasPage(path) ? pageLink(path, words[word]) : nil }
    func element(_ kind: EntityKind) -> [Span]? {
      let element = ElementID(kind, argument)
      return map[element] == nil ? nil : linked(element)
    }
    return switch directive {
    case .mandates: argument.isEmpty ? page("beslutstabell", .decisionTable) : element(.mandate)
    case .roles: page("roller", .roles)
    case .groups: page("grupper", .groups)
    case .organisation: page("organisation", .organisationTitle)
    case .contactList: element(.contactList)
    case .alarmChain:
      argument.isEmpty ? plan.alarmChains.first.flatMap { map[$0.element] == nil ? nil : linked($0.element) } : element(.alarmChain)
    case .levels: page("nivaer", .levels)
    case .endurance: page("uthallighet", .endurance)
    case .coverage: page(Self.coveragePath, .coverage)
    case .alarmTimes: page(Self.alarmTimesPath, .alarmTimes)
    case .locations: page("lokaler", .locations)
    case .exercises: page("ovningar", .exercises)
    case .glossary: page("ordlista", .glossary)
    case .laws: page("lagar", .laws)
    case .openQuestions: page("oppna-fragor", .openQuestions)
    case .versions: page(medium == .document ? "planen" : "index", .versions)
    case .forms: nil
    }
  }
}
