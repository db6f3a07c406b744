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
  /// What the attached data is.
  case dataDescription
}
