import Diagnostics
import PlanAnalysis
import PlanFormats
import PlanModel
import PlanPages
import PlanReading
import PlanRevision

/// Publishes what changed since the version before: the folder `revision`, with a folder for each edition.
struct RevisionPublisher {
  let theme: Theme
  let engine: PrintEngine
  let date: CalendarDate
  let language: Language
  let wish: Publisher.RevisionWish

  /// What the check of the newer plan found, which its binder's colophon tells.
  let findings: Findings

  /// Nothing where the plan names no version before, or that version was not published here.
  func publish(_ plan: Plan, editions: PlanEditions, archive: VersionArchive) async -> RenderedPublication {
    var rendered = RenderedPublication(id: RevisionPublications.id, name: theme.pageWords(language)[.revisionName])
    guard wish != .no else { return rendered }
    let previous = Self.previousVersion(of: plan)
    do throws(VersionArchive.Broken) {
      guard let previous, let record = try archive.record(of: previous), let old = PlanReader.read(record.content).value.plan else {
        if wish == .asked { rendered.diagnostics.append(.noPreviousVersion(plan, previous, archive)) }
        return rendered
      }
      for part in await inParallel(
        RevisionPublications.audiences, { await publish(from: old, to: plan, editions.edition(for: $0), for: $0) })
      {
        rendered.files += part.files
        rendered.diagnostics += part.diagnostics
      }
    } catch {
      rendered.diagnostics.append(.brokenVersion(error.path))
    }
    return rendered
  }

  /// The row of the revision table before the plan's own.
  static func previousVersion(of plan: Plan) -> String? {
    let numbers = plan.versions.map(\.version)
    let before = numbers.firstIndex(of: plan.version).map { Array(numbers[..<$0]) } ?? numbers
    return before.last { $0 != plan.version }
  }

  /// One edition: both plans are cut first, and nothing after that sees the rest.
  private func publish(from old: Plan, to new: Plan, _ edition: PlanEdition, for audience: Audience) async -> RenderedPublication {
    let folder = "\(RevisionPublications.id)/\(audience.folderName)"
    var rendered = RenderedPublication(id: folder, name: "")
    let (before, hiddenBefore) = old.raised(to: new).ordered(like: new).editionAndHiddenStrings(for: audience)
    let context = PublicationContext(
      plan: before, analysis: PlanAnalysis(before), words: theme.pageWords(language), language: language, date: date)
    var revision = RevisionContext(old: context, new: edition.context, audience: audience)
    let forbidden = PublicationAudit.forbidden(HiddenStrings(old: hiddenBefore, new: edition.hidden))
    func add(_ publication: Publication, _ format: any OutputFormat, medium: Medium) async {
      do {
        let files = try await format.render(publication, theme: theme)
        rendered.diagnostics += files.diagnostics
        rendered.diagnostics += try PublicationAudit.check(files.value, of: publication, medium: medium, forbidden: forbidden)
          .diagnostics.map { $0.placed(in: folder) }
        rendered.files += files.value.map { OutputFile(path: "\(folder)/\($0.path)", bytes: $0.bytes) }
      } catch {
        rendered.diagnostics.append(.notRendered(folder, error))
      }
    }
    if audience == .binder {
      do {
        let open = OpenFindings(findings, of: new, in: edition.plan, hidden: edition.hidden, language: language)
        let swapped = try await swap(revision, open)
        rendered.diagnostics += swapped.diagnostics
        rendered.files += swapped.value.files.map { OutputFile(path: "\(folder)/\($0.path)", bytes: $0.bytes) }
        revision.binderPages = swapped.value.pages
      } catch {
        rendered.diagnostics.append(.notRendered(folder, error))
      }
    }
    await add(RevisionPublications.site(revision), HTMLFormat(), medium: .site)
    let list = RevisionPublications.changeList(revision)
    await add(list, PDFFormat(engine: engine, look: .sheets), medium: .binder)
    await add(list, MarkdownFormat(), medium: .site)
    await add(list, WordFormat(), medium: .binder)
    await add(RevisionPublications.reading(revision), PDFFormat(engine: engine, look: .sheets), medium: .binder)
    await add(RevisionPublications.printedRedline(revision), PDFFormat(engine: engine, look: .binder), medium: .binder)
    await add(RevisionPublications.wordRedline(revision), WordFormat(), medium: .binder)
    return rendered
  }

  /// The sheets to swap in the binder, and where the new one has what has changed.
  private func swap(_ revision: RevisionContext, _ open: OpenFindings) async throws -> Diagnosed<
    (files: [OutputFile], pages: [Int: String])
  > {
    var context = revision.new
    open.fill(&context)
    let (old, new) = (BinderPublication.compose(revision.old), BinderPublication.compose(context))
    let places = RevisionPublications.binderPlaces(revision, in: new)
    var labels: [Int: [String]] = [:]
    for place in places.values { labels[place.tab, default: []].append(PDFFormat.label(place.path, place.anchor)) }
    let swapped = try await PDFFormat(engine: engine).swap(from: old, to: new, places: labels.mapValues { $0.sorted() }, theme: theme) {
      rows in
      RevisionPublications.swapPages(
        revision, rows: rows, tabs: new.sections.count, closing: new.closing.map(\.title).joined(separator: ", "))
    }
    let numbers = swapped.value.numbers
    let pages = places.compactMapValues { numbers[PDFFormat.label($0.path, $0.anchor)] }
    return Diagnosed((swapped.value.files, pages), swapped.diagnostics)
  }
}

extension Audience {
  /// In letters that every file system and address has.
  fileprivate var folderName: String {
    switch self {
    case .public: "offentlig"
    case .intranet: "intranat"
    case .binder: "parm"
    case .restricted: "begransad"
    }
  }
}

extension Diagnostic {
  fileprivate static func noPreviousVersion(_ plan: Plan, _ version: String?, _ archive: VersionArchive) -> Diagnostic {
    let place = plan.origins[.versions] ?? plan.origins[.version]
    guard let version else {
      return Diagnostic(
        "no-previous-version", .error, at: place,
        LocalizedText(sv: "planen nämner ingen version före \(plan.version)", en: "plan names no version before \(plan.version)"),
        explanation: LocalizedText(
          sv: "Ändringar visas mot versionen före i versionstabellen. Skriv `versioner` i plan.md, eller kör `krisplan publish`.",
          en: "Changes are shown against the version before in the revision table. Write `versioner` in plan.md, or run `krisplan publish`."
        ))
    }
    return Diagnostic(
      "no-previous-version", .error, at: place,
      LocalizedText(sv: "version \(version) har inte publicerats härifrån", en: "version \(version) was not published from here"),
      explanation: LocalizedText(
        sv:
          "Ändringar visas mot \(archive.path(of: version)), som inte finns. Kopiera den från datorn där versionen gavs ut, eller publicera den versionen igen.",
        en:
          "Changes are shown against \(archive.path(of: version)), which is not there. Copy it from where the version was published, or publish that version again."
      ))
  }
}
