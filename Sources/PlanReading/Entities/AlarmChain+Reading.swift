import Diagnostics
import PlanModel
import Prose

extension AlarmChain.Field: HeadField {}

extension AlarmChain: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> AlarmChain? {
    var chain = AlarmChain(id: Identifier(head.id), title: head.title, origins: head.origins)
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: chain.audience = reader.choice(value) ?? chain.audience
      case .entryPoints: chain.entryPoints = value.items.compactMap { Node.readEntryPoint($0, reader) }
      }
    }
    chain.introduction = body.withoutTables
    let tables = reader.tables(of: body, missingAt: head.origins.id, columns: [Step.Field.from.rawValue, Step.Field.to.rawValue])
    for table in tables {
      let columns = reader.columns(of: table, as: Step.Field.self, required: [.from, .to])
      chain.steps += table.rows.compactMap { Step.read($0, columns: columns, chain.entryPoints, reader) }
    }
    return chain
  }
}

extension AlarmChain.Step {
  fileprivate static func read(
    _ row: WrittenTable.Row, columns: [Field?], _ entryPoints: [AlarmChain.Node], _ reader: EntityReader
  ) -> AlarmChain.Step? {
    var from: AlarmChain.Node?
    var to: AlarmChain.Node?
    var step = AlarmChain.Step(from: .outside(""), to: .outside(""), origin: Origin(row.range))
    var written: Set<Field> = []
    for (field, value) in reader.fields(of: row, columns: columns) {
      written.insert(field)
      switch field {
      case .from: from = AlarmChain.Node.read(value, entryPoints, reader)
      case .to: to = AlarmChain.Node.read(value, entryPoints, reader)
      case .channel: step.channel = reader.text(value)
      case .within: step.within = reader.duration(value)
      case .levels: step.levels = reader.references(value)
      case .hours: step.hours = reader.choice(value) ?? step.hours
      case .ifNoAnswer: step.ifNoAnswer = AlarmChain.Node.read(value, entryPoints, reader)
      }
    }
    for field in [Field.from, .to] where columns.contains(field) && !written.contains(field) {
      reader.findings.report(.emptyCell(field.rawValue, at: row.range))
    }
    guard let from, let to else { return nil }
    step.from = from
    step.to = to
    return step
  }
}

extension AlarmChain.Node {
  private static let kinds: [EntityKind] = [.role, .group, .contact]

  /// An id of the plan where there is one, otherwise a name such as 112.
  fileprivate static func readEntryPoint(_ value: Written, _ reader: EntityReader) -> AlarmChain.Node? {
    guard case .text(let name) = value.content, !name.contains(":"),
      !reader.symbols.named(name).contains(where: { kinds.contains($0.element.kind) })
    else { return reader.element(value, among: kinds).map { .element($0) } }
    return .outside(name)
  }

  /// A link or an id, or one of the names among the entry points.
  fileprivate static func read(_ value: Written, _ entryPoints: [AlarmChain.Node], _ reader: EntityReader) -> AlarmChain.Node? {
    if case .text(let name) = value.content, entryPoints.contains(.outside(name)) { return .outside(name) }
    if case .text(let name) = value.content, reader.symbols.named(name).isEmpty, !name.contains(":"),
      !reader.symbols.isUnreadable(name, among: kinds)
    {
      let names = entryPoints.compactMap { if case .outside(let name) = $0 { name } else { nil } }
      reader.findings.report(.unknownNode(name, at: value.range, names: names, nearest: reader.symbols.nearest(to: name, among: kinds)))
      return nil
    }
    return reader.element(value, among: kinds).map { .element($0) }
  }
}

extension Diagnostic {
  static func emptyCell(_ column: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "empty-cell", .error, at: range,
      LocalizedText(sv: "Raden saknar värde i kolumnen `\(column)`", en: "The row has no value in the column `\(column)`"))
  }

  fileprivate static func unknownNode(_ name: String, at range: SourceRange, names: [String], nearest: Symbols.Symbol?) -> Diagnostic {
    let near = nearestWord(to: name, among: names) ?? nearest.map { "[](\($0.element.address))" }
    return Diagnostic(
      "unresolved-reference", .error, at: range,
      LocalizedText(
        sv: "`\(name)` finns varken i planen eller bland ingångarna", en: "`\(name)` is neither in the plan nor among the entry points"),
      explanation: LocalizedText(
        sv: "Skriv en länk som `[](roll:tib)`, eller lägg namnet bland `ingångar`.",
        en: "Write a link such as `[](roll:tib)`, or add the name to `ingångar`."),
      fixes: .didYouMean(near, at: range))
  }
}
