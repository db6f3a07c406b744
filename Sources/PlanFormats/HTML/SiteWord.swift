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
}
