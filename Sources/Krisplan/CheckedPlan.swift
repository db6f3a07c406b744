import Diagnostics
import PlanAnalysis
import PlanModel
import PlanReading
import PlanRules

/// A plan that has been read, analysed and checked, with all that was found.
struct CheckedPlan: Sendable {
  let folder: String
  /// `nil` where there is no usable `plan.md`.
  let plan: Plan?
  let analysis: PlanAnalysis?
  /// The files that it was read from; `nil` where there were none to read.
  let content: ContentFolder?
  let findings: Findings
  /// Errors that kept something from being read; what the rules found is none of these.
  let readingErrors: Int
  /// The edition that it is the data of; `nil` where it is a whole plan.
  let edition: Audience?
  /// The dormant pages that were active when its data was written.
  let activePages: Set<String>

  /// - Parameter date: the day on which the rules judge the plan; without one it is read and analysed only.
  /// - Parameter clock: told when a stage ends, where somebody measures.
  init(folder: String, contacts: String?, date: CalendarDate?, clock: StageClock? = nil) {
    do throws(ContentFolder.Unreadable) {
      self.init(folder: folder, loaded: try ContentFolder.load(folder, contacts: contacts), date: date, clock: clock)
    } catch {
      self.init(folder: folder, unreadable: error)
    }
  }

  private init(folder: String, unreadable failure: ContentFolder.Unreadable) {
    self.folder = folder
    plan = nil
    analysis = nil
    content = nil
    edition = nil
    activePages = []
    readingErrors = 1
    findings = Findings([.unreadable(failure)], files: SourceFiles())
  }

  /// A plan as the data of an edition tells it. The rules are for whole plans, and find nothing in it.
  init(_ data: PlanData, path: String) {
    folder = path
    plan = data.plan.plan
    analysis = plan.map { PlanAnalysis($0) }
    content = nil
    findings = Findings([], files: data.plan.files)
    readingErrors = 0
    edition = data.edition
    activePages = data.activePages
  }

  /// A plan whose files are in memory, wherever they came from.
  init(folder: String, loaded: Diagnosed<ContentFolder>, date: CalendarDate?, clock: StageClock? = nil) {
    self.folder = folder
    defer { clock?.end(.report) }
    content = loaded.value
    edition = nil
    activePages = []
    let read = PlanReader.read(loaded.value)
    var diagnostics = loaded.diagnostics + read.diagnostics
    readingErrors = diagnostics.count { $0.severity == .error }
    plan = read.value.plan
    clock?.end(.reading)
    if let plan, let date {
      let (analysis, texts) =
        clock.map { Self.oneByOne(plan, $0) } ?? sideBySide({ PlanAnalysis(plan) }, { TextTable(plan) })
      diagnostics += RuleRunner.check(analysis, texts: texts, date: date)
      clock?.end(.rules)
      self.analysis = analysis
    } else {
      analysis = plan.map { PlanAnalysis($0) }
      clock?.end(.analysis)
    }
    findings = Findings(diagnostics.sorted(in: read.value.files), files: read.value.files)
  }

  /// What is otherwise done side by side, so that each has its own time.
  private static func oneByOne(_ plan: Plan, _ clock: StageClock) -> (PlanAnalysis, TextTable) {
    let analysis = PlanAnalysis(plan)
    clock.end(.analysis)
    let texts = TextTable(plan)
    clock.end(.texts)
    return (analysis, texts)
  }

  /// Says on standard error that an answer about the plan may be wanting, where some of it could not be read.
  func warnOfReadingErrors() {
    guard readingErrors > 0 else { return }
    Terminal.complain(
      said(
        "Obs: planen har \(readingErrors) fel, så svaret kan vara ofullständigt. Kör krisplan check \(folder).\n",
        "Note: the plan has \(readingErrors) errors, so the answer may be incomplete. Run krisplan check \(folder).\n"))
  }

  var hasErrors: Bool { plan == nil || findings.count(.error) > 0 }
}

/// What is told of a checked plan. The plan itself is let go: of many, no more are held than are being checked.
struct CheckResult: Sendable {
  let folder: String
  let title: String?
  let planVersion: String?
  let findings: Findings
  /// `nil` where the plan could not be read.
  let summary: CheckSummary?

  init(_ checked: CheckedPlan) {
    folder = checked.folder
    title = checked.plan?.title
    planVersion = checked.plan?.version
    findings = checked.findings
    summary = checked.analysis.map { CheckSummary($0) }
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ failure: ContentFolder.Unreadable) -> Diagnostic {
    Diagnostic(
      "unreadable-folder", .error, at: nil, path: failure.path,
      LocalizedText(sv: "mappen kan inte läsas", en: "folder cannot be read"))
  }
}
