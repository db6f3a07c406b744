import PlanModel
import Prose

/// What somebody in a role must read again.
public struct Reading: Sendable, Hashable {
  public let role: Subject
  public let reasons: [Reason]

  /// An element that concerns the role, and what changed in it.
  public struct Reason: Sendable, Hashable {
    public let subject: Subject
    /// The numbers of the changes, from 1.
    public let changes: [Int]
  }

  /// How many changes there are to read.
  public var count: Int { Set(reasons.flatMap(\.changes)).count }
}

extension PlanChanges {
  /// The roles whose card, mandate, group, level, list, chapter or own text has changed, in the order of the new plan. Whom a change concerns is asked of both
  /// plans: one who is relieved of a mandate must know it. Whoever steps in for a role reads what the role must do.
  public var reading: [Reading] {
    var concerned = Concern(side: pairing.old)
    concerned.take(old)
    concerned.side = pairing.new
    concerned.take(new)
    var reasons: [Subject: [(subject: Subject, number: Int)]] = [:]
    func readers(of change: Change) -> Set<Subject> {
      // Another id is another link: nothing to read.
      if change.edit == .newIdentifier, change.subject.kind != .eventLevel { return [] }
      var roles = concerned.roles[change.subject] ?? []
      switch change.edit {
      case .row(let row): roles.formUnion([row.old, row.new].compactMap { $0 }.flatMap(\.roles))
      case .value(let old, let new), .cell(_, let old, let new): roles.formUnion([old, new].compactMap { $0 }.flatMap(\.roles))
      case .items(let removed, let added, _): roles.formUnion((removed + added).flatMap(\.roles))
      default: break
      }
      roles = concerned.withStandIns(roles, at: change.subject)
      // One who gets somebody new to answer for, or loses somebody, must know it.
      if [.added, .removed].contains(change.edit) { roles.formUnion(concerned.superiors[change.subject] ?? []) }
      return roles
    }
    func note(_ change: Change, _ number: Int) {
      if case .replacedWord(_, _, let places) = change.edit {
        // A new name is read once, in however many places it stands.
        let readers = places.reduce(into: Set<Subject>()) { $0.formUnion(readers(of: $1)) }
        for role in readers { reasons[role, default: []].append((change.subject, number)) }
        return
      }
      for role in readers(of: change) { reasons[role, default: []].append((change.subject, number)) }
    }
    for (index, change) in changes.enumerated() { note(change, index + 1) }
    let order = new.plan.roles.map { pairing.new.subject($0.element) }
    return order.compactMap { role in
      guard let noted = reasons[role] else { return nil }
      var bySubject: [(subject: Subject, numbers: [Int])] = []
      var places: [Subject: Int] = [:]
      for (subject, number) in noted {
        if let place = places[subject] {
          if bySubject[place].numbers.last != number { bySubject[place].numbers.append(number) }
        } else {
          places[subject] = bySubject.count
          bySubject.append((subject, [number]))
        }
      }
      return Reading(role: role, reasons: bySubject.map { Reading.Reason(subject: $0.subject, changes: $0.numbers) })
    }
  }
}

/// Which roles each element concerns.
private struct Concern {
  var side: Side
  var roles: [Subject: Set<Subject>] = [:]
  /// Whom a role reports to.
  private(set) var superiors: [Subject: Set<Subject>] = [:]
  private var standIns: [Subject: Set<Subject>] = [:]

  init(side: Side) { self.side = side }

  mutating func take(_ index: PlanIndex) {
    let plan = index.plan
    for role in plan.roles {
      note(role.element, [role.element])
      let subject = side.subject(role.element)
      standIns[subject, default: []].formUnion(role.standIns.map { side.subject($0.id.element) })
      superiors[subject, default: []].formUnion(
        [role.reportsTo].compactMap { $0 }.filter { $0.element.kind == .role }.map { side.subject($0.element) })
    }
    for list in plan.checklists {
      let owners = list.owner.map { people($0, index) } ?? []
      note(list.element, owners)
      // Whoever is sent on to another card, or fills in a form, must know what it says.
      let readers = owners + owners.flatMap { index.roles[Identifier($0.id)]?.standIns.map(\.id.element) ?? [] }
      for target in Self.links(of: list).compactMap(\.target.element) where [.checklist, .form].contains(target.kind) {
        note(target, readers)
      }
    }
    // A form that stands on no card is the business of whoever keeps the plan.
    for form in plan.forms where roles[side.subject(form.element)] == nil {
      note(form.element, [plan.owner].compactMap { $0.map(\.id.element) })
    }
    for mandate in plan.mandates {
      // A group that decides is its people; one that is only told need not read why.
      let deciding = (mandate.holders.flatMap { $0.parties + $0.ifUnreachable } + mandate.handedOverTo).flatMap {
        people($0.element, index)
      }
      note(mandate.element, deciding + (mandate.consulted + mandate.consultedAtNeed + mandate.informed).map(\.element))
    }
    for group in plan.groups { note(group.element, people(group.element, index)) }
    for level in plan.levels {
      note(level.element, (level.activates + level.leaders).flatMap { people($0.element, index) })
    }
    for list in plan.contactLists {
      note(list.element, [list.owner].compactMap { $0.map(\.id.element) })
      for entry in list.entries {
        note(entry.element, [entry.role, entry.responsible].compactMap { $0.map(\.id.element) })
      }
    }
    // Whoever a chapter speaks of by a link must know that it says something else; a restricted one, such as the list of sources, is published to nobody.
    for chapter in plan.chapters where chapter.audience < .restricted {
      note(chapter.element, chapter.content.links.compactMap(\.target.element).flatMap { people($0, index) })
    }
    for page in plan.dormantPages { note(page.element, [page.owner].compactMap { $0.map(\.id.element) }) }
    for rota in plan.rotas { note(rota.element, [rota.role].compactMap { $0.map(\.id.element) }) }
  }

  private static func links(of list: Checklist) -> [Inline.Link] {
    list.introduction.links
      + list.sections.flatMap { section in section.introduction.links + section.steps.flatMap { $0.text.links + $0.remark.links } }
  }

  /// The roles with those who step in for them; whoever keeps a number, a list or a form does that at leisure.
  func withStandIns(_ roles: Set<Subject>, at subject: Subject) -> Set<Subject> {
    switch subject.kind {
    case .contact, .contactList, .dutyRota, .form: roles
    default: roles.reduce(into: roles) { $0.formUnion(standIns[$1] ?? []) }
    }
  }

  private mutating func note(_ element: ElementID, _ named: [ElementID]) {
    roles[side.subject(element), default: []].formUnion(named.filter { $0.kind == .role }.map { side.subject($0) })
  }

  /// A role, or those who convene, lead, sit or step in in a group.
  private func people(_ element: ElementID, _ index: PlanIndex) -> [ElementID] {
    guard element.kind == .group, let group = index.groups[Identifier(element.id)] else { return [element] }
    let seats = group.members.flatMap { member -> [Reference<Role>] in
      if case .role(let role) = member.seat { [role] + member.alternates } else { member.alternates }
    }
    return ([group.convener].compactMap { $0 } + group.leaders + seats).map(\.id.element)
  }
}

extension Row {
  /// The roles that the row itself names.
  fileprivate var roles: [Subject] { ((key.map { [$0] } ?? []) + cells.map(\.value)).flatMap(\.roles) }
}

extension Fact {
  fileprivate var roles: [Subject] {
    switch self {
    case .element(let subject): subject.kind == .role ? [subject] : []
    case .list(let facts): facts.flatMap(\.roles)
    case .text, .words: []
    }
  }
}
