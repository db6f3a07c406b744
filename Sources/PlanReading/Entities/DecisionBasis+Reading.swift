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
      case .category: basis.category = reader.choice(value) ?? basis.category
      case .referral: basis.referral = DecisionBasis.Referral.read(value, reader)
      case .recipient: basis.recipient = reader.text(value)
      case .date: basis.date = reader.date(value)
      case .caseNumber: basis.caseNumber = reader.text(value)
      case .officer: basis.officer = reader.reference(value)
      case .appendices: basis.appendices = value.items.compactMap { DecisionBasis.Appendix.read($0, reader) }
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

extension DecisionBasis.Referral {
  fileprivate static func read(_ value: Written, _ reader: EntityReader) -> DecisionBasis.Referral {
    var referral = DecisionBasis.Referral()
    for (field, value) in reader.fields(value, Field.self, of: DecisionBasis.Field.referral.rawValue) {
      switch field {
      case .from: referral.from = reader.text(value)
      case .caseNumber: referral.caseNumber = reader.text(value)
      case .due: referral.due = reader.date(value)
      }
    }
    return referral
  }
}

extension DecisionBasis.Appendix {
  /// A title alone, or a title and what of the plan it holds.
  fileprivate static func read(_ value: Written, _ reader: EntityReader) -> DecisionBasis.Appendix? {
    guard case .mapping = value.content else { return reader.text(value).map { DecisionBasis.Appendix($0) } }
    var title: String?
    var contents: [Plan.Tab] = []
    let owner = DecisionBasis.Field.appendices.rawValue
    let written = reader.fields(value, Field.self, of: owner)
    for (field, value) in written {
      switch field {
      case .title: title = reader.text(value)
      case .contents: contents = value.items.compactMap { reader.choice($0) }
      }
    }
    if !written.contains(where: { $0.field == .title }) {
      reader.findings.report(.missingKey(Field.title.rawValue, at: value.range, owner: owner))
    }
    return title.map { DecisionBasis.Appendix($0, contents: contents) }
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
