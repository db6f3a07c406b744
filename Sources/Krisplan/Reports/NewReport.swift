import Diagnostics

/// What a coordinator is told when a new plan has been laid out: what there is, what is left to change, and what to do next.
struct NewReport {
  let language: Language
  var page = TerminalPage()

  init(language: Language) { self.language = language }

  func render(_ plan: NewPlan, of sample: SamplePlans.Sample, in folder: String, madeShared: Bool) -> String {
    var page = page
    page.paragraph(
      say(
        "Skapade \(folder): \(plan.files.count) filer efter förlagan \(sample.name).",
        "Made \(folder): \(plan.files.count) files from the model \(sample.name)."))
    if let name = plan.sharedName {
      let path = PlanStarter.beside(folder) + name
      page.paragraph(
        madeShared
          ? say("Skapade \(path): lagar och ord som flera planer delar.", "Made \(path): laws and words that several plans share.")
          : say("\(path) fanns redan och används som den är.", "\(path) was there already and is used as it is."))
    }
    if !plan.leftovers.isEmpty {
      page.heading(
        say(
          "Här står förlagans ort kvar i \(folder). Byt ut den för hand:",
          "The model's place is still named here in \(folder). Change it by hand:"))
      for leftover in plan.leftovers {
        let lines = leftover.lines.map(String.init).joined(separator: ", ")
        page.paragraph("\(leftover.path): " + say("rad ", "line ") + lines, lead: "  - ")
      }
    }
    page.heading(say("Gå vidare så här:", "Go on like this:"))
    page.line("  krisplan check \(folder)")
    page.line("  krisplan build \(folder)")
    return page.text
  }

  private func say(_ swedish: String, _ english: String) -> String { LocalizedText(sv: swedish, en: english)(language) }
}
