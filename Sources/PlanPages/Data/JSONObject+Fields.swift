import Diagnostics
import PlanModel
import Prose

// Each element under the keys of its own `Field`, so that the data speaks the authoring language.

typealias JSONObject = JSONText.Object

extension JSONText.Object {
  mutating func add<F: EntityField>(_ field: F, _ text: String?) { add(field.rawValue, text) }
  mutating func add<F: EntityField>(_ field: F, _ number: Int?) { add(field.rawValue, number) }
  mutating func add<F: EntityField>(_ field: F, _ texts: [String]) { add(field.rawValue, texts) }
  mutating func add<F: EntityField>(_ field: F, _ date: CalendarDate?) { add(field.rawValue, date?.description) }
  mutating func add<F: EntityField>(_ field: F, _ reference: ElementReference?) { add(field.rawValue, reference?.element.address) }
  mutating func add<F: EntityField>(_ field: F, _ references: [ElementReference]) { add(field.rawValue, references.map(\.element.address)) }
  mutating func add<F: EntityField, E: Entity>(_ field: F, _ reference: Reference<E>?) { add(field.rawValue, reference?.address) }
  mutating func add<F: EntityField, E: Entity>(_ field: F, _ references: [Reference<E>]) { add(field.rawValue, references.map(\.address)) }
  mutating func add<F: EntityField>(_ field: F, _ duration: Duration?) { add(field.rawValue, duration?.swedish) }
}

extension JSONText.Object {
  mutating func add(_ key: String, _ references: [TimedReference]) {
    objects(key, references) { object, timed in
      if let field = TimedReference.Field(timed.element.kind) { object.add(field, timed.reference) }
      object.add(TimedReference.Field.hours, timed.hours.rawValue)
    }
  }
}

extension Entity {
  /// The audience, where it is another than that of an element that says nothing.
  func own(_ audience: Audience) -> String? { audience == Self.kind.defaultAudience ? nil : audience.rawValue }
}

extension Reference where Entity: PlanModel.Entity {
  var address: String { id.element.address }
}

extension AlarmChain.Node {
  var address: String {
    switch self {
    case .element(let reference): reference.element.address
    case .outside(let name): name
    }
  }
}
