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
  let extracts: [ExtractEdition]
  let writer: OutputWriter
  let date: CalendarDate
  let language: Language
  /// A CSV file with the contact lists' entries, if any.
  let contacts: String?
  /// What is done about the version before.
  let revision: RevisionWish
  /// Whether the version is kept for good, whatever its status.
  let seals: Bool
  /// The dormant pages that this build publishes.
  let activated: Set<String>
  /// Whose copy of the binder is made.
  let copy: BinderCopy
  /// One engine for all plans.
  private let engine = PrintEngine()

  /// Whether a plan's changes since its previous version are published.
  enum RevisionWish: Sendable {
    case no
    /// Where the version before is kept.
    case whereKnown
    /// Asked for by name: it is said where the version before is missing.
    case asked
  }

  init(
    theme: Theme, recipes: [any PublicationRecipe.Type], extracts: [ExtractEdition] = [], writer: OutputWriter, date: CalendarDate,
    language: Language, contacts: String?, activated: Set<String> = [], copy: BinderCopy = BinderCopy(),
    revision: RevisionWish = .whereKnown, seals: Bool = false
  ) {
    self.extracts = extracts
    self.activated = activated
    self.copy = copy
    self.revision = revision
    self.seals = seals
    self.theme = theme
    self.recipes = recipes
    self.writer = writer
    self.date = date
    self.language = language
    self.contacts = contacts
  }

  /// Checks each plan and publishes those without errors; results come in the order of the folders.
  func publish(_ folders: [String]) async throws(OutputWriter.Failure) -> [PublishedPlan] {
    let lock = try writer.lock()
    let claims = PlanClaims()
    // The engine starts while the plans are read.
    async let ready: Void = recipes.contains { $0.medium.isPaper } || revision == .asked ? engine.prepare() : ()
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
    guard let read = checked.plan, let analysis = checked.analysis, !checked.hasErrors else { return result }
    let plan = read.activating(activated)
    let unknown = activated.subtracting(plan.dormantPages.map(\.id.rawValue)).sorted()
    guard unknown.isEmpty else {
      result.findings.diagnostics += unknown.map { .unknownDormantPage($0, in: plan) }
      return result
    }
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

    let whole = plan == read ? analysis : nil
    let rendered = await inParallel(recipes.map(Product.publication) + extracts.map(Product.extracts)) { product in
      switch product {
      case .publication(let recipe): await render(plan, analysis: whole, as: recipe, findings: checked.findings)
      case .extracts(let edition): render(plan, analysis: whole, as: edition)
      }
    }
    // Two printed publications may lack the same thing: that is said once.
    var told: Set<Diagnostic> = []
    result.findings.diagnostics += rendered.flatMap(\.diagnostics).filter { told.insert($0).inserted }
    let archive = VersionArchive(output: writer.root, plan: plan.id.rawValue)
    let revised = await RevisionPublisher(
      theme: theme, engine: engine, date: date, language: language, wish: revision, findings: checked.findings
    )
    .publish(plan, archive: archive)
    result.findings.diagnostics += revised.diagnostics.filter { told.insert($0).inserted }
    let kept = VersionKeeping(archive: archive, date: date, seals: seals).record(of: plan, checked.content)
    result.findings.diagnostics += kept.diagnostics
    guard result.findings.count(.error) == 0 else { return result }
    do throws(OutputWriter.Failure) {
      _ = try writer.write(
        rendered.flatMap(\.files) + revised.files + kept.value, plan: plan.id.rawValue, planVersion: plan.version,
        publications: Set(rendered.map(\.id)).union(revision == .no ? [] : [RevisionPublications.id]), date: date.description)
    } catch {
      result.findings.diagnostics.append(error.diagnostic)
      return result
    }
    result.plan = PublishedPlan.Facts(
      title: plan.title, version: plan.version, status: plan.status.rawValue, output: "\(writer.root)/\(plan.id.rawValue)",
      publications: (rendered + (revised.files.isEmpty ? [] : [revised])).map(\.summary))
    return result
  }

  /// What is made of a plan.
  private enum Product {
    case publication(any PublicationRecipe.Type)
    case extracts(ExtractEdition)
  }

  /// The extracts of one edition: the plan is cut first here too.
  func render(_ plan: Plan, analysis: PlanAnalysis?, as extracts: ExtractEdition) -> RenderedPublication {
    let (edition, hidden) = plan.editionAndHiddenStrings(for: extracts.audience)
    let context = PublicationContext(
      plan: edition, analysis: analysis.flatMap { edition == plan ? $0 : nil } ?? PlanAnalysis(edition), words: theme.pageWords(language),
      language: language, date: date)
    let composed = extracts.compose(context)
    var rendered = RenderedPublication(id: extracts.id, name: composed.name)
    do {
      let files = try ExtractFormat().render(composed)
      rendered.diagnostics = PublicationAudit.check(files, of: composed, hidden: hidden).map { $0.placed(in: extracts.id) }
      rendered.files = files.map { OutputFile(path: "\(extracts.id)/\($0.path)", bytes: $0.bytes) }
    } catch {
      rendered.diagnostics.append(.notRendered(extracts.id, error))
    }
    return rendered
  }

  /// What a publication is written as.
  private func formats(of recipe: any PublicationRecipe.Type) -> [any OutputFormat] {
    switch recipe.medium {
    case .site: [HTMLFormat()]
    case .fragments: [FragmentFormat(checksum: digest)]
    case .binder: [PDFFormat(engine: engine)]
    case .cards: [CardFormat(engine: engine)]
    case .document:
      // The statement and the plan are written on; what else goes with them is only read.
      [
        DocumentFormat(engine: engine), SingleFileFormat(name: "\(recipe.id).html"),
        WordFormat { $0.label == nil || $0.id == DecisionPublication.planSection }, TextFormat(),
      ]
    }
  }

  /// All formats side by side, their files in the formats' order.
  private func render(_ publication: Publication, in formats: [any OutputFormat]) async throws -> Diagnosed<[OutputFile]> {
    try await withThrowingTaskGroup(of: (Int, Diagnosed<[OutputFile]>).self) { group in
      for (place, format) in formats.enumerated() {
        group.addTask { [theme] in (place, try await format.render(publication, theme: theme)) }
      }
      var found: [Int: Diagnosed<[OutputFile]>] = [:]
      for try await (place, files) in group { found[place] = files }
      let inOrder = formats.indices.compactMap { found[$0] }
      return Diagnosed(inOrder.flatMap(\.value), inOrder.flatMap(\.diagnostics))
    }
  }

  /// One publication: the plan is cut first, and nothing after that sees the rest.
  func render(
    _ plan: Plan, analysis: PlanAnalysis?, as recipe: any PublicationRecipe.Type, findings: Findings
  ) async -> RenderedPublication {
    let (edition, hidden) = plan.editionAndHiddenStrings(for: recipe.audience)
    // Its own account of its quality is for those who work with the plan, never for the public.
    let hasColophon = recipe.medium.isPaper && recipe.audience != .public
    var context = PublicationContext(
      plan: edition, analysis: analysis.flatMap { edition == plan ? $0 : nil } ?? PlanAnalysis(edition), words: theme.pageWords(language),
      language: language, date: date)
    if hasColophon {
      OpenFindings(findings, of: plan, in: edition, hidden: hidden, language: language).fill(&context)
    } else if recipe.audience != .public {
      context.openRules = OpenRule.all(findings, language: language)
    }
    context.copy = copy
    let publication = recipe.compose(context)
    var rendered = RenderedPublication(id: recipe.id, name: publication.name)
    do {
      var files = try await render(publication, in: formats(of: recipe))
      rendered.diagnostics = BuildRules.applied(
        files.diagnostics.map { $0.id == CardOverflow.id ? $0.placed(atCardsOf: plan, in: publication) : $0 },
        settings: plan.ruleSettings.map { ($0.rule, $0.severity) })
      let audit = try PublicationAudit.check(files.value, of: publication, medium: recipe.medium, hidden: hidden)
      rendered.diagnostics += audit.diagnostics.map { $0.placed(in: recipe.id) }
      // What the audit has counted is told by the page that tells of the audit.
      if let statement = HTMLFormat().statement(of: publication, measured: audit.counts, theme: theme) {
        files.value = files.value.map { $0.path == statement.path ? statement : $0 }
      }
      rendered.files = files.value.map { OutputFile(path: "\(recipe.id)/\($0.path)", bytes: $0.bytes) }
    } catch {
      rendered.diagnostics.append(.notRendered(recipe.id, error))
    }
    return rendered
  }
}

/// A publication in memory.
struct RenderedPublication: Sendable {
  let id: String
  let name: String
  var files: [OutputFile] = []
  var diagnostics: [Diagnostic] = []

  var summary: PublishedPlan.PublicationFacts {
    let first =
      files.first { $0.path.hasSuffix("/index.html") } ?? files.first { $0.path.hasSuffix(".pdf") } ?? files.first
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
  /// Findings as the binder's colophon tells them.
  static func all(_ findings: Findings, language: Language) -> [OpenFinding] {
    var places = FindingPlaces(findings.files)
    return findings.diagnostics.map { diagnostic in
      let question = diagnostic.openQuestion.map { LocalizedText(sv: ", öppen fråga \($0)", en: ", open question \($0)")(language) }
      return OpenFinding(
        rule: diagnostic.id, severity: diagnostic.severity.label(language) + (question ?? ""), summary: diagnostic.summary(language),
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
  func placed(in publication: String) -> Diagnostic {
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

  fileprivate static func unknownDormantPage(_ id: String, in plan: Plan) -> Diagnostic {
    let known = plan.dormantPages.map { "`\($0.id.rawValue)`" }.joined(separator: ", ")
    return Diagnostic(
      "unknown-dormant-page", .error, at: plan.origins[.id],
      LocalizedText(sv: "planen har ingen vilande sida `\(id)`", en: "the plan has no dormant page `\(id)`"),
      explanation: known.isEmpty
        ? LocalizedText(
          sv: "Den har inga vilande sidor alls. Inget har publicerats.", en: "It has no dormant pages at all. Nothing was published.")
        : LocalizedText(sv: "De som finns är \(known). Inget har publicerats.", en: "Those it has are \(known). Nothing was published."))
  }

  static func notRendered(_ publication: String, _ error: any Error) -> Diagnostic {
    Diagnostic(
      "not-rendered", .error, at: nil,
      LocalizedText(
        sv: "publikationen \(publication) kunde inte göras: \(error)", en: "publication \(publication) could not be made: \(error)"))
  }
}
