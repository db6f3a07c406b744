import Diagnostics
public import PlanModel

/// Extracts lie in a folder for each audience: whoever is given the folder may have all that is in it.
public struct ExtractEdition: Sendable {
  public let id: String
  public let audience: Audience

  /// Every edition, the widest audience first.
  public static let all = [
    ExtractEdition(id: "utdrag/publik", audience: .public),
    ExtractEdition(id: "utdrag/intranat", audience: .intranet),
    ExtractEdition(id: "utdrag/parm", audience: .binder),
  ]

  /// The context's plan must be cut to the audience.
  public func compose(_ context: PublicationContext) -> ExtractSet {
    let composer = Composer(context, medium: .fragments, audience: audience, map: PageMap())
    let words = context.words
    let name = words[.extractsName]
    let groups = composer.messageGroups
    let (contacts, sheets, calendars) = (composer.contactFiles, composer.contactSheets, composer.calendars)
    let contents: [(word: PageWord, isThere: Bool)] = [
      (.extractsContacts, !contacts.isEmpty), (.extractsMessages, !groups.groups.isEmpty), (.extractsCalendars, !calendars.isEmpty),
      (.extractsSheets, !sheets.isEmpty), (.extractsData, true),
    ]
    return ExtractSet(
      id: id, name: name, language: context.language.rawValue, document: composer.documentFacts(name: name),
      introduction: [composer.editionNote] + contents.filter(\.isThere).map { words[$0.word] } + groups.withoutNumber,
      contactFiles: contacts, sheets: sheets, callGroups: groups.groups, calendars: calendars,
      data: PlanJSON.adding(AnalysisJSON(context, audience: audience), to: context.data(for: audience)))
  }
}
