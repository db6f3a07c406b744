/// Every rule, one line each, in the order of the manual.
public enum Rules {
  public static let all: [any Rule.Type] = [
    // Mandates
    DecisionWithoutHolder.self,
    DecisionUncovered.self,
    SuccessionCycle.self,
    ConflictingSuccession.self,
    HolderUnreachable.self,
    StepExceedsMandate.self,
    SinglePointOfDecision.self,
    ActivationWithoutEnd.self,
    HandoverWithoutReceiver.self,
    DelegatedToGroup.self,
    DelegatedOutsideMunicipality.self,
    DelegationWithoutDecision.self,
    DelegationChainBroken.self,
    DelegationCycle.self,
    LimitWithoutAmount.self,
    ConsultedNotAlarmed.self,
    MandateWithoutCard.self,
    MandateUnused.self,
    // Roles and groups
    AlternateIsHolder.self,
    ReportingCycle.self,
    LeadershipCycle.self,
    RoleWithoutAlternate.self,
    AlternatesSharePerson.self,
    PersonInTwoRoles.self,
    GroupWithoutConvener.self,
    LeaderNotMember.self,
    MemberWithoutAlternate.self,
    QuorumExceedsMembers.self,
    RoleWithoutContact.self,
    RoleWithoutCard.self,
    RoleWithoutTask.self,
    RoleUnused.self,
    // Action cards
    BlockTooLong.self,
    StepTooLong.self,
    StepNotVerbFirst.self,
    StepWithoutContact.self,
    PhaseMissing.self,
    CardWithoutReportTo.self,
    // Levels
    LevelGap.self,
    LevelWithoutCriteria.self,
    LevelWithoutLeader.self,
    LevelWithoutMandate.self,
    LevelStepsDown.self,
    IdenticalCriteria.self,
    // Alarm chain
    UnreachableInAlarm.self,
    AlarmSinglePoint.self,
    AlarmWithoutFallback.self,
    AlarmTooSlow.self,
    // Contact lists
    ListWithoutOwner.self,
    EntryWithoutDate.self,
    StaleEntry.self,
    InvalidPhoneNumber.self,
    NumberFormat.self,
    PublicPersonalNumber.self,
    DuplicateNumber.self,
    SamePersonDifferentNumber.self,
    // Rotas
    RotaGap.self,
    RotaOverlap.self,
    RotaUneven.self,
    // Endurance
    EnduranceShort.self,
    CountedTwice.self,
    // Laws and policies
    RepealedLawCited.self,
    UnknownLaw.self,
    ExpiredPolicyCited.self,
    // Language
    OutdatedTerm.self,
    UndefinedAbbreviation.self,
    TermDrift.self,
    // The plan as a whole
    DecidedWithoutDecision.self,
    ValidBeforeDecided.self,
    ReplacedPlanMissing.self,
    PlanOverdue.self,
    UnusedEntity.self,
    // The decision
    ProposalOutOfStyle.self,
    ProposalWithTwoActions.self,
    // Editions
    PublicTextNeedsHidden.self,
    DormantPageWithoutOwner.self,
    DormantNumberUnfit.self,
  ]

  /// The rule with that id.
  public static func rule(_ id: String) -> (any Rule.Type)? { all.first { $0.id == id } }
}
