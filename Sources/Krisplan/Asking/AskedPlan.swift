import ArgumentParser
import Diagnostics
import PlanAnalysis
import PlanModel

/// The one plan that a question is put to.
struct AskedPlan {
  let folder: String
  let analysis: PlanAnalysis
  /// What was found when the plan was read; the rules have not judged it.
  let findings: Findings

  var plan: Plan { analysis.plan }
  var index: PlanIndex { analysis.index }

  /// Reads the plan; errors in it are told of on standard error, since the answer may then be wanting.
  static func load(_ path: String, contacts: String?, language: Language) throws -> AskedPlan {
    let folders = try PlanFolders.find([path])
    guard let folder = folders.first, folders.count == 1 else {
      throw ValidationError(
        said(
          "frågan gäller en plan, och \(path) innehåller flera: \(folders.joined(separator: ", "))",
          "the question is about one plan, and \(path) holds several: \(folders.joined(separator: ", "))"))
    }
    let checked = CheckedPlan(folder: folder, contacts: contacts, date: nil)
    guard let analysis = checked.analysis else {
      Terminal.complain(ConsoleReport(language: language).render(checked.findings.diagnostics, files: checked.findings.files))
      throw ProgramExit.planHasErrors
    }
    checked.warnOfReadingErrors()
    return AskedPlan(folder: folder, analysis: analysis, findings: checked.findings)
  }

  /// What the reader knows an element by.
  func name(_ element: ElementID) -> String { index.title(of: element) ?? element.id }

  /// The role that a word names: its id, with or without `roll:`.
  func role(_ word: String) throws -> Identifier<Role> {
    let id = word.hasPrefix("roll:") ? String(word.dropFirst(5)) : word
    if index.roles[Identifier(id)] != nil { return Identifier(id) }
    throw ValidationError(
      said("det finns ingen roll \(id) i planen.\(meant(id))", "there is no role \(id) in the plan.\(meant(id))"))
  }

  /// The organisation that words name, among those that fill some role each for itself: its id, or a part of its name that no other has.
  func organisation(_ words: String) throws -> Organisation {
    let id = words.hasPrefix("organisation:") ? String(words.dropFirst(13)) : words
    let filling = Set(plan.roles.flatMap(\.filledInEach).map(\.id))
    let known = plan.organisations.filter { filling.contains($0.id) }
    if let exact = known.first(where: { $0.id.rawValue == id }) { return exact }
    let found = known.filter { $0.title.lowercased().contains(words.lowercased()) }
    if let only = found.first, found.count == 1 { return only }
    guard !known.isEmpty else {
      throw ValidationError(
        said("ingen roll i planen fylls av flera organisationer var för sig", "no role of the plan is filled by several organisations each")
      )
    }
    let list = (found.isEmpty ? known : found).map { "\n  \($0.id): \($0.title)" }.joined()
    throw ValidationError(
      said("”\(words)” kan inte avgöras; organisationerna är:\(list)", "“\(words)” cannot be told; the organisations are:\(list)"))
  }

  private func meant(_ id: String) -> String {
    nearestWord(to: id, among: plan.roles.map(\.id.rawValue)).map { said(" Menade du \($0)?", " Did you mean \($0)?") } ?? ""
  }

  /// The level that a number names.
  func level(_ word: String) throws -> Identifier<EventLevel> {
    if index.levels[Identifier(word)] != nil { return Identifier(word) }
    let known = plan.levels.map(\.id.rawValue).joined(separator: ", ")
    throw ValidationError(
      known.isEmpty
        ? said("planen har inga händelsenivåer", "the plan has no event levels")
        : said("det finns ingen nivå \(word); nivåerna är \(known)", "there is no level \(word); the levels are \(known)"))
  }
}
