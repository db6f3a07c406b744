import Diagnostics
import PlanAnalysis
import PlanFormats
import PlanModel
import PlanPages
import PlanRules

/// Takes plans from their folders to their publications.
struct Publisher: Sendable {
  let theme: Theme
  let recipes: [any PublicationRecipe.Type]
  let writer: OutputWriter
  let date: CalendarDate
  let language: Language
  /// A CSV file with the contact lists' entries, if any.
  let contacts: String?
  /// Whose copy of the binder is made.
  let copy: BinderCopy
  /// One engine for all plans.
  private let engine = PrintEngine()

  init(
    theme: Theme, recipes: [any PublicationRecipe.Type], writer: OutputWriter, date: CalendarDate, language: Language, contacts: String?,
    copy: BinderCopy
  ) {
    self.theme = theme
    self.recipes = recipes
    self.writer = writer
    self.date = date
    self.language = language
    self.contacts = contacts
    self.copy = copy
  }

  /// Checks each plan and publishes those without errors; results come in the order of the folders.
  func publish(_ folders: [String]) async throws(OutputWriter.Failure) -> [PublishedPlan] {
    let lock = try writer.lock()
    let claims = PlanClaims()
    // The engine starts while the plans are read.
    async let ready: Void = recipes.contains { $0.medium.isPaper } ? engine.prepare() : ()
    let results = await inParallel(folders) { folder in
      Terminal.progress(folder, language)
      return await publish(folder, claims: claims)
    }
    await ready
    Terminal.endProgress()
    withExtendedLifetime(lock) {}
    return results
  }

  private func publish(_ folder: String, claims: PlanClaims) async -> PublishedPlan {
    let checked = CheckedPlan(folder: folder, contacts: contacts, date: date)
    var result = PublishedPlan(folder: folder, findings: checked.findings)
    guard let plan = checked.plan, let analysis = checked.analysis, !checked.hasErrors else { return result }
    if let other = await claims.claim(plan.id.rawValue, by: folder) {
      result.findings.diagnostics.append(.planIDTaken(plan, by: other))
      return result
    }
    if let holder = copy.holder, !plan.roles.contains(where: { $0.id == holder }) {
      result.findings.diagnostics.append(.unknownHolder(holder.rawValue, roles: plan.roles.map(\.id.rawValue)))
      return result
    }
    do throws(OutputWriter.Failure) {
      try writer.checkOwnership(of: plan.id.rawValue)
    } catch {
      result.findings.diagnostics.append(error.diagnostic)
      return result
    }

    let rendered = await inParallel(recipes) { recipe in
      await render(plan, analysis: analysis, as: recipe, findings: checked.findings)
    }
    // Two printed publications may lack the same thing: that is said once.
    var told: Set<Diagnostic> = []
    result.findings.diagnostics += rendered.flatMap(\.diagnostics).filter { told.insert($0).inserted }
    guard !result.hasErrors else { return result }
    do throws(OutputWriter.Failure) {
      _ = try writer.write(
        rendered.flatMap(\.files), plan: plan.id.rawValue, planVersion: plan.version, publications: Set(rendered.map(\.id)),
        date: date.description)
    } catch {
      result.findings.diagnostics.append(error.diagnostic)
      return result
    }
    result.plan = PublishedPlan.Facts(
      title: plan.title, version: plan.version, status: plan.status.rawValue, output: "\(writer.root)/\(plan.id.rawValue)",
      publications: rendered.map(\.summary))
    return result
  }

  /// One publication: the plan is cut first, and nothing after that sees the rest.
  private func render(
    _ plan: Plan, analysis: PlanAnalysis, as recipe: any PublicationRecipe.Type, findings: Findings
  ) async -> RenderedPublication {
    let (edition, hidden) = plan.editionAndHiddenStrings(for: recipe.audience)
    let isPaper = recipe.medium.isPaper
    var context = PublicationContext(
      plan: edition, analysis: edition == plan ? analysis : PlanAnalysis(edition), words: theme.pageWords(language), language: language,
      date: date, openFindings: isPaper ? OpenFinding.all(findings, language: language) : [],
      openRules: recipe.audience == .public ? [] : OpenRule.all(findings, language: language),
      weakenedRules: isPaper ? WeakenedRule.all(edition) : [])
    context.copy = copy
    let publication = recipe.compose(context)
    var rendered = RenderedPublication(id: recipe.id, name: publication.name)
    do {
      let format: any OutputFormat =
        switch recipe.medium {
        case .site: HTMLFormat()
        case .binder: PDFFormat(engine: engine)
        case .cards: CardFormat(engine: engine)
        }
      let files = try await format.render(publication, theme: theme)
      rendered.diagnostics = BuildRules.applied(
        files.diagnostics.map { $0.id == CardOverflow.id ? $0.placed(atCardsOf: plan, in: publication) : $0 },
        settings: plan.ruleSettings.map { ($0.rule, $0.severity) })
      rendered.diagnostics += try PublicationAudit.check(
        files.value, of: publication, medium: recipe.medium, hidden: hidden
      ).map { $0.placed(in: recipe.id) }
      rendered.files = files.value.map { OutputFile(path: "\(recipe.id)/\($0.path)", bytes: $0.bytes) }
    } catch {
      rendered.diagnostics.append(.notRendered(recipe.id, error))
    }
    return rendered
  }
}

/// A publication in memory.
private struct RenderedPublication: Sendable {
  let id: String
  let name: String
  var files: [OutputFile] = []
  var diagnostics: [Diagnostic] = []

  var summary: PublishedPlan.PublicationFacts {
    let first = files.first { $0.path.hasSuffix("/index.html") } ?? files.first { $0.path.hasSuffix(".pdf") }
    return PublishedPlan.PublicationFacts(
      id: id, name: name, files: files.count, bytes: files.reduce(0) { $0 + $1.bytes.count }, first: first?.path ?? id)
  }
}

/// Which folder has taken which plan id: two plans would write over each other.
private actor PlanClaims {
  private var folders: [String: String] = [:]

  /// The folder that already has the id, if any.
  func claim(_ id: String, by folder: String) -> String? {
    if let other = folders[id] { return other }
    folders[id] = folder
    return nil
  }
}

extension OpenFinding {
  /// What still stands when the plan is published, for the binder's colophon.
  static func all(_ findings: Findings, language: Language) -> [OpenFinding] {
    var places = FindingPlaces(findings.files)
    return findings.diagnostics.filter { $0.severity >= .warning }.map { diagnostic in
      OpenFinding(
        rule: diagnostic.id, severity: diagnostic.severity.label(language), summary: diagnostic.summary(language),
        place: places.describe(diagnostic, language: language))
    }
  }
}

extension OpenRule {
  /// Each rule with warnings that stand, in the order of the rules' names.
  static func all(_ findings: Findings, language: Language) -> [OpenRule] {
    let warnings = findings.diagnostics.filter { $0.severity == .warning }
    let counts = Dictionary(warnings.map { ($0.id, 1) }, uniquingKeysWith: +)
    return counts.sorted { $0.key < $1.key }.map { rule, count in
      let known = Rules.rule(rule)?.documentation ?? BuildRules.all.first { $0.id == rule }?.documentation
      return OpenRule(rule: rule, count: count, finds: known?.finds(language) ?? "")
    }
  }
}

extension WeakenedRule {
  static func all(_ plan: Plan) -> [WeakenedRule] {
    plan.ruleSettings.map { setting in
      WeakenedRule(rule: setting.rule, setting: setting.severity.map { $0.label.swedish } ?? "av")
    }
  }
}

/// Files and lines as words: "roller/tib.md, rad 7".
private struct FindingPlaces {
  private let files: SourceFiles
  private var tables: [FileID: LineTable] = [:]

  init(_ files: SourceFiles) { self.files = files }

  mutating func describe(_ diagnostic: Diagnostic, language: Language) -> String {
    guard let range = diagnostic.range else { return diagnostic.path ?? "" }
    let table = tables[range.file] ?? LineTable(files[range.file].text)
    tables[range.file] = table
    let line = table.position(of: range.offsets.lowerBound).line
    return files[range.file].path + LocalizedText(sv: ", rad \(line)", en: ", line \(line)")(language)
  }
}

extension Diagnostic {
  /// At the paper of the card whose page it names, or at its title; the page alone where the plan has no such card.
  fileprivate func placed(atCardsOf plan: Plan, in publication: Publication) -> Diagnostic {
    let page = publication.pages.first { $0.path == path }
    let id = page?.blocks.lazy.compactMap { block in if case .checklist(let checklist) = block { checklist.id } else { nil } }.first
    guard let card = plan.checklists.first(where: { $0.id.rawValue == id }) else { return placed(in: publication.id) }
    var diagnostic = self
    diagnostic.path = nil
    diagnostic.range = card.origins.values[.card] ?? card.origins[.title]
    return diagnostic
  }

  /// With the publication before the file's path.
  fileprivate func placed(in publication: String) -> Diagnostic {
    var diagnostic = self
    diagnostic.path = path.map { "\(publication)/\($0)" }
    return diagnostic
  }

  fileprivate static func planIDTaken(_ plan: Plan, by folder: String) -> Diagnostic {
    Diagnostic(
      "plan-id-taken", .error, at: plan.origins[.id],
      LocalizedText(
        sv: "id `\(plan.id)` används redan av planen i \(folder)", en: "id `\(plan.id)` is already used by the plan in \(folder)"),
      explanation: LocalizedText(
        sv: "Planens id är namnet på mappen i output; två planer skulle skriva över varandra. Ge en av dem ett annat id.",
        en: "A plan's id names its folder in the output; two plans would overwrite each other. Give one of them another id."))
  }

  fileprivate static func unknownHolder(_ holder: String, roles: [String]) -> Diagnostic {
    let near = nearestWord(to: holder, among: roles)
    return Diagnostic(
      "unknown-holder", .error, at: nil,
      LocalizedText(sv: "planen har ingen roll `\(holder)`", en: "the plan has no role `\(holder)`"),
      explanation: LocalizedText(
        sv: "Pärmens innehavare, `--holder`, anges med rollens id." + (near.map { " Menade du `\($0)`?" } ?? ""),
        en: "The binder's holder, `--holder`, is named by the role's id." + (near.map { " Did you mean `\($0)`?" } ?? "")))
  }

  fileprivate static func notRendered(_ publication: String, _ error: any Error) -> Diagnostic {
    Diagnostic(
      "not-rendered", .error, at: nil,
      LocalizedText(
        sv: "publikationen \(publication) kunde inte göras: \(error)", en: "publication \(publication) could not be made: \(error)"))
  }
}
