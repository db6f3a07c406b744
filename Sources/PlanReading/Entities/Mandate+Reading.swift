import Diagnostics
import PlanModel
import Prose

extension Mandate.Field: HeadField {}

extension Mandate: ReadableEntity {
  static func read(_ head: Head<Field>, body: RichText, _ reader: EntityReader) -> Mandate? {
    var mandate = Mandate(id: Identifier(head.id), title: head.title, origins: head.origins)
    mandate.description = body
    for (field, value) in head.written {
      switch field {
      case .type, .id, .title: break
      case .audience: mandate.audience = reader.choice(value) ?? mandate.audience
      case .category: mandate.category = reader.choice(value)
      case .effect: mandate.effect = reader.choice(value)
      case .concerns: mandate.concerns = reader.element(value, .group, .supportPhase, .role)
      case .sameDecisionAs: mandate.sameDecisionAs = reader.reference(value)
      case .levels: mandate.levels = reader.references(value)
      case .hours: mandate.hours = reader.choice(value) ?? mandate.hours
      case .holders: mandate.holders = value.items.compactMap { Holder.read($0, reader) }
      case .order: mandate.order = reader.choice(value) ?? mandate.order
      case .thereafter: mandate.thereafter = reader.choice(value)
      case .limit: mandate.limit = reader.text(value).map { $0 == Limit.undecidedWords ? .undecided : .amount($0) }
      case .consulted: mandate.consulted = reader.elements(value, .role, .group, .organisation)
      case .consultedAtNeed: mandate.consultedAtNeed = reader.elements(value, .role, .group, .organisation)
      case .informed: mandate.informed = reader.elements(value, .role, .group, .organisation)
      case .grounds: mandate.grounds = reader.elements(value, .law, .policy, .chapter)
      case .delegation: mandate.delegation = Delegation.read(value, reader)
      case .endedBy: mandate.endedBy = reader.reference(value)
      case .handedOverTo: mandate.handedOverTo = reader.elements(value, .role, .group)
      }
    }
    return mandate
  }
}

extension Mandate.Holder {
  /// A role alone, or a map with a role, a group, or those who only decide together, and when.
  fileprivate static func read(_ value: Written, _ reader: EntityReader) -> Mandate.Holder? {
    guard case .mapping = value.content else {
      return reader.element(value, .role, .group).map { Mandate.Holder(holder: $0, origin: Origin(value.range)) }
    }
    var named = 0
    var element: ElementReference?
    var partners: [ElementReference] = []
    var hours = Hours.roundTheClock
    var levels: [Reference<EventLevel>] = []
    var ifUnreachable: [ElementReference] = []
    var condition: String?
    for (field, value) in reader.fields(value, Field.self, of: Mandate.Field.holders.rawValue) {
      switch field {
      case .role:
        named += 1
        element = reader.element(value, .role)
      case .group:
        named += 1
        element = reader.element(value, .group)
      case .together:
        named += 1
        let parties = reader.elements(value, .role, .group)
        element = parties.first
        partners = Array(parties.dropFirst())
        let written = if case .text = value.content { value.separatedByCommas } else { value.items }
        if written.count < 2 { reader.findings.report(.aloneTogether(at: value.range)) }
      case .hours: hours = reader.choice(value) ?? hours
      case .levels: levels = reader.references(value)
      case .ifUnreachable: ifUnreachable = reader.elements(value, .role, .group)
      case .condition: condition = reader.text(value)
      }
    }
    if named != 1 { reader.findings.report(.oneOf([Field.role, .group, .together].map(\.rawValue), at: value.range)) }
    return element.map {
      Mandate.Holder(
        holder: $0, partners: partners, hours: hours, levels: levels, ifUnreachable: ifUnreachable, condition: condition,
        origin: Origin(value.range))
    }
  }
}

extension Mandate.Delegation {
  fileprivate static func read(_ value: Written, _ reader: EntityReader) -> Mandate.Delegation {
    var delegation = Mandate.Delegation()
    for (field, value) in reader.fields(value, Field.self, of: Mandate.Field.delegation.rawValue) {
      switch field {
      case .body: delegation.body = reader.text(value)
      case .date: delegation.date = reader.date(value)
      case .paragraph: delegation.paragraph = reader.text(value)
      case .mandate: delegation.mandate = reader.reference(value)
      }
    }
    return delegation
  }
}

extension Diagnostic {
  fileprivate static func aloneTogether(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "alone-together", .error, at: range,
      LocalizedText(sv: "`tillsammans` behöver minst två", en: "`tillsammans` needs two at least"),
      explanation: LocalizedText(
        sv: "Skriv dem som bara får besluta tillsammans: `tillsammans: [a, b]`. Den som beslutar ensam skrivs med `roll` eller `grupp`.",
        en: "Write those who may only decide together: `tillsammans: [a, b]`. One who decides alone is written with `roll` or `grupp`."))
  }
}
