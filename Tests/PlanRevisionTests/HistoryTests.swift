import Diagnostics
import Foundation
import PlanModel
import PlanTestSupport
import Testing

@testable import Krisplan

/// The sample plan's own history: as proposed, after the first exercise, with a new organisation.
@Suite struct HistoryTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL.path

  /// A repository with the three versions, gone with the value.
  final class Repository {
    let path = FileManager.default.temporaryDirectory.appending(path: "krisplan-\(UUID().uuidString)").path

    init() throws {
      let process = Process()
      process.executableURL = URL(filePath: "\(HistoryTests.root)/Tests/Verification/history.sh")
      process.arguments = [path]
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func checkOut(_ tag: String) throws -> CheckedPlan {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["git", "-C", path, "checkout", "--quiet", tag]
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
      return CheckedPlan(
        folder: "\(path)/content/norrtalje", contacts: nil, date: CalendarDate(year: 2026, month: 12, day: 1))
    }
  }

  @Test func eachStepReadsAsItsCoordinatorWouldTellIt() throws {
    let repository = try Repository()
    let plans = try ["v1.0", "v1.1", "v2.0"].map { try repository.checkOut($0) }
    for plan in plans {
      #expect(!plan.hasErrors, "\(ConsoleReport(language: .swedish).render(plan.findings.diagnostics, files: plan.findings.files))")
    }
    for (old, new) in zip(plans, plans.dropFirst()) {
      let compared = try #require(try ComparedPlans(old, new))
      let text = CaseTests.console(compared).replacing(repository.path + "/", with: "")
      try expectSnapshot(text, named: "norrtalje-\(new.plan?.version ?? "").txt")
    }
  }
}
