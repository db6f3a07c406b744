import Diagnostics
import PlanModel
import PlanTestSupport
import Prose

/// A plan in which all that an audience may not see is replaced by chance, and nothing else.
///
/// What is hidden gets other titles, texts, names, numbers and dates; some of it goes, more of it comes, and it stands in another order among what is
/// seen. What is seen points at some of it.
struct HiddenVariant {
  private var numbers: SeededNumbers
  private let audience: Audience
  private var made = 0

  init(seed: Int, audience: Audience) {
    numbers = SeededNumbers(seed: seed)
    self.audience = audience
  }

  // MARK: Values by chance

  private mutating func word() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzåäö")
    return String((0..<(6 + numbers.number(below: 12))).map { _ in letters[numbers.number(below: letters.count)] })
  }

  private mutating func words() -> String { (0...numbers.number(below: 12)).map { _ in word() }.joined(separator: " ") }

  private mutating func text() -> RichText {
    RichText((0...numbers.number(below: 3)).map { _ in .paragraph([.text(words(), Origin())], Origin()) })
  }

  private mutating func freshID<E>() -> Identifier<E> {
    made += 1
    return Identifier("dold-\(made)-\(numbers.number(below: 1_000_000))")
  }

  private mutating func date() -> CalendarDate { CalendarDate(daysSinceEpoch: 19_000 + numbers.number(below: 2000)) }

  private mutating func hiddenAudience() -> Audience {
    let hidden = Audience.allCases.filter { $0 > audience }
    return hidden[numbers.number(below: hidden.count)]
  }

  /// The seen ones in their order, with others among them.
  private mutating func mixed<E>(_ seen: [E], _ others: [E]) -> [E] {
    var all = seen
    for other in numbers.shuffled(others) { all.insert(other, at: numbers.number(below: all.count + 1)) }
    return all
  }

  private mutating func vary<E: Entity>(
    _ entities: inout [E], isSeen: (E) -> Bool, make: (inout Self) -> E, change: (inout Self, inout E) -> Void
  ) {
    let seen = entities.filter(isSeen)
    var others = entities.filter { !isSeen($0) && !numbers.chance(4) }
    for _ in 0..<numbers.number(below: 4) { others.append(make(&self)) }
    for index in others.indices { change(&self, &others[index]) }
    entities = mixed(seen, others)
  }

  // MARK: The plan

  mutating func vary(_ source: Plan) -> Plan {
    var plan = source
    let audience = audience
    func isSeen<E: Entity>(_ entity: E) -> Bool { entity.audience <= audience }
    vary(&plan.organisations, isSeen: isSeen) {
      Organisation(id: $0.freshID(), title: $0.words())
    } change: {
      $1.audience = $0.hiddenAudience()
      ($1.title, $1.shortName, $1.description) = ($0.words(), $0.word(), $0.text())
    }
    vary(&plan.roles, isSeen: isSeen) {
      Role(id: $0.freshID(), title: $0.words())
    } change: {
      $1.audience = $0.hiddenAudience()
      ($1.title, $1.description, $1.before, $1.headcount) = ($0.words(), $0.text(), $0.text(), $0.numbers.number(below: 40))
      $1.aliases = [$0.word()]
    }
    vary(&plan.groups, isSeen: isSeen) {
      Group(id: $0.freshID(), title: $0.words())
    } change: {
      $1.audience = $0.hiddenAudience()
      ($1.title, $1.description, $1.quorum) = ($0.words(), $0.text(), $0.numbers.number(below: 9))
    }
    vary(&plan.mandates, isSeen: isSeen) {
      Mandate(id: $0.freshID(), title: $0.words())
    } change: {
      $1.audience = $0.hiddenAudience()
      ($1.title, $1.description) = ($0.words(), $0.text())
    }
    vary(&plan.checklists, isSeen: isSeen) {
      Checklist(id: $0.freshID(), title: $0.words())
    } change: {
      $1.audience = $0.hiddenAudience()
      ($1.title, $1.introduction) = ($0.words(), $0.text())
      $1.sections = [Checklist.Section(phase: .atAlarm, steps: [Checklist.Step(text: [.text($0.words(), Origin())])])]
    }
    vary(&plan.forms, isSeen: isSeen) {
      Form(id: $0.freshID(), title: $0.words())
    } change: {
      $1.audience = $0.hiddenAudience()
      ($1.title, $1.content) = ($0.words(), $0.text())
    }
    vary(&plan.supportPhases, isSeen: isSeen) {
      SupportPhase(id: $0.freshID(), title: $0.words())
    } change: {
      $1.audience = $0.hiddenAudience()
      ($1.title, $1.description, $1.talks) = ($0.words(), $0.text(), $0.numbers.number(below: 9))
    }
    vary(&plan.dormantPages, isSeen: { $0.currentAudience <= audience }) {
      DormantPage(id: $0.freshID(), title: $0.words())
    } change: {
      // Staff see what sleeps for the public.
      $1.audience = audience < .intranet ? Audience.allCases[$0.numbers.number(below: 4)] : $0.hiddenAudience()
      ($1.title, $1.content) = ($0.words(), $0.text())
      $1.message = [.text($0.words(), Origin())]
    }
    vary(&plan.exercises, isSeen: isSeen) {
      Exercise(id: $0.freshID(), title: $0.words())
    } change: {
      $1.audience = $0.hiddenAudience()
      ($1.title, $1.description, $1.date) = ($0.words(), $0.text(), $0.date().description)
    }
    vary(&plan.chapters, isSeen: isSeen) {
      Chapter(id: $0.freshID(), title: $0.words())
    } change: {
      $1.audience = $0.hiddenAudience()
      ($1.title, $1.content, $1.number) = ($0.words(), $0.text(), $0.numbers.number(below: 30))
    }
    vary(&plan.terms, isSeen: isSeen) {
      Term(id: $0.freshID(), title: $0.words())
    } change: {
      $1.audience = $0.hiddenAudience()
      ($1.title, $1.description) = ($0.word(), $0.text())
    }
    for index in plan.versions.indices where plan.versions[index].audience > audience {
      plan.versions[index].audience = hiddenAudience()
      plan.versions[index].change = numbers.chance(4) ? nil : words()
    }
    varyContacts(&plan)
    varyPlaces(&plan)
    point(&plan)
    // What is said of rules is for those who keep the plan, and a picture that no text shows is nobody's.
    if audience < .binder { plan.ruleSettings = [Plan.RuleSetting(rule: word(), severity: nil)] }
    plan.images["\(word()).jpg"] = Array(words().utf8)
    return plan
  }

  private mutating func varyContacts(_ plan: inout Plan) {
    let audience = audience
    vary(&plan.contactLists, isSeen: { $0.audience <= audience }) {
      ContactList(id: $0.freshID(), title: $0.words())
    } change: {
      $1.audience = $0.hiddenAudience()
      ($1.title, $1.introduction, $1.verified) = ($0.words(), $0.text(), $0.date())
    }
    for index in plan.contactLists.indices {
      let isListSeen = plan.contactLists[index].audience <= audience
      vary(&plan.contactLists[index].entries, isSeen: { isListSeen && $0.audience <= audience }) {
        Contact(id: $0.freshID())
      } change: {
        variant, entry in
        // An entry of a hidden list is hidden whatever it says of itself.
        entry.audience = variant.hiddenAudience()
        (entry.name, entry.email, entry.function) = (variant.words(), "\(variant.word())@example.se", variant.words())
        (entry.verified, entry.remark) = (variant.date(), [.text(variant.words(), Origin())])
        entry.numbers = (0...variant.numbers.number(below: 2)).map { _ in
          Contact.Number(channel: .mobile, number: "070-174 06 \(10 + variant.numbers.number(below: 90))")
        }
      }
    }
    vary(&plan.rotas, isSeen: { $0.audience <= audience }) {
      DutyRota(id: $0.freshID(), title: $0.words())
    } change: { variant, rota in
      rota.audience = variant.hiddenAudience()
      rota.title = variant.words()
      rota.turns = (0...variant.numbers.number(below: 8)).map { _ in DutyRota.Turn(name: variant.words()) }
    }
  }

  private mutating func varyPlaces(_ plan: inout Plan) {
    let audience = audience
    vary(&plan.locations, isSeen: { $0.audience <= audience }) {
      Location(id: $0.freshID(), title: $0.words())
    } change: {
      $1.audience = $0.hiddenAudience()
      ($1.title, $1.address, $1.capacity) = ($0.words(), $0.words(), $0.numbers.number(below: 500))
    }
    guard audience < .binder else { return }
    for index in plan.locations.indices {
      plan.locations[index].keyHolder = numbers.chance(2) ? words() : nil
      plan.locations[index].equipment = numbers.chance(2) ? words() : nil
    }
  }

  /// What is seen names what is hidden, where a name can be left out.
  private mutating func point(_ plan: inout Plan) {
    let audience = audience
    let hiddenRoles = plan.roles.filter { $0.audience > audience }.map(\.id)
    let hiddenGroups = plan.groups.filter { $0.audience > audience }
    let hiddenLists = plan.contactLists.filter { $0.audience > audience }
    let seenLists = Set(plan.contactLists.filter { $0.audience <= audience }.map(\.id.rawValue))
    func place(_ count: Int) -> Int { numbers.number(below: count + 1) }
    for role in hiddenRoles {
      if let index = plan.roles.indices.first(where: { plan.roles[$0].audience <= audience && numbers.chance(3) }) {
        plan.roles[index].alternates.insert(Reference(role), at: place(plan.roles[index].alternates.count))
      }
      if let index = plan.groups.indices.first(where: { plan.groups[$0].audience <= audience && numbers.chance(2) }) {
        let member = Group.Member(seat: .role(Reference(role)), label: "dold")
        plan.groups[index].members.insert(member, at: place(plan.groups[index].members.count))
      }
      if let index = plan.mandates.indices.first(where: { plan.mandates[$0].audience <= audience && numbers.chance(4) }) {
        let holder = Mandate.Holder(holder: ElementReference(role.element))
        plan.mandates[index].holders.insert(holder, at: place(plan.mandates[index].holders.count))
      }
    }
    for group in hiddenGroups {
      guard let index = plan.levels.indices.first(where: { _ in numbers.chance(2) }) else { continue }
      plan.levels[index].activates.insert(TimedReference(ElementReference(group.element)), at: place(plan.levels[index].activates.count))
    }
    // A text that places a hidden list says so itself: only which list it is may change.
    for index in plan.chapters.indices {
      for place in plan.chapters[index].content.blocks.indices {
        guard case .directive(var directive) = plan.chapters[index].content.blocks[place], directive.name == "telefonlista",
          !hiddenLists.isEmpty, !seenLists.contains(directive.argument)
        else { continue }
        directive.argument = hiddenLists[numbers.number(below: hiddenLists.count)].id.rawValue
        plan.chapters[index].content.blocks[place] = .directive(directive)
      }
    }
  }
}
