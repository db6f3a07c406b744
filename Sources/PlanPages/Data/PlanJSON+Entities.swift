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
  fileprivate mutating func add(_ key: String, _ references: [TimedReference]) {
    objects(key, references) { object, timed in
      if let field = TimedReference.Field(timed.element.kind) { object.add(field, timed.reference) }
      object.add(TimedReference.Field.hours, timed.hours.rawValue)
    }
  }
}

extension ElementID {
  fileprivate var address: String { "\(kind.scheme):\(id)" }
}

extension Entity {
  /// The audience, where it is another than that of an element that says nothing.
  fileprivate func own(_ audience: Audience) -> String? { audience == Self.kind.defaultAudience ? nil : audience.rawValue }
}

extension Reference where Entity: PlanModel.Entity {
  fileprivate var address: String { ElementID(Entity.kind, id.rawValue).address }
}

extension AlarmChain.Node {
  fileprivate var address: String {
    switch self {
    case .element(let reference): reference.element.address
    case .outside(let name): name
    }
  }
}

extension Plan {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.municipality, municipality)
    object.add(Field.version, version)
    object.add(Field.status, status.rawValue)
    object.add(Field.caseNumber, caseNumber)
    if let decision {
      object.add(Field.decision.rawValue) {
        $0.add(Decision.Field.body, decision.body)
        $0.add(Decision.Field.date, decision.date)
        $0.add(Decision.Field.paragraph, decision.paragraph)
      }
    }
    if !decisionLevels.isEmpty {
      object.add(Field.decisionLevels.rawValue) { levels in
        for level in decisionLevels { levels.add(level.changes.rawValue, level.body) }
      }
    }
    object.add(Field.replaces, replaces)
    object.add(Field.validFrom, validFrom)
    object.add(Field.revisionDue, revisionDue)
    object.add(Field.owner, owner)
    if let endurance {
      object.add(Field.endurance.rawValue) { endurance.write(to: &$0) }
    }
    object.add(Field.officeHours, officeHours?.description)
    object.add(Field.intranetAddress, intranetAddress)
    object.add(Field.webAddress, webAddress)
    object.add(Field.tabs, tabs.map(\.rawValue))
    object.add(Field.decisionStyle, decisionStyle.rawValue)
    if !ruleSettings.isEmpty {
      object.add(Field.rules.rawValue) { rules in
        for setting in ruleSettings { rules.add(setting.rule, setting.severity?.label.swedish ?? "av") }
      }
    }
    object.add("text", MarkdownWriter.write(summary))
    object.add("öppna-frågor", openQuestions.map { MarkdownWriter.write($0) })
    object.objects("förklarar", explanations) {
      $0.add("fråga", $1.question + 1)
      $0.add("regel", $1.rule)
      $0.add("delar", $1.elements.map(\.element.address))
    }
    object.objects(Field.versions.rawValue, versions) {
      $0.add(Version.Field.version, $1.version)
      $0.add(Version.Field.audience, $1.audience == .public ? nil : $1.audience.rawValue)
      $0.add(Version.Field.date, $1.date)
      $0.add(Version.Field.change, $1.change)
      $0.add(Version.Field.decision, $1.decision)
    }
  }
}

extension Plan.Endurance {
  fileprivate func write(to object: inout JSONObject) {
    object.add(Field.hours, hours)
    object.add(Field.shift, shift)
    object.add(Field.rest, rest)
    object.add(Field.persons, persons)
    if !personsByLevel.isEmpty {
      object.add(Field.persons.rawValue) { levels in
        for (level, count) in personsByLevel.sorted(by: { $0.key < $1.key }) { levels.add(level.rawValue, count) }
      }
    }
    object.add(Field.pairs, pairs ? "ja" : "nej")
    object.add(Field.role, role)
  }
}

extension Organisation {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.shortName, shortName)
    object.add(Field.category, category?.rawValue)
    object.add(Field.partOf, partOf)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension Role {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.organisation, organisation)
    object.add(Field.holder, holder.rawValue)
    object.add(Field.alternates, alternates)
    object.add(Field.reachability, reachability?.rawValue)
    object.add(Field.headcount, headcount)
    object.add(Field.reportsTo, reportsTo)
    object.add(Field.leaders, leaders)
    object.add(Field.appointedBy, appointedBy)
    object.add(Field.office, office)
    object.add(Field.aliases, aliases)
    object.objects(Field.filledInEach.rawValue, fillings) {
      $0.add(Filling.Field.organisation, $1.organisation)
      $0.add(Filling.Field.alternates, $1.alternates)
    }
    object.add(Field.rota, rota)
    object.add("text", MarkdownWriter.write(description))
    object.add("före", MarkdownWriter.write(before))
    object.add("under", MarkdownWriter.write(during))
    object.add("efter", MarkdownWriter.write(after))
  }
}

extension Group {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.objects(Field.members.rawValue, members) { object, member in
      switch member.seat {
      case .role(let role): object.add(Member.Field.role, role)
      case .organisation(let organisation): object.add(Member.Field.organisation, organisation)
      }
      object.add(Member.Field.alternates, member.alternates)
      object.add(Member.Field.label, member.label)
    }
    object.add(Field.convener, convener)
    object.add(Field.leaders, leaders)
    object.add(Field.quorum, quorum)
    object.add(Field.headcount, headcount)
    object.add("antal-ungefärligt", isHeadcountApproximate ? "ja" : nil)
    object.add(Field.adjuncts, adjuncts)
    object.add(Field.convenedBy, convenedBy)
    object.add(Field.closedBy, closedBy)
    object.add(Field.aliases, aliases)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension Mandate {
  func write(to object: inout JSONObject) {
    object.add("id", id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.category, category?.rawValue)
    object.add(Field.effect, effect?.rawValue)
    object.add(Field.concerns, concerns)
    object.add(Field.sameDecisionAs, sameDecisionAs)
    object.add(Field.levels, levels)
    object.add(Field.hours, hours.rawValue)
    object.objects(Field.holders.rawValue, holders) { object, holder in
      if holder.partners.isEmpty {
        object.add(holder.holder.element.kind == .group ? Holder.Field.group : .role, holder.holder)
      } else {
        object.add(Holder.Field.together, holder.parties)
      }
      object.add(Holder.Field.hours, holder.hours.rawValue)
      object.add(Holder.Field.levels, holder.levels)
      object.add(Holder.Field.ifUnreachable, holder.ifUnreachable)
      object.add(Holder.Field.condition, holder.condition)
    }
    object.add(Field.order, order.rawValue)
    object.add(Field.thereafter, thereafter?.rawValue)
    switch limit {
    case .amount(let amount): object.add(Field.limit, amount)
    case .undecided: object.add(Field.limit, Limit.undecidedWords)
    case nil: break
    }
    object.add(Field.consulted, consulted)
    object.add(Field.consultedAtNeed, consultedAtNeed)
    object.add(Field.informed, informed)
    object.add(Field.grounds, grounds)
    if let delegation {
      object.add(Field.delegation.rawValue) {
        $0.add(Delegation.Field.body, delegation.body)
        $0.add(Delegation.Field.date, delegation.date)
        $0.add(Delegation.Field.paragraph, delegation.paragraph)
        $0.add(Delegation.Field.mandate, delegation.mandate)
      }
    }
    object.add(Field.endedBy, endedBy)
    object.add(Field.handedOverTo, handedOverTo)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension EventLevel {
  func write(to object: inout JSONObject) {
    object.add(Field.id, number)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.symbol, symbol.rawValue)
    object.add(Field.leaders.rawValue, leaders)
    object.add(Field.activates.rawValue, activates)
    object.add(Field.alarmedWithin, alarmedWithin)
    object.add("text", MarkdownWriter.write(description))
    object.add("kriterier", MarkdownWriter.write(criteria))
    object.add("exempel", MarkdownWriter.write(examples))
  }
}

extension Checklist {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.role, role)
    object.add(Field.group, group)
    object.add(Field.levels, levels)
    object.add(Field.card, paper.rawValue)
    object.add(Field.reportsTo, reportsTo)
    object.add("text", MarkdownWriter.write(introduction))
    object.objects("skeden", sections) { object, section in
      object.add("skede", section.phase.rawValue)
      object.add("text", MarkdownWriter.write(section.introduction))
      object.objects("steg", section.steps) { object, step in
        object.add("text", MarkdownWriter.write(step.text))
        object.add("inom", step.timeLimit?.swedish)
        object.add("mandat", step.mandates.map(\.address))
        object.add("anmärkning", MarkdownWriter.write(step.remark))
      }
    }
  }
}

extension ContactList {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    // Without one of its own, a list is as open as its most open entry.
    object.add(Field.audience, origins.keys[.audience] == nil ? nil : audience.rawValue)
    object.add(Field.organisation, organisation)
    object.add(Field.owner, owner)
    object.add(Field.verified, verified)
    object.add(Field.interval, interval)
    object.add("text", MarkdownWriter.write(introduction))
    object.objects("poster", entries) { $1.write(to: &$0) }
  }
}

extension Contact {
  func write(to object: inout JSONObject) {
    writeWay(to: &object)
    // What the list says for all its entries stands at the list.
    object.add(Field.audience, origins.values[.audience] == nil ? nil : audience.rawValue)
    object.add(Field.verified, origins.values[.verified] == nil ? nil : verified)
    object.add(Field.responsible, responsible)
    object.add(Field.remark, MarkdownWriter.write(remark))
  }

  /// Whom one reaches and how: all that an active page publishes of an entry.
  fileprivate func writeWay(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.role, role)
    object.add(Field.function, function)
    object.add(Field.name, name)
    object.objects("nummer", numbers) {
      $0.add("slag", $1.channel.rawValue)
      $0.add("nummer", $1.number)
    }
    object.add(Field.email, email)
    object.add(Field.organisation, organisation)
  }
}

extension AlarmChain {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.entryPoints, entryPoints.map(\.address))
    object.add("text", MarkdownWriter.write(introduction))
    object.objects("steg", steps) { object, step in
      object.add(Step.Field.from, step.from.address)
      object.add(Step.Field.to, step.to.address)
      object.add(Step.Field.channel, step.channel)
      object.add(Step.Field.within, step.within)
      object.add(Step.Field.levels, step.levels)
      object.add(Step.Field.hours, step.hours.rawValue)
      object.add(Step.Field.ifNoAnswer, step.ifNoAnswer?.address)
    }
  }
}

extension DutyRota {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.role, role)
    object.add(Field.starts, starts)
    object.add(Field.handover, handover)
    object.add("text", MarkdownWriter.write(introduction))
    object.objects("turer", turns) { object, turn in
      object.add(Turn.Field.weeks, turn.weeks.map { String($0) })
      object.add(Turn.Field.name, turn.name)
      object.add(Turn.Field.contact, turn.contact)
    }
  }
}

extension Location {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.category, category?.rawValue)
    object.add(Field.address, address)
    object.add(Field.capacity, capacity)
    object.add(Field.keyHolder, keyHolder)
    object.add(Field.equipment, equipment)
    object.add(Field.accessibility, accessibility)
    object.add(Field.lentBy, lentBy)
    object.add(Field.fallback, fallback)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension Form {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.category, category?.rawValue)
    object.add("text", MarkdownWriter.write(content))
  }
}

extension SupportPhase {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.follows, follows)
    object.add(Field.startedBy, startedBy)
    object.add(Field.endedBy, endedBy)
    object.add(Field.minimum, minimum)
    object.add(Field.talks, talks)
    object.add(Field.contact, contact)
    object.add(Field.organisation, organisation)
    object.add(Field.location, location)
    object.add(Field.leaders, leaders)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension DormantPage {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add("publicerad", isActive ? "ja" : "nej")
    object.add(Field.phase, phase)
    object.add(Field.contacts, contacts)
    object.objects("nummer", numbers) {
      $1.writeWay(to: &$0)
      $0.add(Contact.Field.verified, $1.verified)
    }
    object.add(Field.message, MarkdownWriter.write(message))
    object.add(Field.owner, owner)
    object.add(Field.startedBy, startedBy)
    object.add(Field.endedBy, endedBy)
    object.add(Field.minimum, minimum)
    object.add("text", MarkdownWriter.write(content))
  }
}

extension Exercise {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.category, category?.rawValue)
    object.add(Field.date, date)
    object.add(Field.interval, interval)
    object.add(Field.participants, participants)
    object.add(Field.responsible, responsible)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension Chapter {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.number, number)
    object.add("text", MarkdownWriter.write(content))
  }
}

extension DecisionBasis {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.category, category.rawValue)
    if let referral {
      object.add(Field.referral.rawValue) {
        $0.add(Referral.Field.from, referral.from)
        $0.add(Referral.Field.caseNumber, referral.caseNumber)
        $0.add(Referral.Field.due, referral.due)
      }
    }
    object.add(Field.recipient, recipient)
    object.add(Field.date, date)
    object.add(Field.caseNumber, caseNumber)
    object.add(Field.officer, officer)
    object.objects(Field.appendices.rawValue, appendices) {
      $0.add(Appendix.Field.title, $1.title)
      $0.add(Appendix.Field.contents, $1.contents.map(\.rawValue))
    }
    object.add(Field.signatories, signatories)
    object.add(Field.sentTo, sentTo)
    object.objects("avsnitt", Part.allCases.filter { parts[$0] != nil }) {
      $0.add("rubrik", $1.rawValue)
      $0.add("text", MarkdownWriter.write(parts[$1] ?? RichText()))
    }
  }
}

extension Law {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.shortName, shortName)
    object.add(Field.designation, designation)
    object.add(Field.inForceFrom, inForceFrom)
    object.add(Field.repealed, repealed)
    object.add(Field.replacedBy, replacedBy)
    object.add(Field.about, about)
    object.add("gemensam", isShared ? "ja" : nil)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension Policy {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.category, category)
    object.add(Field.designation, designation)
    object.add(Field.decidedBy, decidedBy)
    object.add(Field.inForceFrom, inForceFrom)
    object.add(Field.inForceUntil, inForceUntil)
    object.add(Field.replacedBy, replacedBy)
    object.add(Field.about, about)
    object.add("text", MarkdownWriter.write(description))
  }
}

extension Term {
  func write(to object: inout JSONObject) {
    object.add(Field.id, id.rawValue)
    object.add(Field.title, title)
    object.add(Field.audience, own(audience))
    object.add(Field.abbreviation, abbreviation)
    object.add(Field.explanation, MarkdownWriter.write(explanation))
    object.add(Field.replaces, replaces)
    object.add(Field.from, from)
    object.add("gemensam", isShared ? "ja" : nil)
    object.add("text", MarkdownWriter.write(description))
  }
}
