import Diagnostics

/// What `build` says in the terminal: the findings, what was written, and where to look first.
struct BuildReport {
  let language: Language
  let colour: Bool

  func render(_ plans: [PublishedPlan], theme: Findings, failure: Diagnostic?) -> String {
    let console = ConsoleReport(language: language, colour: colour)
    var out = console.render(theme.diagnostics, files: theme.files)
    if let failure { out += console.render([failure], files: SourceFiles()) }
    for plan in plans {
      out += console.render(plan.findings.diagnostics, files: plan.findings.files)
      out += plan.plan.map(written) ?? notWritten(plan)
    }
    return out
  }

  private func written(_ plan: PublishedPlan.Facts) -> String {
    var out = "\(plan.title) \(plan.version) (\(plan.status)) → \(plan.output)\n"
    let width = plan.publications.map(\.id.count).max() ?? 0
    for publication in plan.publications {
      let id = publication.id + String(repeating: " ", count: width - publication.id.count)
      let files = LocalizedText(
        sv: publication.files == 1 ? "1 fil" : "\(publication.files) filer",
        en: publication.files == 1 ? "1 file" : "\(publication.files) files")
      out += "  \(id)  \(publication.name), \(files(language)), \(size(publication.bytes))\n"
    }
    if let first = plan.publications.first {
      out += LocalizedText(sv: "Börja med att öppna \(plan.output)/\(first.first)\n", en: "First open \(plan.output)/\(first.first)\n")(
        language)
    }
    return out
  }

  private func notWritten(_ plan: PublishedPlan) -> String {
    let errors = plan.findings.count(.error)
    return LocalizedText(
      sv: "\(plan.folder): \(errors) fel. Inget har publicerats, och det som tidigare publicerats är orört.\n",
      en:
        "\(plan.folder): \(errors) \(errors == 1 ? "error" : "errors"). Nothing was published, and what was published before is untouched.\n"
    )(language)
  }

  private func size(_ bytes: Int) -> String {
    let kilobytes = (bytes + 999) / 1000
    guard kilobytes >= 1000 else { return "\(kilobytes) kB" }
    let tenths = (kilobytes + 50) / 100
    return "\(tenths / 10)\(language == .swedish ? "," : ".")\(tenths % 10) MB"
  }
}
