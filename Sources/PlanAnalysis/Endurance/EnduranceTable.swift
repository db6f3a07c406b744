public import PlanModel

/// How many people the promised endurance takes, and how many there are: every number of the computation, so that it can be shown.
public struct EnduranceTable: Sendable, Hashable {
  /// What the plan promises.
  public let promise: Plan.Endurance
  /// How many shifts follow on one another: the hours divided by the shift, rounded up.
  public let shifts: Int
  /// How many sets of people take turns: so many that everybody has rested before the next shift, and no more than there are shifts.
  public let teams: Int
  public let available: Available
  /// One per level that has a number of its own, or one for all.
  public let rows: [Row]
  /// Those of the counted role who are listed in another role too.
  public let countedTwice: [SharedPerson]

  /// One level's need.
  public struct Row: Sendable, Hashable {
    /// `nil`: whatever the level.
    public let level: Identifier<EventLevel>?
    /// At work at the same time, as the plan says.
    public let persons: Int
    /// The same, rounded up to whole pairs where people work in pairs.
    public let personsPerShift: Int
    /// Persons per shift times teams.
    public let needed: Int
    /// How many are missing; `nil` where nobody is counted.
    public let shortfall: Int?
  }

  /// How many persons the counted role has.
  public struct Available: Sendable, Hashable {
    /// `antal` of the role.
    public let headcount: Int?
    /// Persons in the contact lists, each name once; `nil` where no list names the role.
    public let listed: Int?
    /// The smaller of the two: those who are both meant to be there and can be called.
    public var counted: Int? {
      guard let headcount, let listed else { return headcount ?? listed }
      return min(headcount, listed)
    }
  }

  init(_ promise: Plan.Endurance, index: PlanIndex, sharedPersons: [SharedPerson]) {
    self.promise = promise
    let shift = max(promise.shift, 1)
    shifts = max((promise.hours + shift - 1) / shift, 1)
    teams = min(shifts, (shift + max(promise.rest, 0) + shift - 1) / shift)
    let role = promise.role?.id
    let contacts = role.flatMap { index.contactsOfRole[$0] }
    available = Available(headcount: role.flatMap { index.roles[$0]?.headcount }, listed: contacts.map(Self.persons))
    countedTwice = sharedPersons.filter { person in role.map { person.roles.contains($0) } ?? false }
    var needs: [(Identifier<EventLevel>?, Int)] = index.plan.levels.sorted { $0.number < $1.number }.compactMap { level in
      promise.personsByLevel[level.id].map { (level.id, $0) }
    }
    if let persons = promise.persons { needs.append((nil, persons)) }
    rows = needs.map { [teams, available] level, persons in
      let perShift = promise.pairs ? persons + persons % 2 : persons
      let needed = perShift * teams
      return Row(
        level: level, persons: persons, personsPerShift: perShift, needed: needed, shortfall: available.counted.map { max(0, needed - $0) })
    }
  }

  /// Each name once; entries without a name count one each.
  private static func persons(_ contacts: [Contact]) -> Int {
    var names: Set<String> = []
    return contacts.count { contact in
      guard let name = contact.name, !name.isEmpty else { return true }
      return names.insert(name.normalisedWords).inserted
    }
  }
}
