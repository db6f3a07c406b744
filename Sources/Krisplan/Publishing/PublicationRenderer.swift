import Diagnostics
import PlanFormats
import PlanModel
import PlanPages
import PlanRules

/// Composes what is published of a plan from its editions, renders it, and has it looked at before anybody else sees it.
///
/// Nothing here cuts: a publication is made from its audience's edition and from nothing else of the plan.
struct PublicationRenderer: Sendable {
  let theme: Theme
  let engine: PrintEngine
  let language: Language
  /// Whose copy of the binder is made.
  let copy: BinderCopy
  /// The whole plan, for what is told to the coordinator alone: where in the files a card stands, and which rules are milder.
  let plan: Plan
  /// What the check of the whole plan found.
  let findings: Findings
  /// The program ends after this plan.
  let isLast: Bool

  /// One publication in all its formats.
  func render(_ edition: PlanEdition, as recipe: any PublicationRecipe.Type) async -> RenderedPublication {
    let publication = recipe.compose(context(of: edition, for: recipe))
    if isLast { keepUntilExit(publication) }
    var rendered = RenderedPublication(id: recipe.id, name: publication.name)
    do {
      var files = try await render(publication, in: formats(of: recipe))
      rendered.diagnostics = BuildRules.applied(
        files.diagnostics.map { $0.id == CardOverflow.id ? $0.placed(atCardsOf: plan, in: publication) : $0 },
        settings: plan.ruleSettings.map { ($0.rule, $0.severity) })
      let audit = try PublicationAudit.check(files.value, of: publication, medium: recipe.medium, forbidden: edition.forbidden)
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

  /// The extracts of one edition.
  func render(_ edition: PlanEdition, as extracts: ExtractEdition) -> RenderedPublication {
    let composed = extracts.compose(edition.context)
    if isLast { keepUntilExit(composed) }
    var rendered = RenderedPublication(id: extracts.id, name: composed.name)
    do {
      let files = try ExtractFormat().render(composed)
      rendered.diagnostics = PublicationAudit.check(files, of: composed, forbidden: edition.forbidden).map { $0.placed(in: extracts.id) }
      rendered.files = files.map { OutputFile(path: "\(extracts.id)/\($0.path)", bytes: $0.bytes) }
    } catch {
      rendered.diagnostics.append(.notRendered(extracts.id, error))
    }
    return rendered
  }

  private func context(of edition: PlanEdition, for recipe: any PublicationRecipe.Type) -> PublicationContext {
    var context = edition.context
    context.copy = copy
    // Its own account of its quality is for those who work with the plan, never for the public.
    guard recipe.audience != .public else { return context }
    if recipe.medium.isPaper {
      OpenFindings(findings, of: plan, in: edition.plan, hidden: edition.hidden, language: language).fill(&context)
    } else {
      context.openRules = OpenRule.all(findings, language: language)
    }
    return context
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
}
