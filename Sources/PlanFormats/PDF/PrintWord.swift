/// The words of the printed publications; the page composer has its own.
public enum PrintWord: String, Sendable, CaseIterable, Hashable {
  case contents
  /// The heading over what the start page says about the binder itself.
  case aboutBinder
  /// `{number}`.
  case tab
  case version
  case caseNumber
  case date
  case status
  case decided
  /// On the back of a sheet whose next sheet begins a new part.
  case leftBlank
  case step
  case whatToDo
  case doneAt
  case signature
  case clarification
  /// The head of an action card, before its name.
  case card
  case validFrom
  case printed
  case checkBinder
  /// The heads of the columns to write in, where there is little room.
  case timeShort
  case signatureShort
  /// `{address}`: what the square with dots leads to.
  case cardOnIntranet
  /// At the foot of a card that has not found room on its paper.
  case goesOn
  /// On the cover. `{number}` is the tab for the first minutes.
  case turnToAlarm
  /// The heading over the register of tabs.
  case tabs
  /// Spine labels and dividers.
  case furniture
  case spineLabels
  case cutSpineLabels
  /// The same, where a new label comes with the sheets of a new version.
  case cutSwappedLabel
  /// What a table to write in is called. `{heads}`.
  case toFillIn
  /// What a link to another part of the binder is called, before the number of its page.
  case linkToPage
  /// A page's number and how many pages its part has: `{page}`, `{pages}`.
  case pageOf
  case page
  /// What the attached data is.
  case dataDescription

  // MARK: Changes
  /// Read aloud before and after words that are new, and words that are gone.
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
  case rowInserted
  case rowDeleted
  case rowChanged
}
