import Diagnostics
import PlanFormats
import PlanModel
import PlanPages

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
  /// Those that it may take away before their time.
  let deactivated: Set<String>
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
    language: Language, contacts: String?, activated: Set<String> = [], deactivated: Set<String> = [], copy: BinderCopy = BinderCopy(),
    revision: RevisionWish = .whereKnown, seals: Bool = false
  ) {
    self.extracts = extracts
    self.activated = activated
    self.deactivated = deactivated
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
  ///
  /// - Parameter reading: where there is one plan: its check, begun before the theme was known.
  func publish(_ folders: [String], reading: Task<CheckedPlan, Never>? = nil) async throws(OutputWriter.Failure) -> [PublishedPlan] {
    let lock = try writer.lock()
    let claims = PlanClaims()
    // The engine starts while the plans are read.
    async let ready: Void = recipes.contains { $0.medium.isPaper } || revision == .asked ? engine.prepare() : ()
    let results = await inParallel(folders) { folder in
      Terminal.progress(folder, language)
      if let reading { return await publish(reading.value, claims: claims, isLast: true) }
      return await publish(CheckedPlan(folder: folder, contacts: contacts, date: date), claims: claims)
    }
    await ready
    Terminal.endProgress()
    withExtendedLifetime(lock) {}
    return results
  }

  /// - Parameter isLast: the program ends after this plan.
  private func publish(_ checked: CheckedPlan, claims: PlanClaims, isLast: Bool = false) async -> PublishedPlan {
    let folder = checked.folder
    var result = PublishedPlan(folder: folder, findings: checked.findings)
    guard let read = checked.plan, let analysis = checked.analysis, !checked.hasErrors else { return result }
    let plan = read.activating(activated)
    let editions = PlanEditions(
      of: plan, analysis: plan == read ? analysis : nil, words: theme.pageWords(language), language: language, date: date)
    if isLast { keepUntilExit(editions) }
    await editions.begin(Set(recipes.map { $0.audience } + extracts.map { $0.audience }))
    var refusals = await refusals(of: plan, in: folder, claims)
    let before = writer.manifest(of: plan.id.rawValue)
    let pages = activatedPages(of: plan, before: before)
    refusals += pages.diagnostics
    guard refusals.isEmpty else {
      result.findings.diagnostics += refusals
      return result
    }
    let renderer = PublicationRenderer(
      theme: theme, engine: engine, language: language, copy: copy, plan: plan, findings: checked.findings, isLast: isLast)
    let archive = VersionArchive(output: writer.root, plan: plan.id.rawValue)
    async let record = VersionKeeping(archive: archive, date: date, seals: seals).record(of: plan, checked.content)
    let products = recipes.map(Product.publication) + extracts.map(Product.extracts)
    // All at once: then no core waits at the end for the longest of them.
    let rendered = await inParallel(products, atMost: products.count) { product in
      switch product {
      case .publication(let recipe): await renderer.render(editions.edition(for: recipe.audience), as: recipe)
      case .extracts(let extracts): renderer.render(await editions.edition(for: extracts.audience), as: extracts)
      }
    }
    // Two printed publications may lack the same thing: that is said once.
    var told: Set<Diagnostic> = []
    result.findings.diagnostics += rendered.flatMap(\.diagnostics).filter { told.insert($0).inserted }
    let revised = await RevisionPublisher(
      theme: theme, engine: engine, date: date, language: language, wish: revision, findings: checked.findings
    )
    .publish(plan, editions: editions, archive: archive)
    result.findings.diagnostics += revised.diagnostics.filter { told.insert($0).inserted }
    let kept = await record
    result.findings.diagnostics += kept.diagnostics
    guard result.findings.count(.error) == 0 else { return result }
    do throws(OutputWriter.Failure) {
      _ = try writer.write(
        rendered.flatMap(\.files) + revised.files + kept.value, over: before, plan: plan.id.rawValue, planVersion: plan.version,
        publications: Set(rendered.map(\.id)).union(revision == .no ? [] : [RevisionPublications.id]), activated: pages.pages,
        date: date.description)
    } catch {
      result.findings.diagnostics.append(error.diagnostic)
      return result
    }
    result.plan = PublishedPlan.Facts(
      title: plan.title, version: plan.version, status: plan.status.rawValue, output: "\(writer.root)/\(plan.id.rawValue)",
      publications: (rendered + (revised.files.isEmpty ? [] : [revised])).map(\.summary))
    return result
  }

  /// What keeps a sound plan from being published, told before anything is composed; only the cut of its editions has begun.
  private func refusals(of plan: Plan, in folder: String, _ claims: PlanClaims) async -> [Diagnostic] {
    let unknown = activated.union(deactivated).subtracting(plan.dormantPages.map(\.id.rawValue)).sorted()
    guard unknown.isEmpty else { return unknown.map { .unknownDormantPage($0, in: plan) } }
    if let other = await claims.claim(plan.id.rawValue, by: folder) { return [.planIDTaken(plan, by: other)] }
    if let holder = copy.holder, !plan.roles.contains(where: { $0.id == holder }) {
      return [.unknownHolder(holder.rawValue, roles: plan.roles.map(\.id.rawValue))]
    }
    do throws(OutputWriter.Failure) {
      try writer.checkOwnership(of: plan.id.rawValue)
    } catch {
      return [error.diagnostic]
    }
    return []
  }

  /// Which dormant pages the public can read after the build. What comes and goes is written where the public reads on a screen.
  private func activatedPages(of plan: Plan, before manifest: Manifest?) -> ActivatedPages {
    let before = manifest?.activated ?? []
    let isWritten =
      recipes.contains { $0.audience == .public && [.site, .fragments].contains($0.medium) } || extracts.contains { $0.audience == .public }
    return isWritten
      ? ActivatedPages(of: plan, activated: activated, removed: deactivated, before: before, today: date) : ActivatedPages(before)
  }

  /// What is made of a plan.
  private enum Product {
    case publication(any PublicationRecipe.Type)
    case extracts(ExtractEdition)
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
