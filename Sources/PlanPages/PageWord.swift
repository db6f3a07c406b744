/// The words of the pages, by the key that the theme's `pages.yml` gives them.
public enum PageWord: String, CaseIterable, Hashable, Sendable {
  // MARK: Editions
  case intranetName = "intranet-name"
  case webName = "web-name"
  case fragmentName = "fragment-name"
  case binderName = "binder-name"
  case cardsName = "cards-name"
  case intranetSummary = "intranet-summary"
  case binderSummary = "binder-summary"
  case editionPublic = "edition-public"
  case editionIntranet = "edition-intranet"
  case editionBinder = "edition-binder"

  // MARK: The council's document
  case decisionName = "decision-name"
  /// `{municipality}`.
  case decisionSummary = "decision-summary"
  case kindStatement = "kind-statement"
  case kindOpinion = "kind-opinion"
  case kindReferralReply = "kind-referral-reply"
  case recipient
  case officer
  case referral
  case referralDue = "referral-due"
  case proposal
  case matter
  case preparation
  case assessment
  case economy
  case childrensPerspective = "childrens-perspective"
  case groundsOfDecision = "grounds-of-decision"
  /// `{kind}`, `{date}`.
  case statementDated = "statement-dated"
  /// `{number}`.
  case appendix
  case appendices
  case separateDocument = "separate-document"
  case sentBeside = "sent-beside"
  case signatures
  case sentTo = "sent-to"
  case leftOutTitle = "left-out-title"
  case leftOutText = "left-out-text"
  case listLeftOut = "list-left-out"

  // MARK: Start pages
  case alarmStartHere = "alarm-start-here"
  case takeUpTheCard = "take-up-the-card"
  case firstCardText = "first-card-text"
  case whichLevel = "which-level"
  case callHeading = "call-heading"
  case callFirst = "call-first"
  case findYourCard = "find-your-card"
  case lookUp = "look-up"
  case webTitle = "web-title"
  case webIntroduction = "web-introduction"
  case whereToTurn = "where-to-turn"
  case emergencyTitle = "emergency-title"
  case emergencyText = "emergency-text"
  case planInShort = "plan-in-short"
  case readThePlan = "read-the-plan"

  // MARK: Sections
  case levels
  case cards
  case contacts
  case alarmChain = "alarm-chain"
  case decisions
  case rolesAndGroups = "roles-and-groups"
  case thePlan = "the-plan"
  case locations
  case forms
  case exercises
  case wordsAndLaws = "words-and-laws"
  case aboutTitle = "about-title"
  case whenTheAlarmComes = "when-the-alarm-comes"
  case chapters
  case summary
  case groups
  case roles
  case levelsSummary = "levels-summary"
  case cardsSummary = "cards-summary"
  case contactsSummary = "contacts-summary"
  case decisionsSummary = "decisions-summary"
  case rolesSummary = "roles-summary"
  case formsSummary = "forms-summary"

  // MARK: Facts that many elements share
  case role
  case roleOrGroup = "role-or-group"
  case organisation
  case level
  case levelAtStart = "level-at-start"
  case levelInSentence = "level-in-sentence"
  case allLevels = "all-levels"
  case time
  case date
  case category
  case name
  case function
  case remark
  case responsible
  case address
  case decision
  case leader
  case ledBy = "led-by"
  case shortName = "short-name"
  case partOf = "part-of"
  case alsoCalled = "also-called"
  case persons
  case headcount
  /// `{count}`: as an aim, not exactly.
  case personsAbout = "persons-about"
  case startedByDecision = "started-by-decision"
  case endedByDecision = "ended-by-decision"
  case or
  case and
  case roundTheClock = "round-the-clock"
  case officeHours = "office-hours"
  case otherTime = "other-time"
  case byRota = "by-rota"
  case whenNeeded = "when-needed"
  case minutes
  case hour
  case hours
  case day
  case days
  case week
  case weeks
  case month
  case months
  case year
  case years
  case within
  case tableOf = "table-of"

  // MARK: Roles
  case reached
  case reachedWhen = "reached-when"
  case reportsTo = "reports-to"
  case alternates
  case holder
  case holderEmployee = "holder-employee"
  case holderElected = "holder-elected"
  case holderVolunteer = "holder-volunteer"
  case holderPartner = "holder-partner"
  case appointedBy = "appointed-by"
  case office
  case filledInEach = "filled-in-each"
  case rolesCaption = "roles-caption"
  case cardsByRoleCaption = "cards-by-role-caption"
  case mayDecide = "may-decide"
  case mayDecideCaption = "may-decide-caption"
  case youMayDecide = "you-may-decide"
  case groupMayDecide = "group-may-decide"
  case when
  case directly
  case ifUnreachable = "if-unreachable"
  case cannotBeReached = "cannot-be-reached"
  /// After several: "A och B tillsammans".
  case together
  case togetherWith = "together-with"
  /// Before those who take a responsibility over, and after them.
  case until
  case hasTakenOver = "has-taken-over"
  case handsOverTo = "hands-over-to"
  case takesOverFrom = "takes-over-from"
  case takesPartIn = "takes-part-in"
  case partLeader = "part-leader"
  case partConvener = "part-convener"
  case partMember = "part-member"
  case partAlternate = "part-alternate"
  case partAdjunct = "part-adjunct"
  case before
  case during
  case after
  case atAlarm = "at-alarm"
  case closing

  // MARK: Groups
  case group
  case seat
  case membersCaption = "members-caption"
  case convener
  case quorum
  case quorumText = "quorum-text"
  case adjuncts
  case groupsCaption = "groups-caption"

  // MARK: Levels
  case criteria
  case examples
  case activates
  case alarmedWithin = "alarmed-within"
  case levelsCaption = "levels-caption"
  case cardsAtLevel = "cards-at-level"
  case cardsAtLevelCaption = "cards-at-level-caption"
  case whomToCall = "whom-to-call"
  case callsCaption = "calls-caption"
  case caller
  case calls
  case whoDecides = "who-decides"
  case decisionsAtLevelCaption = "decisions-at-level-caption"

  // MARK: Cards
  case card
  case cardInSentence = "card-in-sentence"
  /// `{number}`: the number of a step, or several.
  case ofStep = "of-step"
  case phases
  case appliesAt = "applies-at"
  case seeList = "see-list"
  case seeLists = "see-lists"
  /// Before a link to where the binder has it: "Se".
  case see

  // MARK: Decisions
  case decisionTable = "decision-table"
  case decisionsIntroduction = "decisions-introduction"
  case decisionsCaption = "decisions-caption"
  case startingDecisionsCaption = "starting-decisions-caption"
  case whoStarts = "who-starts"
  case eachDecision = "each-decision"
  case decidesFirst = "decides-first"
  case decidesThen = "decides-then"
  case successionCaption = "succession-caption"
  case mandateSummary = "mandate-summary"
  case nobodyNamed = "nobody-named"
  case thereafter
  /// Where the plan leaves open who decides then.
  case thereafterUndecided = "thereafter-undecided"
  /// Below the introduction, where some decisions are only taken together.
  case decisionsTogether = "decisions-together"
  case alternateInRole = "alternate-in-role"
  /// `{role}`: of several who decide together.
  case alternateFor = "alternate-for"
  case coverage
  case coverageSummary = "coverage-summary"
  case coverageIntroduction = "coverage-introduction"
  case coverageCaption = "coverage-caption"
  case coverageOne = "coverage-one"
  case coverageTogether = "coverage-together"
  case coverageNobody = "coverage-nobody"
  case coverageSilent = "coverage-silent"
  case coverageNotTaken = "coverage-not-taken"
  case weeksOnDuty = "weeks-on-duty"
  case weeksOnDutyIntroduction = "weeks-on-duty-introduction"
  case weeksOnDutyNobody = "weeks-on-duty-nobody"
  case weeksOnDutyUncovered = "weeks-on-duty-uncovered"
  case categoryDelegation = "category-delegation"
  case categoryExecution = "category-execution"
  case categoryRequest = "category-request"
  case starts
  case ends
  case concerns
  case takenAt = "taken-at"
  /// `{hours}`: when the decision is taken; at other times it waits.
  case takenAtText = "taken-at-text"
  case handedOverTo = "handed-over-to"
  case staysUntilTaken = "stays-until-taken"
  case limit
  case limitUndecided = "limit-undecided"
  case consult
  case consultAtNeed = "consult-at-need"
  case inform
  case grounds
  case delegatedBy = "delegated-by"
  case endsDecision = "ends-decision"
  case sameDecision = "same-decision"

  // MARK: Alarm chain
  case alarmComesIn = "alarm-comes-in"
  case alarmChainCaption = "alarm-chain-caption"
  case alarmChainSummary = "alarm-chain-summary"
  case alarmDiagramDescription = "alarm-diagram-description"
  case alarmPageSummary = "alarm-page-summary"
  case from
  case to
  case channel
  case withinHead = "within-head"
  case ifNoAnswer = "if-no-answer"
  case noAnswerShort = "no-answer-short"
  case firstStep = "first-step"
  case takeUp = "take-up"
  case takeUpYours = "take-up-yours"
  case decideLevel = "decide-level"
  /// Before the name of the binder's sheet of calls: "Ring enligt".
  case callBy = "call-by"
  case callsIntroduction = "calls-introduction"
  case callsOnce = "calls-once"
  case alarmTimes = "alarm-times"
  case alarmTimesSummary = "alarm-times-summary"
  case alarmTimesIntroduction = "alarm-times-introduction"
  case alarmTimesCaption = "alarm-times-caption"
  case alarmTimesDiagram = "alarm-times-diagram"
  case alarmTimesDescription = "alarm-times-description"
  case alarmTimeMissing = "alarm-time-missing"
  case alarmTimeUncertain = "alarm-time-uncertain"
  case reachedWhom = "reached-whom"
  case notReached = "not-reached"

  // MARK: Endurance
  case endurance
  case enduranceSummary = "endurance-summary"
  case enduranceShifts = "endurance-shifts"
  case enduranceTeams = "endurance-teams"
  case endurancePairs = "endurance-pairs"
  case enduranceNeed = "endurance-need"
  case enduranceHeadcount = "endurance-headcount"
  case enduranceListed = "endurance-listed"
  case enduranceCaption = "endurance-caption"
  case atWork = "at-work"
  case needed
  case available
  case missing
  case enough
  case notCounted = "not-counted"
  case countedTwice = "counted-twice"

  // MARK: Organisation
  case organisationTitle = "organisation-title"
  case organisations
  case organisationSummary = "organisation-summary"
  case organisationDiagram = "organisation-diagram"
  case organisationDiagramDescription = "organisation-diagram-description"
  case reportingInWords = "reporting-in-words"
  case reportsToNobody = "reports-to-nobody"
  case organisationMunicipality = "organisation-municipality"
  case organisationAssembly = "organisation-assembly"
  case organisationBoard = "organisation-board"
  case organisationAdministration = "organisation-administration"
  case organisationCompany = "organisation-company"
  case organisationFederation = "organisation-federation"
  case organisationRegion = "organisation-region"
  case organisationAuthority = "organisation-authority"
  case organisationFaith = "organisation-faith"
  case organisationVolunteers = "organisation-volunteers"
  case organisationOtherMunicipality = "organisation-other-municipality"

  // MARK: Contact lists
  case contact
  case contactList = "contact-list"
  case contactListSummary = "contact-list-summary"
  case listOwner = "list-owner"
  case verified
  case verifiedEvery = "verified-every"
  case telephone
  case email
  case mobile
  case work
  case onCall = "on-call"
  case switchboard
  case radio
  case numbersInBinder = "numbers-in-binder"
  case contactsByName = "contacts-by-name"
  case contactsByOrganisation = "contacts-by-organisation"
  case handwrittenChanges = "handwritten-changes"
  case handwrittenText = "handwritten-text"
  case rotaStarts = "rota-starts"
  case rotaHandover = "rota-handover"
  case rotaWeeks = "rota-weeks"
  case rotaFrom = "rota-from"
  case rotaComing = "rota-coming"
  case rotaOrder = "rota-order"
  case rotaAll = "rota-all"
  case rotaPlace = "rota-place"

  // MARK: Locations, forms, exercises, support phases
  case location
  case locationsCaption = "locations-caption"
  case locationsSummary = "locations-summary"
  case locationCommandPost = "location-command-post"
  case locationAssembly = "location-assembly"
  case locationSupportCentre = "location-support-centre"
  case locationSafePoint = "location-safe-point"
  case locationRoom = "location-room"
  case capacity
  case keyHolder = "key-holder"
  case equipment
  case accessibility
  case lentBy = "lent-by"
  case fallbackLocation = "fallback-location"
  case exercise
  case exercisesCaption = "exercises-caption"
  case exercisesSummary = "exercises-summary"
  case exerciseTraining = "exercise-training"
  case exerciseExercise = "exercise-exercise"
  case exerciseAlarmTest = "exercise-alarm-test"
  case exerciseReview = "exercise-review"
  case repeated
  case every
  case participants
  case supportPhases = "support-phases"
  case supportPhasesSummary = "support-phases-summary"
  case comesAfter = "comes-after"
  case openAtLeast = "open-at-least"
  case talks
  case talksText = "talks-text"

  // MARK: Dormant pages
  case dormantPages = "dormant-pages"
  case dormantPagesSummary = "dormant-pages-summary"
  case currentPages = "current-pages"
  case dormantTitle = "dormant-title"
  case dormantText = "dormant-text"
  case activeTitle = "active-title"
  case activeText = "active-text"
  case callHere = "call-here"
  case messageOnStart = "message-on-start"
  case publishedNumbers = "published-numbers"
  case publishedBy = "published-by"
  case publishedAfter = "published-after"
  case removedAfter = "removed-after"
  case publishedAtLeast = "published-at-least"
  case aboutSupport = "about-support"
  case readMore = "read-more"

  // MARK: Extracts
  case extractsName = "extracts-name"
  case extractsContacts = "extracts-contacts"
  case extractsMessages = "extracts-messages"
  case extractsCalendars = "extracts-calendars"
  case extractsSheets = "extracts-sheets"
  case extractsData = "extracts-data"
  case extractsNumber = "extracts-number"
  case extractsGroup = "extracts-group"
  case extractsWithoutNumber = "extracts-without-number"
  case eventRevision = "event-revision"
  case eventVerification = "event-verification"

  // MARK: The accessibility statement
  case statementTitle = "statement-title"
  case statementSummary = "statement-summary"
  case statementDraftTitle = "statement-draft-title"
  case statementDraftText = "statement-draft-text"
  case statementIntroduction = "statement-introduction"
  case statementComplianceTitle = "statement-compliance-title"
  case statementComplianceText = "statement-compliance-text"
  case statementTestedTitle = "statement-tested-title"
  case statementTestedText = "statement-tested-text"
  case statementTestedStructure = "statement-tested-structure"
  case statementTestedLinks = "statement-tested-links"
  case statementTestedTitles = "statement-tested-titles"
  case statementTestedContrast = "statement-tested-contrast"
  case statementUntestedTitle = "statement-untested-title"
  case statementUntestedText = "statement-untested-text"
  case statementUntestedPeople = "statement-untested-people"
  case statementUntestedReaders = "statement-untested-readers"
  case statementUntestedLanguage = "statement-untested-language"
  case statementUntestedPictures = "statement-untested-pictures"
  case statementReportTitle = "statement-report-title"
  case statementReportText = "statement-report-text"
  case statementSupervisionTitle = "statement-supervision-title"
  case statementSupervisionText = "statement-supervision-text"
  case statementMeasuredTitle = "statement-measured-title"

  // MARK: Words and laws
  case glossary
  case glossaryCaption = "glossary-caption"
  case glossarySummary = "glossary-summary"
  case term
  case abbreviation
  case explanation
  case replacesWords = "replaces-words"
  case laws
  case lawsAndPolicies = "laws-and-policies"
  case lawsAndPoliciesSummary = "laws-and-policies-summary"
  case policiesCaption = "policies-caption"
  case policy
  case decidedBy = "decided-by"
  case lawsCaption = "laws-caption"
  case repealedLawsCaption = "repealed-laws-caption"
  case lawsSummary = "laws-summary"
  case law
  case designation
  case about
  case inForceFrom = "in-force-from"
  case inForceUntil = "in-force-until"
  case repealed
  case replacedBy = "replaced-by"
  case register
  case registerSummary = "register-summary"

  // MARK: The document
  case municipality
  case version
  case status
  case statusDraft = "status-draft"
  case statusProposal = "status-proposal"
  case statusDecided = "status-decided"
  case statusRepealed = "status-repealed"
  case caseNumber = "case-number"
  case decided
  case validFrom = "valid-from"
  case revisionDue = "revision-due"
  case planOwner = "plan-owner"
  case replaces
  case edition
  case published
  case theEdition = "the-edition"
  case versions
  case versionsCaption = "versions-caption"
  case change
  case decisionOfVersion = "decision-of-version"
  case aboutSummary = "about-summary"
  case openQuestions = "open-questions"
  case openQuestionsIntroduction = "open-questions-introduction"
  case openQuestion = "open-question"
  case limitQuestion = "limit-question"
  case holderTitle = "holder-title"
  case holderText = "holder-text"
  case holderName = "holder-name"
  case holderUnit = "holder-unit"
  case holderNumber = "holder-number"
  case holderReceived = "holder-received"
  case holderReturned = "holder-returned"
  case insertedTitle = "inserted-title"
  case insertedBy = "inserted-by"
  case signature
  case colophon
  case noOpenFindings = "no-open-findings"
  case untoldFindingsOne = "untold-findings-one"
  /// `{count}`.
  case untoldFindingsMany = "untold-findings-many"
  case freshness
  case freshnessCaption = "freshness-caption"
  case freshnessWhat = "freshness-what"
  case freshnessDone = "freshness-done"
  case freshnessDue = "freshness-due"
  case freshnessState = "freshness-state"
  case freshnessLate = "freshness-late"
  case freshnessToday = "freshness-today"
  case freshnessLeft = "freshness-left"
  case openRules = "open-rules"
  case openRulesOne = "open-rules-one"
  case openRulesMany = "open-rules-many"
  case openRulesCaption = "open-rules-caption"
  case finds
  case number
  case openFindingsCaption = "open-findings-caption"
  case weakenedRulesCaption = "weakened-rules-caption"
  case finding
  case severity
  case place
  case rule
  case setting

  // MARK: Revisions
  case revisionName = "revision-name"
  case revisionTitle = "revision-title"
  case revisionSummary = "revision-summary"
  case redlineName = "redline-name"
  /// `{name}`, `{edition}`: a publication with the circle it is for.
  case editionOf = "edition-of"
  case editionNamePublic = "edition-name-public"
  case editionNameIntranet = "edition-name-intranet"
  case editionNameBinder = "edition-name-binder"
  /// At the head of every page of a redline. `{old}`, `{new}`.
  case redlineNotice = "redline-notice"
  /// The same, of one that holds what the binder holds.
  case redlineHandling = "redline-handling"
  case changeList = "change-list"
  case changeListCaption = "change-list-caption"
  case changeNumber = "change-number"
  case changedPart = "changed-part"
  case whatChanged = "what-changed"
  case binderPage = "binder-page"
  case consequences
  case neededDecisions = "needed-decisions"
  case fromVersion = "from-version"
  case toVersion = "to-version"
  case numberOfChanges = "number-of-changes"
  case noChanges = "no-changes"
  case readAgain = "read-again"
  case readAgainRole = "read-again-role"
  case readAgainText = "read-again-text"
  case readAgainNobody = "read-again-nobody"
  case oneChange = "one-change"
  case manyChanges = "many-changes"
  case onePlace = "one-place"
  case manyPlaces = "many-places"
  case changedPages = "changed-pages"
  case firstChange = "first-change"
  case marksTitle = "marks-title"
  case marksNew = "marks-new"
  case marksNewText = "marks-new-text"
  case marksNewVoice = "marks-new-voice"
  case marksGone = "marks-gone"
  case marksGoneText = "marks-gone-text"
  case marksGoneVoice = "marks-gone-voice"
  case marksBar = "marks-bar"
  case marksBarText = "marks-bar-text"
  case marksBarWays = "marks-bar-ways"
  case swapName = "swap-name"
  case swapTitle = "swap-title"
  case swapText = "swap-text"
  case swapStepCheck = "swap-step-check"
  case swapStepFront = "swap-step-front"
  case swapStepTabs = "swap-step-tabs"
  case swapStepLog = "swap-step-log"
  case swapStepSpine = "swap-step-spine"
  case swapStepCards = "swap-step-cards"
  case swapStepDestroy = "swap-step-destroy"
  case swapStepReceipt = "swap-step-receipt"
  case swapCaption = "swap-caption"
  case swapTab = "swap-tab"
  case swapOut = "swap-out"
  case swapIn = "swap-in"
  case swapFront = "swap-front"
  case swapAll = "swap-all"
  case swapNone = "swap-none"
  case swapAllKept = "swap-all-kept"
  case swapGoneTab = "swap-gone-tab"
  case swapNewTab = "swap-new-tab"
  case receiptTitle = "receipt-title"
  case receiptText = "receipt-text"
  case receiptReturn = "receipt-return"
  case ownerUnnamed = "owner-unnamed"
}
