import Diagnostics
import PlanModel
import Prose

/// Reads what an author wrote into typed values, and reports what does not fit.
struct EntityReader {
  let symbols: Symbols
  let findings: Findings
  let sources: SourceFiles
  let images: ImageShelf

  /// The keys of a part, known by its kind's `Field`.
  func head<E: ReadableEntity>(of part: Part, as type: E.Type) -> Head<E.Field> {
    var origins = FieldOrigins<E.Field>(id: part.id?.range ?? part.mark)
    let written = known(part.pairs, E.Field.self, owner: E.kind, origins: &origins)
    if !part.isBroken, !part.isTableHead {
      requireFields(E.requiredFields, in: origins, of: part, owner: E.kind)
      requireOne(of: E.alternativeFields, in: origins, of: part)
    }
    let id = part.id.flatMap { identifier($0, kind: E.kind) } ?? part.fallbackID
    let title = written.first { $0.field == .title }.flatMap { text($0.value) } ?? id
    return Head(id: id, title: title, origins: origins, written: written)
  }

  /// The keys of a map inside a head, known by their `Field`.
  func fields<Field: EntityField>(_ value: Written, _: Field.Type, of owner: String) -> [(field: Field, value: Written)] {
    guard case .mapping(let pairs) = value.content else {
      findings.report(.wrongShape(value, expected: .mapping(Field.allCases.map(\.rawValue))))
      return []
    }
    return pairs.compactMap { pair in
      if let field = Field(rawValue: pair.key) { return checkedForValue(pair) ? (field, pair.value) : nil }
      findings.report(.unknownKey(pair, owner: owner, among: Field.allCases.map(\.rawValue), elsewhere: [], beside: pairs))
      return nil
    }
  }

  private func requireFields<Field: EntityField>(_ required: [Field], in origins: FieldOrigins<Field>, of part: Part, owner: EntityKind) {
    let missing = required.filter { origins.keys[$0] == nil }
    guard !missing.isEmpty else { return }
    let meant = misspelt(in: part, among: Field.self)
    for field in missing where !meant.contains(field.rawValue) {
      findings.report(.missingKey(field.rawValue, at: part.mark, owner: owner.rawValue))
    }
  }

  private func requireOne<Field: EntityField>(of alternatives: [Field], in origins: FieldOrigins<Field>, of part: Part) {
    let named = alternatives.filter { origins.keys[$0] != nil }
    guard !alternatives.isEmpty, named.count != 1 else { return }
    let keys = alternatives.map(\.rawValue)
    if named.isEmpty, misspelt(in: part, among: Field.self).contains(where: keys.contains) { return }
    findings.report(.oneOf(keys, at: named.last.flatMap { origins.keys[$0] } ?? part.mark))
  }

  /// The keys that misspelt ones are meant to be: they have been told of, and are not missing too.
  private func misspelt<Field: EntityField>(in part: Part, among: Field.Type) -> [String] {
    let keys = Field.allCases.map(\.rawValue)
    return part.pairs.filter { !keys.contains($0.key) }.compactMap { nearestWord(to: $0.key, among: keys) }
  }

  private func known<Field: HeadField>(
    _ pairs: [Written.Pair], _: Field.Type, owner: EntityKind, origins: inout FieldOrigins<Field>
  ) -> [(field: Field, value: Written)] {
    var written: [(field: Field, value: Written)] = []
    written.reserveCapacity(pairs.count)
    // `init(rawValue:)` compares by the rules of Unicode, which costs more than all the rest.
    let fields = Field.allCases.map { (field: $0, key: $0.rawValue) }
    for pair in pairs {
      guard let field = fields.first(where: { $0.key.utf8.elementsEqual(pair.key.utf8) })?.field else {
        findings.report(
          .unknownKey(
            pair, owner: owner.rawValue, among: Field.allCases.map(\.rawValue),
            elsewhere: EntityKind.allCases.filter { $0 != .contact && $0.fieldNames.contains(pair.key) }, beside: pairs))
        continue
      }
      origins.keys[field] = pair.keyRange
      origins.values[field] = pair.value.range
      if checkedForValue(pair) { written.append((field, pair.value)) }
    }
    return written
  }

  private func checkedForValue(_ pair: Written.Pair) -> Bool {
    guard pair.value.isEmpty else { return true }
    findings.report(.emptyValue(pair))
    return false
  }

  private func identifier(_ value: Written, kind: EntityKind) -> String? {
    guard let id = text(value) else { return nil }
    if kind == .eventLevel { return id }
    checkForm(ofID: id, at: value.range)
    return id
  }

  func checkForm(ofID id: String, at range: SourceRange) {
    if !Slug.isValid(id) { findings.report(.badIdentifier(id, at: range)) }
  }
}

extension EntityKind {
  /// The keys that the kind knows.
  var fieldNames: [String] {
    func names<Field: EntityField>(_: Field.Type) -> [String] { Field.allCases.map(\.rawValue) }
    return switch self {
    case .plan: names(Plan.Field.self)
    case .organisation: names(Organisation.Field.self)
    case .role: names(Role.Field.self)
    case .group: names(Group.Field.self)
    case .mandate: names(Mandate.Field.self)
    case .eventLevel: names(EventLevel.Field.self)
    case .checklist: names(Checklist.Field.self)
    case .contactList: names(ContactList.Field.self)
    case .contact: names(Contact.Field.self)
    case .alarmChain: names(AlarmChain.Field.self)
    case .dutyRota: names(DutyRota.Field.self)
    case .location: names(Location.Field.self)
    case .form: names(Form.Field.self)
    case .supportPhase: names(SupportPhase.Field.self)
    case .dormantPage: names(DormantPage.Field.self)
    case .exercise: names(Exercise.Field.self)
    case .chapter: names(Chapter.Field.self)
    case .decisionBasis: names(DecisionBasis.Field.self)
    case .law: names(Law.Field.self)
    case .policy: names(Policy.Field.self)
    case .term: names(Term.Field.self)
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownKey(
    _ pair: Written.Pair, owner: String, among keys: [String], elsewhere: [EntityKind], beside pairs: [Written.Pair]
  ) -> Diagnostic {
    let others = elsewhere.map(\.rawValue).quotedList
    let keyList = keys.quotedList
    return Diagnostic(
      "unknown-key", .error, at: pair.keyRange,
      LocalizedText(sv: "`\(owner)` har ingen nyckel `\(pair.key)`", en: "`\(owner)` has no key `\(pair.key)`"),
      explanation: elsewhere.isEmpty
        ? LocalizedText(sv: "Nycklarna är \(keyList).", en: "The keys are \(keyList).")
        : LocalizedText(
          sv: "Nyckeln hör till \(others). Nycklarna här är \(keyList).", en: "The key belongs to \(others). The keys here are \(keyList)."),
      // A key of another type is no misspelling.
      fixes: elsewhere.isEmpty
        ? .nearest(to: pair.key, among: keys, at: pair.keyRange, taken: Set(pairs.map(\.key)))
        : .didYouMean(nearestWord(to: pair.key, among: keys), at: pair.keyRange))
  }

  static func missingKey(_ key: String, at range: SourceRange, owner: String) -> Diagnostic {
    Diagnostic(
      "missing-key", .error, at: range, LocalizedText(sv: "`\(owner)` måste ha `\(key)`", en: "`\(owner)` must have `\(key)`"),
      explanation: LocalizedText(sv: "Lägg till `\(key): …` här.", en: "Add `\(key): …` here."))
  }

  fileprivate static func emptyValue(_ pair: Written.Pair) -> Diagnostic {
    Diagnostic(
      "empty-value", .error, at: pair.keyRange,
      LocalizedText(sv: "Nyckeln `\(pair.key)` saknar värde", en: "The key `\(pair.key)` has no value"),
      explanation: LocalizedText(
        sv: "Skriv ett värde efter kolonet, eller ta bort raden.", en: "Write a value after the colon, or remove the line."))
  }

  fileprivate static func badIdentifier(_ id: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "bad-identifier", .error, at: range,
      LocalizedText(
        sv: "Ett `id` har bara små bokstäver a–z, siffror och bindestreck", en: "An `id` has only small letters a–z, digits and hyphens"),
      explanation: LocalizedText(
        sv: "`\(id)` går inte att använda i länkar och adresser.", en: "`\(id)` cannot be used in links and addresses."),
      fixes: [
        FixIt(
          LocalizedText(sv: "Skriv `\(Slug.make(id))`, också där delen nämns", en: "Write `\(Slug.make(id))`, also where it is mentioned"),
          edits: [FixIt.Edit(range, Slug.make(id))])
      ])
  }
}
