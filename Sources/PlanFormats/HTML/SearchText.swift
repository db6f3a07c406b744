import PlanPages

/// The words of pages, in small letters, as they are searched for. The browser cuts what is typed in the same way.
struct SearchText {
  /// The pages on which each word stands, by their numbers from 0.
  private(set) var pagesOfWord: [SearchWord: [Int]] = [:]
  private var page = -1
  private var open: [UInt8] = []

  /// The next page.
  mutating func add(_ page: Page) {
    self.page += 1
    add(page.title)
    page.aliases.forEach { add($0) }
    add(page.summary)
    page.blocks.forEach { add($0) }
  }

  /// Letters and digits make words, all else ends them; a soft hyphen does neither.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): open.append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): open.append(byte + 32)
        case 0xC3 where index + 1 < bytes.count && bytes[index + 1] != 0x97 && bytes[index + 1] != 0xB7:
          // À to Þ stand 32 before their small letters, except that ß has no other.
          let second = bytes[index + 1]
          open.append(byte)
          open.append(second < 0x9F ? second + 32 : second)
          index += 1
        case 0xC4...0xC9 where index + 1 < bytes.count:
          let letter = String(decoding: [byte, bytes[index + 1]], as: UTF8.self).lowercased()
          open += Array(letter.utf8)
          index += 1
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xAD: index += 1
        default: close()
        }
        index += 1
      }
    }
    close()
  }

  private mutating func close() {
    if open.count > 1 { note(String(decoding: open, as: UTF8.self)) }
    open.removeAll(keepingCapacity: true)
  }

  private mutating func note(_ word: String) {
    let page = page
    func add(to pages: inout [Int]) {
      if pages.last != page { pages.append(page) }
    }
    add(to: &pagesOfWord[SearchWord(word), default: []])
  }

  /// Words that a line break or a change of style does not part stay together.
  private mutating func add(_ spans: [Span]) {
    add(spans.plainText)
    for span in spans { addNumbers(span) }
  }

  /// A number is found by its digits, however it is written.
  private mutating func addNumbers(_ span: Span) {
    switch span {
    case .telephone(let number):
      guard !number.dialled.isEmpty else { return }
      note(number.dialled.hasPrefix("+46") ? "0" + number.dialled.dropFirst(3) : number.dialled)
    case .emphasis(let inner), .strong(let inner): inner.forEach { addNumbers($0) }
    case .link(let link): link.spans.forEach { addNumbers($0) }
    // What is gone is not looked for.
    case .revised(let revised): if revised.mark != .deleted { revised.spans.forEach { addNumbers($0) } }
    case .text, .code, .symbol, .lineBreak: break
    }
  }

  private mutating func add(_ fact: Fact) {
    add(fact.label)
    add(fact.spans)
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading): add(heading.spans)
    case .paragraph(let spans): add(spans)
    case .list(let list): list.items.forEach { $0.forEach { add($0) } }
    case .facts(let facts): facts.forEach { add($0) }
    case .table(let table):
      add(table.caption)
      table.head.forEach { add($0) }
      table.rows.forEach { $0.forEach { add($0) } }
    case .checklist(let checklist): add(checklist)
    case .callout(let callout):
      add(callout.title)
      callout.blocks.forEach { add($0) }
    case .quote(let blocks): blocks.forEach { add($0) }
    case .code(let text): add(text)
    case .picture(let picture): add(picture.alternative)
    case .diagram(let diagram):
      add(diagram.title)
      diagram.boxes.forEach { add($0.lines.joined(separator: " ")) }
    case .tiles(let tiles): tiles.forEach { add("\($0.title) \($0.text)") }
    case .form(let form): add(form)
    case .revised(let revised): if revised.mark != .deleted { revised.blocks.forEach { add($0) } }
    case .rule: break
    }
  }

  private mutating func add(_ checklist: ChecklistBlock) {
    for phase in checklist.phases {
      add(phase.title)
      phase.introduction.forEach { add($0) }
      for step in phase.steps {
        add(step.spans)
        step.telephones.forEach { add($0) }
        step.remark.forEach { add($0) }
      }
    }
  }

  private mutating func add(_ form: FormBlock) {
    switch form {
    case .fields(let labels), .quadrants(let labels), .choices(let labels), .signatures(let labels): labels.forEach { add($0) }
    case .log(let heads, _): heads.forEach { add($0) }
    case .lines: break
    }
  }
}
