import Diagnostics
import PlanModel

extension Plan.Decision {
  static func read(_ value: Written, _ reader: EntityReader) -> Plan.Decision {
    var decision = Plan.Decision()
    for (field, value) in reader.fields(value, Field.self, of: Plan.Field.decision.rawValue) {
      switch field {
      case .body: decision.body = reader.text(value)
      case .date: decision.date = reader.date(value)
      case .paragraph: decision.paragraph = reader.text(value)
      }
    }
    return decision
  }
}

extension Plan.Version {
  static func read(_ value: Written, _ reader: EntityReader) -> Plan.Version? {
    var version = Plan.Version(version: "")
    let written = reader.fields(value, Field.self, of: Plan.Field.versions.rawValue)
    for (field, value) in written {
      switch field {
      case .version: version.version = reader.text(value) ?? ""
      case .date: version.date = reader.date(value)
      case .change: version.change = reader.text(value)
      case .decision: version.decision = reader.text(value)
      case .audience: version.audience = reader.choice(value) ?? version.audience
      }
    }
    guard case .mapping = value.content else { return nil }
    if !written.contains(where: { $0.field == .version }) {
      reader.findings.report(.missingKey(Field.version.rawValue, at: value.range, owner: Plan.Field.versions.rawValue))
    }
    return version
  }
}

extension Plan.Endurance {
  static func read(_ value: Written, _ reader: EntityReader) -> Plan.Endurance? {
    var hours: Int?
    var shift: Int?
    var rest: Int?
    var endurance = Plan.Endurance(hours: 0, shift: 0, rest: 0, origin: Origin(value.range))
    var written: Set<Field> = []
    for (field, value) in reader.fields(value, Field.self, of: Plan.Field.endurance.rawValue) {
      written.insert(field)
      switch field {
      case .hours: hours = reader.number(value, from: 1)
      case .shift: shift = reader.number(value, from: 1)
      case .rest: rest = reader.number(value)
      case .persons: endurance.readPersons(value, reader)
      case .pairs: endurance.pairs = reader.flag(value) ?? false
      case .role: endurance.role = reader.reference(value)
      }
    }
    guard case .mapping = value.content else { return nil }
    for field in [Field.hours, .shift, .rest] where !written.contains(field) {
      reader.findings.report(.missingKey(field.rawValue, at: value.range, owner: Plan.Field.endurance.rawValue))
    }
    guard let hours, let shift, let rest else { return nil }
    endurance.hours = hours
    endurance.shift = shift
    endurance.rest = rest
    return endurance
  }

  /// A number, or one for each level.
  private mutating func readPersons(_ value: Written, _ reader: EntityReader) {
    guard case .mapping(let pairs) = value.content else {
      persons = reader.number(value, from: 1)
      return
    }
    for pair in pairs {
      guard let level = reader.resolve(pair.key, at: pair.keyRange, among: [.eventLevel]), let count = reader.number(pair.value, from: 1)
      else {
        continue
      }
      personsByLevel[Identifier(level.id)] = count
    }
  }
}
