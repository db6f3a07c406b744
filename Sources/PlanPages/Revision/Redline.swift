/// Two publications of the same kind as one, in which all that is new, and all that is gone, is marked.
///
/// It is read, and nobody acts by it: cards are text, what is gone is not rung, and no page has a tool.
///
/// It is made from pages, not from plans: what no edition shows is in neither, and whatever a reader can see differs is marked, wherever it came from
/// (a new name in a heading is marked on every page that shows it). Taken as it is without what is gone, it is the new publication; without what is new,
/// the old one. Nothing is moved: what stands elsewhere is taken out here and put in there.
struct Redline {
  /// The page of each change, by its number from 1.
  private var pagesOfChanges: [String] = []
  /// The page that is being written.
  private var path = ""
  /// The level of the latest heading.
  private var level = 1
  /// Numbers the places of what is gone.
  private var goneCount = 0
  /// The old publication's pictures whose names mean another picture in the new one.
  private let renamedPictures: Set<String>

  /// What stands before the path of a page that is gone, and of a picture that gave way to another.
  static let gone = "utgar/"

  static func compose(_ old: Publication, _ new: Publication) -> Publication {
    let differing = Set(old.pictures.keys.filter { key in new.pictures[key].map { $0.bytes != old.pictures[key]?.bytes } ?? false })
    var redline = Redline(renamedPictures: differing)
    var publication = new
    publication.isRedline = true
    publication.data = ""
    publication.lookups = [:]
    publication.excerpts = []
    // Registers and the colophon follow from the rest, and say nothing of their own.
    publication.closing = []
    publication.start = redline.page(old.start, new.start)
    publication.sections = redline.sections(old.sections, new.sections)
    publication.pictures.merge(old.pictures.map { (differing.contains($0.key) ? gone + $0.key : $0.key, $0.value) }) { new, _ in new }
    publication.pagesOfChanges = redline.pagesOfChanges
    return publication
  }

  private init(renamedPictures: Set<String>) { self.renamedPictures = renamedPictures }

  // MARK: Sections and pages

  private mutating func sections(_ old: [Publication.Section], _ new: [Publication.Section]) -> [Publication.Section] {
    let steps = PieceAlignment.steps(
      old.map { Piece(key: $0.id, form: $0.id, name: $0.id) }, new.map { Piece(key: $0.id, form: $0.id, name: $0.id) })
    return steps.map { step in
      switch step {
      case .kept(let o, let n), .changed(let o, let n):
        var section = new[n]
        section.pages = pages(old[o].pages, new[n].pages)
        return section
      case .deleted(let o):
        var section = old[o]
        section.id = Self.gone + section.id
        section.pages = section.pages.map { gone($0) }
        return section
      case .inserted(let n):
        var section = new[n]
        section.pages = section.pages.map { inserted($0) }
        return section
      }
    }
  }

  private mutating func pages(_ old: [Page], _ new: [Page]) -> [Page] {
    let steps = PieceAlignment.steps(
      old.map { Piece(key: $0.path, form: $0.path, name: $0.path) }, new.map { Piece(key: $0.path, form: $0.path, name: $0.path) })
    return steps.map { step in
      switch step {
      case .kept(let o, let n), .changed(let o, let n): page(old[o], new[n])
      case .deleted(let o): gone(old[o])
      case .inserted(let n): inserted(new[n])
      }
    }
  }

  private mutating func page(_ old: Page, _ new: Page) -> Page {
    begin(new.path)
    var page = new
    page.tool = nil
    page.card = nil
    guard old.title != new.title else {
      page.blocks = blocks(old.blocks, new.blocks, numbered: true)
      return page
    }
    page.revisedTitle = SpanRedline.marked([.text(old.title)], [.text(new.title)])
    // The place of the title is below it, and holds nothing else.
    page.blocks = [numbered(.changed, [], level: 2)] + blocks(old.blocks, new.blocks, numbered: true)
    return page
  }

  private mutating func inserted(_ new: Page) -> Page {
    begin(new.path)
    var page = new
    page.card = nil
    page.tool = nil
    page.revisedTitle = [.revised(RevisedSpan(.inserted, [.text(new.title)]))]
    page.blocks = [numbered(.inserted, new.blocks, level: 2)]
    return page
  }

  private mutating func gone(_ old: Page) -> Page {
    var page = old
    page.path = Self.gone + old.path
    page.tool = nil
    begin(page.path)
    page.card = nil
    page.revisedTitle = [.revised(RevisedSpan(.deleted, [.text(old.title)]))]
    page.blocks = [numbered(.deleted, gone(old.blocks), level: 2)]
    return page
  }

  private mutating func begin(_ path: String) {
    self.path = path
    level = 1
  }

  private mutating func numbered(_ mark: RevisionMark, _ blocks: [Block], level: Int) -> Block {
    pagesOfChanges.append(path)
    return .revised(RevisedBlock(mark, number: pagesOfChanges.count, level: min(level, 6), blocks: blocks))
  }

  // MARK: Blocks

  private mutating func blocks(_ old: [Block], _ new: [Block], numbered isNumbered: Bool) -> [Block] {
    func pieces(_ blocks: [Block]) -> [Piece] { blocks.map { Piece(key: BlockKey.of($0), form: BlockKey.form($0), name: $0.pieceName) } }
    var out: [Block] = []
    var run: (mark: RevisionMark, blocks: [Block])?
    func closed(_ redline: inout Redline) {
      guard let open = run else { return }
      out.append(redline.mark(open.mark, open.blocks, isNumbered))
      run = nil
    }
    func add(_ mark: RevisionMark, _ block: Block, _ redline: inout Redline) {
      if run?.mark != mark { closed(&redline) }
      run = (mark, (run?.blocks ?? []) + [block])
    }
    for step in PieceAlignment.steps(pieces(old), pieces(new)) {
      switch step {
      case .kept(let o, let n):
        closed(&self)
        note(new[n])
        // A picture may have kept its name and be another.
        if case .picture(let picture) = old[o], renamedPictures.contains(picture.path) {
          add(.deleted, gone(old[o]), &self)
          add(.inserted, new[n], &self)
        } else {
          out.append(new[n])
        }
      case .changed(let o, let n):
        if let block = changed(old[o], new[n]) {
          closed(&self)
          note(new[n])
          out.append(mark(.changed, [block], isNumbered))
        } else {
          add(.deleted, gone(old[o]), &self)
          add(.inserted, new[n], &self)
        }
      case .deleted(let o): add(.deleted, gone(old[o]), &self)
      case .inserted(let n): add(.inserted, new[n], &self)
      }
    }
    closed(&self)
    return out
  }

  private mutating func mark(_ mark: RevisionMark, _ blocks: [Block], _ isNumbered: Bool) -> Block {
    let level = level + 1
    if mark == .inserted { blocks.forEach { note($0) } }
    guard isNumbered else { return .revised(RevisedBlock(mark, number: nil, level: min(level, 6), blocks: blocks)) }
    // The heading that names a change stands above one that is part of it.
    if case .heading(let heading)? = blocks.first { return numbered(mark, blocks, level: max(heading.level, 2)) }
    return numbered(mark, blocks, level: level)
  }

  private mutating func note(_ block: Block) {
    if case .heading(let heading) = block { level = heading.level }
  }

  /// Two blocks of one form as one; `nil` where a reader is served better by both.
  private mutating func changed(_ old: Block, _ new: Block) -> Block? {
    switch (old, new) {
    case (.heading(let one), .heading(var other)):
      other.spans = SpanRedline.marked(one.spans, other.spans)
      return .heading(other)
    case (.paragraph(let one), .paragraph(let other)): return .paragraph(SpanRedline.marked(one, other))
    case (.list(let one), .list(let other)): return .list(list(one, other))
    case (.facts(let one), .facts(let other)): return .facts(facts(one, other))
    case (.table(let one), .table(let other)): return .table(table(one, other))
    case (.checklist(let one), .checklist(let other)): return .checklist(checklist(one, other))
    case (.callout(let one), .callout(var other)):
      other.blocks = blocks(one.blocks, other.blocks, numbered: false)
      return .callout(other)
    case (.quote(let one), .quote(let other)): return .quote(blocks(one, other, numbered: false))
    default: return nil
    }
  }

  private mutating func list(_ old: ListBlock, _ new: ListBlock) -> ListBlock {
    func pieces(_ list: ListBlock) -> [Piece] { list.items.map { Piece(key: BlockKey.of($0)) } }
    var list = new
    list.items = []
    for step in PieceAlignment.steps(pieces(old), pieces(new)) {
      let place = list.items.count
      switch step {
      case .kept(_, let n): list.items.append(new.items[n])
      case .changed(let o, let n):
        list.items.append(blocksInPlace(old.items[o], new.items[n]))
        list.marks[place] = .changed
      case .deleted(let o):
        list.items.append(gone(old.items[o]))
        list.marks[place] = .deleted
      case .inserted(let n):
        list.items.append(new.items[n])
        list.marks[place] = .inserted
      }
    }
    return list
  }

  /// Blocks of an item or a remark: a paragraph that is changed needs no frame of its own.
  private mutating func blocksInPlace(_ old: [Block], _ new: [Block]) -> [Block] {
    blocks(old, new, numbered: false).flatMap { block -> [Block] in
      if case .revised(let revised) = block, revised.mark == .changed { revised.blocks } else { [block] }
    }
  }

  private mutating func facts(_ old: [Fact], _ new: [Fact]) -> [Fact] {
    func pieces(_ facts: [Fact]) -> [Piece] { facts.map { Piece(key: BlockKey.of($0), form: $0.label, name: $0.label) } }
    return PieceAlignment.steps(pieces(old), pieces(new)).map { step in
      switch step {
      case .kept(_, let n): return new[n]
      case .changed(let o, let n):
        var fact = new[n]
        fact.spans = SpanRedline.marked(old[o].spans, fact.spans)
        fact.mark = .changed
        return fact
      case .deleted(let o):
        var fact = old[o]
        fact.spans = gone(fact.spans)
        fact.mark = .deleted
        return fact
      case .inserted(let n):
        var fact = new[n]
        fact.mark = .inserted
        return fact
      }
    }
  }

  private mutating func table(_ old: TableBlock, _ new: TableBlock) -> TableBlock {
    func pieces(_ table: TableBlock) -> [Piece] {
      table.rows.map { row in
        let name = table.firstColumnIsHeader ? row.first.map { BlockKey.of($0) } : nil
        return Piece(key: BlockKey.of(row), name: name?.isEmpty ?? true ? nil : name)
      }
    }
    var table = new
    (table.rows, table.anchors) = ([], [:])
    if old.caption != new.caption { table.revisedCaption = SpanRedline.marked([.text(old.caption)], [.text(new.caption)]) }
    table.head = zip(old.head, new.head).map { SpanRedline.marked($0, $1) }
    for step in PieceAlignment.steps(pieces(old), pieces(new)) {
      let place = table.rows.count
      func take(_ n: Int) { if let anchor = new.anchors[n] { table.anchors[place] = anchor } }
      switch step {
      case .kept(_, let n):
        table.rows.append(new.rows[n])
        take(n)
      case .changed(let o, let n):
        let width = max(old.rows[o].count, new.rows[n].count)
        func cell(_ row: [[Span]], _ column: Int) -> [Span] { row.indices.contains(column) ? row[column] : [] }
        table.rows.append((0..<width).map { SpanRedline.marked(cell(old.rows[o], $0), cell(new.rows[n], $0)) })
        table.marks[place] = .changed
        take(n)
      case .deleted(let o):
        table.rows.append(old.rows[o].map { gone($0) })
        table.marks[place] = .deleted
      case .inserted(let n):
        table.rows.append(new.rows[n])
        table.marks[place] = .inserted
        take(n)
      }
    }
    return table
  }

  // MARK: Cards

  private mutating func checklist(_ old: ChecklistBlock, _ new: ChecklistBlock) -> ChecklistBlock {
    func pieces(_ list: ChecklistBlock) -> [Piece] { list.phases.map { Piece(key: BlockKey.of($0), name: $0.title) } }
    var list = new
    list.phases = PieceAlignment.steps(pieces(old), pieces(new)).map { step in
      switch step {
      case .kept(let o, let n):
        // Steps are counted through the card: the same words may have another number.
        return phase(old.phases[o], new.phases[n])
      case .changed(let o, let n) where old.phases[o].title == new.phases[n].title: return phase(old.phases[o], new.phases[n])
      case .changed(let o, let n):
        // Another name for the phase: both stand there, and the steps under the new one.
        var phase = phase(old.phases[o], new.phases[n])
        phase.revisedTitle = SpanRedline.marked([.text(old.phases[o].title)], [.text(new.phases[n].title)])
        return phase
      case .deleted(let o):
        var phase = old.phases[o]
        goneCount += 1
        phase.anchor = "utgar-\(goneCount)"
        phase.introduction = gone(phase.introduction)
        phase.steps = phase.steps.map { gone($0) }
        phase.mark = .deleted
        return phase
      case .inserted(let n):
        var phase = new.phases[n]
        phase.mark = .inserted
        return phase
      }
    }
    return list
  }

  private mutating func phase(_ old: ChecklistBlock.Phase, _ new: ChecklistBlock.Phase) -> ChecklistBlock.Phase {
    var phase = new
    phase.introduction = blocks(old.introduction, new.introduction, numbered: false)
    func pieces(_ steps: [ChecklistBlock.Step]) -> [Piece] { steps.map { Piece(key: BlockKey.of($0)) } }
    phase.steps = PieceAlignment.steps(pieces(old.steps), pieces(new.steps)).map { step in
      switch step {
      case .kept(_, let n): return new.steps[n]
      case .changed(let o, let n): return self.step(old.steps[o], new.steps[n])
      case .deleted(let o): return gone(old.steps[o])
      case .inserted(let n):
        var step = new.steps[n]
        step.mark = .inserted
        return step
      }
    }
    return phase
  }

  private mutating func step(_ old: ChecklistBlock.Step, _ new: ChecklistBlock.Step) -> ChecklistBlock.Step {
    var step = new
    step.mark = .changed
    step.spans = SpanRedline.marked(old.spans, new.spans)
    step.telephones = facts(old.telephones, new.telephones)
    step.remark = blocksInPlace(old.remark, new.remark)
    if old.timeLimit != new.timeLimit {
      func limit(_ text: String?) -> [Span] { text.map { [.strong([.text($0)])] } ?? [] }
      step.timeLimit = nil
      step.spans += [.text(" ")] + SpanRedline.marked(limit(old.timeLimit), limit(new.timeLimit))
    }
    return step
  }

  private mutating func gone(_ step: ChecklistBlock.Step) -> ChecklistBlock.Step {
    var step = step
    step.spans = gone(step.spans)
    step.telephones = step.telephones.map { Fact($0.label, gone($0.spans)) }
    step.remark = gone(step.remark)
    step.mark = .deleted
    return step
  }

  // MARK: What is gone

  /// Without links, and under anchors that nothing else has.
  private mutating func gone(_ blocks: [Block]) -> [Block] {
    var out: [Block] = []
    for block in blocks { out.append(gone(block)) }
    return out
  }

  private mutating func gone(_ block: Block) -> Block {
    switch block {
    case .heading(var heading):
      goneCount += 1
      heading.anchor = "utgar-\(goneCount)"
      heading.spans = gone(heading.spans)
      return .heading(heading)
    case .paragraph(let spans): return .paragraph(gone(spans))
    case .list(var list):
      for place in list.items.indices { list.items[place] = gone(list.items[place]) }
      return .list(list)
    case .facts(let facts): return .facts(facts.map { Fact($0.label, gone($0.spans)) })
    case .table(var table):
      table.anchors = [:]
      table.head = table.head.map { gone($0) }
      table.rows = table.rows.map { $0.map { gone($0) } }
      return .table(table)
    case .checklist(var list):
      for place in list.phases.indices {
        goneCount += 1
        list.phases[place].anchor = "utgar-\(goneCount)"
        list.phases[place].introduction = gone(list.phases[place].introduction)
        for step in list.phases[place].steps.indices { list.phases[place].steps[step] = gone(list.phases[place].steps[step]).unmarked }
      }
      return .checklist(list)
    case .callout(var callout):
      callout.blocks = gone(callout.blocks)
      return .callout(callout)
    case .quote(let blocks): return .quote(gone(blocks))
    case .picture(var picture):
      if renamedPictures.contains(picture.path) { picture.path = Self.gone + picture.path }
      return .picture(picture)
    case .diagram(var diagram):
      for place in diagram.boxes.indices { diagram.boxes[place].target = nil }
      return .diagram(diagram)
    // Large links lead nowhere any more: what they say remains.
    case .tiles(let tiles):
      return .list(ListBlock(items: tiles.map { [.paragraph([.strong([.text($0.title)]), .text($0.text.isEmpty ? "" : " \($0.text)")])] }))
    case .code, .form, .rule, .revised: return block
    }
  }

  private func gone(_ spans: [Span]) -> [Span] { spans.leadingNowhere }
}

extension ChecklistBlock.Step {
  fileprivate var unmarked: Self {
    var step = self
    step.mark = nil
    return step
  }
}

extension Block {
  /// What a block is about, where that is known by more than its words.
  fileprivate var pieceName: String? {
    switch self {
    case .heading(let heading): heading.anchor
    case .table(let table): table.caption.isEmpty ? BlockKey.of(table.head) : table.caption
    case .checklist(let list): list.id
    case .facts(let facts): facts.first?.label
    default: nil
    }
  }
}
