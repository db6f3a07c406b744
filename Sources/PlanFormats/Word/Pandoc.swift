import FoundationEssentials
import Glibc
import Subprocess
import SystemPackage

/// The program pandoc, which writes Word files. It is met here alone.
struct Pandoc: Sendable {
  enum Failure: Error, Sendable, Hashable {
    /// pandoc would not, with its last words.
    case refused(String)
    case timedOut(seconds: Int)
  }

  private static let timeLimit = 60
  private let path: String

  /// The one that `KRISPLAN_PANDOC` names, else the first on the path; `nil` where the machine has none.
  init?() {
    guard let path = Self.find() else { return nil }
    self.path = path
  }

  init(path: String) { self.path = path }

  /// A document as a Word file. The same document, reference and day give the same bytes.
  func word(_ document: PandocDocument, reference: [UInt8], day: Int) async throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "krisplan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "reference.docx")
    try Data(reference).write(to: file)
    // From a file: a program that ends before it has read what is sent to it would take this one with it.
    let source = folder.appending(path: "document.json")
    try Data(document.json).write(to: source)
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask { [path] in
        let result = try await run(
          .path(.init(path)),
          arguments: [
            "--from", "json", "--to", "docx", "--reference-doc", file.path, "--data-dir", folder.path, "--output", "-", source.path,
          ],
          // Noon, so that no time zone makes it another day.
          environment: .custom(["LC_ALL": "C.UTF-8", "HOME": folder.path, "SOURCE_DATE_EPOCH": String(day * 86_400 + 43_200)]),
          workingDirectory: .init(folder.path), input: .none, output: .bytes(limit: 1 << 28), error: .string(limit: 1 << 16))
        guard result.terminationStatus.isSuccess else { throw Failure.refused(result.standardError) }
        return result.standardOutput
      }
      group.addTask {
        try await Task.sleep(for: .seconds(Self.timeLimit))
        throw Failure.timedOut(seconds: Self.timeLimit)
      }
      defer { group.cancelAll() }
      guard let first = try await group.next() else { throw Failure.refused("") }
      return first
    }
  }

  private static func find() -> String? {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } }
    if let named = variable("KRISPLAN_PANDOC") { return named }
    return (variable("PATH") ?? "").split(separator: ":").map { "\($0)/pandoc" }.first { access($0, X_OK) == 0 }
  }
}
