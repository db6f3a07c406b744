import Diagnostics
import PlanModel
import Prose

extension DecisionBasis.Field: HeadField {}

extension DecisionBasis: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> DecisionBasis? {
    var basis = DecisionBasis(id: Identifier(head.id), title: head.title, origins: head.origins)
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: basis.audience = reader.choice(value) ?? basis.audience
      case .recipient: basis.recipient = reader.text(value)
      case .date: basis.date = reader.date(value)
      case .caseNumber: basis.caseNumber = reader.text(value)
      case .officer: basis.officer = reader.reference(value)
      case .appendices: basis.appendices = reader.texts(value)
      case .signatories: basis.signatories = reader.references(value)
      case .sentTo: basis.sentTo = reader.texts(value)
      }
    }
    let (introduction, sections) = reader.sections(of: body, as: Part.self)
    if let first = introduction.blocks.first { reader.findings.report(.textBeforeHeading(at: first.range)) }
    for (part, section) in sections { basis.parts[part] = RichText(section.blocks) }
    return basis
  }
}

extension Diagnostic {
  fileprivate static func textBeforeHeading(at range: SourceRange?) -> Diagnostic {
    let headings = DecisionBasis.Part.allCases.map { "## \($0.rawValue)" }.quotedList
    return Diagnostic(
      "text-before-heading", .error, at: range,
      LocalizedText(sv: "Texten i ett underlag står under en rubrik", en: "The text of a decision basis stands under a heading"),
      explanation: LocalizedText(sv: "Rubrikerna är \(headings).", en: "The headings are \(headings)."))
  }
}
