import PlanPages

/// The words of a site's frame; the page composer has its own.
public enum SiteWord: String, Sendable, CaseIterable, Hashable {
  /// `{page}`, `{plan}`, `{municipality}`.
  case pageTitle
  case skipToContent
  case menu
  case mainMenu
  case youAreHere
  case start
  case onThisPage
  /// `{version}`.
  case version
  case status
  case published
  case caseNumber
  case decided
  case validFrom
  case revisionDue
  case edition
  case checkAgainstBinder
  case planData
  case pageTurner
  case previousPage
  case nextPage
  case tableRegion
  /// `{title}`.
  case diagramRegion
  case writeHere
  /// `{label}`, `{number}`.
  case formRow
  case notFoundTitle
  case notFoundText
  /// `{plan}`, `{municipality}`.
  case feedTitle
  /// `{version}`.
  case feedEntry
  case accessibility
  case measuredPages
  case measuredLinks
  case measuredAnchors
  case measuredImages
  /// `{date}`, `{version}`.
  case savedCopy
  /// The way to the single file that holds the whole site.
  case singleFile
  // The kinds of pages, as a search result says them.
  case kindStart, kindOverview, kindChapter, kindRole, kindGroup, kindMandate, kindLevel, kindCard, kindContacts
  case kindAlarm, kindLocation, kindForm, kindExercise, kindGlossary, kindRegister, kindAbout, kindDecision, kindChanges, kindReading

  // MARK: Changes
  case newBegins
  case newEnds
  case goneBegins
  case goneEnds
  /// `{number}`, `{count}`: the heading of a change.
  case changeInserted
  case changeDeleted
  case changeChanged
  /// The same, where it is the page's title that is changed.
  case changeOfTitle
  case previousChange
  case nextChange
  case changeTurner
  case rowInserted
  case rowDeleted
  case rowChanged
}

extension SiteWord {
  init(_ kind: Page.Kind) {
    self =
      switch kind {
      case .start: .kindStart
      case .overview: .kindOverview
      case .chapter: .kindChapter
      case .role: .kindRole
      case .group: .kindGroup
      case .mandate: .kindMandate
      case .level: .kindLevel
      case .card: .kindCard
      case .contacts: .kindContacts
      case .alarm: .kindAlarm
      case .location: .kindLocation
      case .form: .kindForm
      case .exercise: .kindExercise
      case .glossary: .kindGlossary
      case .register: .kindRegister
      case .about: .kindAbout
      case .decision: .kindDecision
      case .changes: .kindChanges
      case .reading: .kindReading
      }
  }
}
