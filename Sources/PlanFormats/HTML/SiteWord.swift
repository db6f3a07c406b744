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

  // MARK: Changes
  case newBegins
  case newEnds
  case goneBegins
  case goneEnds
  /// `{number}`, `{count}`: the heading of a change.
  case changeInserted
  case changeDeleted
  case changeChanged
  case previousChange
  case nextChange
  case changeTurner
  case rowInserted
  case rowDeleted
  case rowChanged
}
