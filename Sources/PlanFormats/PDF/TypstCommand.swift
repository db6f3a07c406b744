import FoundationEssentials
import Subprocess
import SystemPackage

/// Typst as the program `typst`, started once for every document. For those who have it and would rather not have Python.
public struct TypstCommand: Typesetter {
  private let path: String
  private let timeLimit: Duration

  public init(path: String, timeLimit: Duration = .seconds(120)) {
    self.path = path
    self.timeLimit = timeLimit
  }

  public func prepare() {}

  public func typeset(_ job: TypesettingJob) async throws -> TypesettingResult {
    let folder = FileManager.default.temporaryDirectory.appending(path: "krisplan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in job.files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    let world =
      ["--root", folder.path, "--ignore-system-fonts", "--package-path", folder.path, "--package-cache-path", folder.path]
      + job.fontFolders.flatMap { ["--font-path", $0] }
    let standards = job.form == .document ? ["--pdf-standard", job.standards.joined(separator: ",")] : []
    let pages = folder.appending(path: "pages")
    let target = job.form == .document ? "-" : pages.appending(path: "{0p}.svg").path
    if job.form == .pages { try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true) }
    let arguments =
      ["compile"] + world + standards + ["--creation-timestamp", String(job.timestamp)]
      + ["--diagnostic-format", "short", "--format", job.form.rawValue, folder.appending(path: job.entry).path, target]
    let (document, errors, isSuccess) = try await withTimeLimit {
      let result = try await run(
        .path(.init(path)), arguments: .init(arguments), environment: TypstLocation.environment, workingDirectory: .init(folder.path),
        output: .bytes(limit: 1 << 30), error: .bytes(limit: 1 << 20))
      return (result.standardOutput, result.standardError, result.terminationStatus.isSuccess)
    }
    let problems = Self.problems(in: String(decoding: errors, as: UTF8.self), folder: folder.path)
    guard isSuccess else {
      throw TypesettingFailure.refused(problems.isEmpty ? [TypesettingProblem(message: String(decoding: errors, as: UTF8.self))] : problems)
    }
    guard job.asksNotes else {
      return TypesettingResult(document: document, pages: job.form == .pages ? try Self.files(in: pages) : [], warnings: problems)
    }
    let asked = ["query"] + world + ["--field", "value", folder.appending(path: job.entry).path, "<note>"]
    let answer = try await withTimeLimit {
      try await run(
        .path(.init(path)), arguments: .init(asked), environment: TypstLocation.environment, workingDirectory: .init(folder.path),
        output: .bytes(limit: 1 << 24), error: .discarded
      ).standardOutput
    }
    let notes = (try? JSONDecoder().decode([TypesetterMessages.Note].self, from: Data(answer))) ?? []
    return TypesettingResult(
      document: document, pages: job.form == .pages ? try Self.files(in: pages) : [], warnings: problems, notes: notes.map(\.note))
  }

  /// The files of a folder, in the order of their names.
  private static func files(in folder: URL) throws -> [[UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted { ($0.count, $0) < ($1.count, $1) }
    return try names.map { Array(try Data(contentsOf: folder.appending(path: $0))) }
  }

  private func withTimeLimit<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
    try await withThrowingTaskGroup(of: Value.self) { group in
      group.addTask {
        do { return try await body() } catch let error as SubprocessError { throw TypesettingFailure.ended("\(error)") }
      }
      group.addTask { [timeLimit] in
        try await Task.sleep(for: timeLimit)
        throw TypesettingFailure.timedOut(seconds: Int(timeLimit.components.seconds))
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw TypesettingFailure.ended("") }
      return first
    }
  }

  /// Reads lines like `/tmp/x/parm.typ:2:12: error: unknown variable: a` and `hint: …`.
  static func problems(in report: String, folder: String) -> [TypesettingProblem] {
    var problems: [TypesettingProblem] = []
    for line in report.split(separator: "\n") {
      if let hint = line.firstRange(of: "hint: "), !problems.isEmpty {
        problems[problems.count - 1].hints.append(String(line[hint.upperBound...]))
        continue
      }
      guard let kind = line.firstRange(of: "error: ") ?? line.firstRange(of: "warning: ") else { continue }
      var problem = TypesettingProblem(message: String(line[kind.upperBound...]))
      let parts = line[..<kind.lowerBound].split(separator: ":")
      if parts.count >= 3, let row = Int(parts[1]), let column = Int(parts[2]) {
        let file = parts[0].hasPrefix(folder) ? parts[0].dropFirst(folder.utf8.count).drop { $0 == "/" } : parts[0]
        problem.place = TypesettingProblem.Place(file: String(file), line: row, column: column)
      }
      problems.append(problem)
    }
    return problems
  }
}
