public import Diagnostics
public import PlanPages

/// The excerpts of a publication as plain text, to paste into a case system: one line a paragraph, so that nothing has to be joined again.
public struct TextFormat: OutputFormat {
  public init() {}

  public func render(_ publication: Publication, theme: Theme) -> Diagnosed<[OutputFile]> {
    Diagnosed(publication.excerpts.map { OutputFile(path: "\($0.name).txt", bytes: Array(Self.text($0.blocks).utf8)) })
  }

  /// The blocks with an empty line between them.
  static func text(_ blocks: [Block]) -> String { blocks.map { lines($0).joined(separator: "\n") + "\n" }.joined(separator: "\n") }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(let heading): [heading.spans.plainText]
    case .paragraph(let spans): [spans.plainText]
    case .list(let list): list.items.enumerated().flatMap { place, item in self.item(item, mark: mark(list.start, place)) }
    case .facts(let facts): facts.map { "\($0.label): \($0.spans.plainText)" }
    case .table(let table): ([table.head] + table.rows).map { $0.map(\.plainText).joined(separator: " | ") }
    case .checklist(let checklist):
      checklist.phases.flatMap { phase in [phase.title] + phase.steps.map { "\($0.number). \($0.spans.plainText)" } }
    case .callout(let callout): [callout.title] + callout.blocks.flatMap(lines)
    case .quote(let blocks): blocks.flatMap(lines)
    case .code(let text): [text]
    case .picture(let picture): [picture.alternative]
    case .diagram(let diagram): [diagram.title]
    case .tiles(let tiles): tiles.map(\.title)
    case .revised(let revised): revised.mark == .deleted ? [] : revised.blocks.flatMap(lines)
    case .form, .rule: []
    }
  }

  private static func mark(_ start: Int?, _ place: Int) -> String { start.map { "\($0 + place). " } ?? "– " }

  /// The first line after its mark, the others set in as far.
  private static func item(_ blocks: [Block], mark: String) -> [String] {
    let room = String(repeating: " ", count: mark.count)
    return blocks.flatMap(lines).enumerated().map { place, line in (place == 0 ? mark : room) + line }
  }
}
