public import PlanModel

/// What follows from a plan: who may decide, who is reached, how long the people last. Computed once, then used by the rules and shown to readers.
///
/// Everything is a function of the plan alone. Of an edition, cut for its audience, only what that edition holds is known here too.
public struct PlanAnalysis: Sendable {
  public let plan: Plan
  public let index: PlanIndex
  /// Who points at what, in front matter and in texts.
  public let references: ReferenceTable
  /// Who answers, and when.
  public let reachability: Reachability
  /// Who may decide, per decision, level and time of day.
  public let succession: SuccessionTable
  /// Who is reached from the entry points, and how fast.
  public let alarm: AlarmGraph
  /// Whom the alarm reaches, level by level.
  public let alarmReach: AlarmReach
  /// Roles whose silence cuts others off from the alarm.
  public let alarmBottlenecks: [AlarmBottleneck]
  /// Whom each level sets to work, the mildest level first.
  public let activations: [Activation]
  /// Whether the people suffice; `nil` where the plan promises no endurance.
  public let endurance: EnduranceTable?
  /// Entries of the contact lists that bear the same name.
  public let namesakes: Namesakes
  /// Persons who are listed in more than one role.
  public let sharedPersons: [SharedPerson]
  /// From decision to paper: which card tells whom, and which number reaches them.
  public let traces: TraceTable
  /// What each role is needed for.
  public let duties: RoleDuties
  /// Who is on duty, week by week.
  public let rotas: RotaTable
  /// What has a date and may grow old.
  public let freshness: FreshnessTable
  /// The telephone numbers of the contact lists.
  public let numbers: NumberTable

  public init(_ plan: Plan) {
    self.plan = plan
    let index = PlanIndex(plan)
    namesakes = Namesakes(plan)
    let sharedPersons = SharedPerson.find(among: namesakes)
    self.index = index
    self.sharedPersons = sharedPersons
    references = ReferenceTable(plan)
    reachability = Reachability(index)
    succession = SuccessionTable(index)
    alarm = AlarmGraph(index)
    endurance = plan.endurance.map { EnduranceTable($0, index: index, sharedPersons: sharedPersons) }
    traces = TraceTable(index)
    rotas = RotaTable(index)
    duties = RoleDuties(index, succession: succession, alarm: alarm, rotas: rotas)
    alarmReach = AlarmReach(alarm, index: index)
    alarmBottlenecks = AlarmBottleneck.all(alarm, reach: alarmReach, duties: duties, index: index)
    activations = Activation.all(in: index)
    freshness = FreshnessTable(plan)
    numbers = NumberTable(plan)
  }
}
