import Diagnostics
import Foundation
import Testing

@testable import PlanFormats

@Suite struct TypesetterTests {
  private static func service(timeLimit: Duration = .seconds(60)) throws -> TypstService {
    guard case .python(let path)? = TypstLocation.find() else { throw Missing() }
    return TypstService(python: path, timeLimit: timeLimit)
  }

  /// The tests need Typst: `make test` fetches it.
  private struct Missing: Error {}

  private static func job(_ template: String, _ files: [String: [UInt8]] = [:]) -> TypesettingJob {
    TypesettingJob(
      entry: "parm.typ", files: files.merging(["parm.typ": Array(template.utf8)]) { $1 }, fontFolders: [], standards: [], timestamp: 0)
  }

  @Test func manyDocumentsAreServedAtTheSameTimeByOneProcess() async throws {
    let service = try Self.service()
    let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 1...12 { group.addTask { try await service.typeset(Self.job("#lorem(\(number * 400))")).document.count } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    await service.finish()
    #expect(sizes.count == 12)
    #expect(sizes.allSatisfy { $0 > 1000 })
  }

  @Test func aLargeDocumentComesThroughWhole() async throws {
    let service = try Self.service()
    let attached = [UInt8](repeating: 65, count: 3_000_000)
    let template = "#pdf.attach(\"a.txt\", bytes(range(300000).map(i => calc.rem(i * 7919, 251))))\nx"
    let result = try await service.typeset(Self.job(template, ["a.txt": attached]))
    await service.finish()
    #expect(result.document.starts(with: "%PDF".utf8))
    #expect(String(decoding: result.document.suffix(8), as: UTF8.self).contains("%%EOF"))
  }

  @Test func anErrorHasItsPlaceInTheTemplates() async throws {
    let service = try Self.service()
    let job = Self.job("#import \"part.typ\": x\n#x", ["part.typ": Array("\n#let x = unknown".utf8)])
    let failure = await #expect(throws: TypesettingFailure.self) { try await service.typeset(job) }
    await service.finish()
    guard case .refused(let problems)? = failure, let problem = problems.first else {
      Issue.record("the engine did not refuse it")
      return
    }
    #expect(problem.message.contains("unknown variable"))
    #expect(problem.place == TypesettingProblem.Place(file: "part.typ", line: 2, column: 9))
  }

  @Test func anErrorInTheEntryHasItsName() async throws {
    let service = try Self.service()
    let failure = await #expect(throws: TypesettingFailure.self) { try await service.typeset(Self.job("x\n#unknown")) }
    await service.finish()
    guard case .refused(let problems)? = failure else {
      Issue.record("the engine did not refuse it")
      return
    }
    #expect(problems.first?.place == TypesettingProblem.Place(file: "parm.typ", line: 2, column: 1))
  }

  @Test func aDocumentThatNeverEndsIsGivenUp() async throws {
    let service = try Self.service(timeLimit: .seconds(15))
    let endless = Self.job("#{ let x = 0; for i in range(1000000) { for j in range(1000000) { x += j } }; x }")
    let failure = await #expect(throws: TypesettingFailure.self) { try await service.typeset(endless) }
    #expect(failure == .timedOut(seconds: 15))
    // The next document gets a process of its own.
    #expect(try await service.typeset(Self.job("x")).document.starts(with: "%PDF".utf8))
    await service.finish()
  }

  @Test func anEngineThatCannotBeStartedIsTold() async throws {
    for program in ["/nowhere/python", "/bin/false"] {
      let failure = await #expect(throws: TypesettingFailure.self) { try await TypstService(python: program).typeset(Self.job("x")) }
      guard case .ended? = failure else {
        Issue.record("\(program) was not told to have ended")
        return
      }
    }
  }

  /// A program of the test's own that runs the stand-in for `typst` with the Python that has the engine.
  private static func command(in folder: URL) throws -> TypstCommand {
    guard case .python(let python)? = TypstLocation.find() else { throw Missing() }
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Fixtures/typst-command.py")
    let program = folder.appending(path: "typst")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("#!/bin/sh\nexec '\(python)' '\(script.path)' \"$@\"\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    return TypstCommand(path: program.path)
  }

  @Test func theCommandTypesetsTheSameDocumentAsTheService() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "krisplan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let command = try Self.command(in: folder)
    let job = TypesettingJob(
      entry: "parm.typ",
      files: [
        "parm.typ": Array("#set document(title: \"T\", date: auto)\n#set text(lang: \"sv\")\n#import \"delar/a.typ\": a\n#a #title()".utf8),
        "delar/a.typ": Array(
          "#let a = [Åre]\n#pdf.attach(\"../x.json\", relationship: \"data\", mime-type: \"application/json\", description: \"d\")".utf8),
        "x.json": Array("{}".utf8),
      ],
      fontFolders: [], standards: ["ua-1", "a-3a"], timestamp: 1_795_219_200)
    let result = try await command.typeset(job)
    let service = try Self.service()
    let same = try await service.typeset(job)
    await service.finish()
    #expect(result.document == same.document)
    #expect(result.warnings == same.warnings)
  }

  @Test func anErrorOfTheCommandHasItsPlaceInTheTemplates() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "krisplan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let command = try Self.command(in: folder)
    let job = Self.job("#import \"part.typ\": x\n#x", ["part.typ": Array("\n#let x = unknown".utf8)])
    let failure = await #expect(throws: TypesettingFailure.self) { try await command.typeset(job) }
    guard case .refused(let problems)? = failure, let problem = problems.first else {
      Issue.record("the engine did not refuse it: \(String(describing: failure))")
      return
    }
    #expect(problem.message.contains("unknown variable"))
    #expect(problem.place == TypesettingProblem.Place(file: "part.typ", line: 2, column: 9))
  }

  @Test func theShortReportOfTheCommandIsRead() {
    let report = """
      /tmp/k/part.typ:2:9: error: unknown variable: a
      /tmp/k/part.typ:2:9: hint: write b
      warning: unknown font family: x
      """
    #expect(
      TypstCommand.problems(in: report, folder: "/tmp/k") == [
        TypesettingProblem(message: "unknown variable: a", hints: ["write b"], place: .init(file: "part.typ", line: 2, column: 9)),
        TypesettingProblem(message: "unknown font family: x"),
      ])
  }

  @Test func whatTheEngineSaysIsSaidInSwedishWithThePlace() {
    let problem = TypesettingProblem(message: "unknown variable: a", place: .init(file: "parm.typ", line: 3, column: 2))
    let diagnostic = Diagnostic.typesettingFailed(.refused([problem]), document: "parm.pdf", folder: "themes/kommun/print")[0]
    #expect(diagnostic.id == "typesetting-failed")
    #expect(diagnostic.summary(.swedish).contains("themes/kommun/print/parm.typ:3:2"))
  }
}
