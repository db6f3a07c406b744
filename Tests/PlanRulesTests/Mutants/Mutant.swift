import Diagnostics
import Foundation
import PlanAnalysis
import PlanModel
import PlanReading
import Testing

@testable import PlanRules

/// One thing made wrong in the sound plan, as it goes wrong in life: somebody left, a line was lost, a date went by.
struct Mutant: Sendable, CustomTestStringConvertible {
  /// A text that stands once in a file, and what is written in its stead.
  struct Change: Sendable {
    var file: String
    var old: String
    var new: String

    init(_ file: String, _ old: String, _ new: String) {
      self.file = file
      self.old = old
      self.new = new
    }
  }

  /// The day on which the plan itself is sound.
  static let today = "2026-11-16"

  let rule: String
  let story: String
  let changes: [Change]
  /// Words on the line where the finding must be, and the file that it must be in.
  let line: String
  let file: String
  /// The day of the check.
  let date: String

  init(_ rule: String, _ story: String, _ changes: Change..., at line: String, in file: String? = nil, on date: String = Mutant.today) {
    self.rule = rule
    self.story = story
    self.changes = changes
    self.line = line
    self.file = file ?? changes.first?.file ?? ""
    self.date = date
  }

  var testDescription: String { "\(rule): \(story)" }
}

/// The sound plan's files in memory, to be changed and read again.
struct SoundPlan: Sendable {
  private var texts: [String: String]
  private let shared: [ContentFile]
  private let folder: String

  struct NotThere: Error, CustomStringConvertible {
    let description: String
  }

  init(_ name: String) throws {
    let content = URL(filePath: #filePath).appending(path: "../../../../content").standardized
    func texts(_ folder: String) throws -> [String: String] {
      let base = content.appending(path: folder)
      let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") } ?? []
      return Dictionary(
        uniqueKeysWithValues: try paths.map { path in
          // Names from some file systems have their letters in two halves.
          (path.precomposedStringWithCanonicalMapping, try String(contentsOf: base.appending(path: path), encoding: .utf8))
        })
    }
    self.texts = try texts(name)
    shared = Self.files(try texts("gemensamt"), under: "content/gemensamt")
    folder = "content/\(name)"
  }

  private static func files(_ texts: [String: String], under folder: String) -> [ContentFile] {
    texts.sorted { $0.key < $1.key }.map { ContentFile(path: $0.key, shownAs: "\(folder)/\($0.key)", bytes: Array($0.value.utf8)) }
  }

  mutating func apply(_ change: Mutant.Change) throws {
    let text = texts[change.file] ?? ""
    guard change.old.isEmpty || text.components(separatedBy: change.old).count == 2 else {
      throw NotThere(description: "”\(change.old)” does not stand exactly once in \(change.file)")
    }
    texts[change.file] = change.old.isEmpty ? text + change.new : text.replacingOccurrences(of: change.old, with: change.new)
  }

  /// What reading and all rules find.
  func findings(on date: String) throws -> (diagnostics: [Diagnostic], files: SourceFiles) {
    let read = PlanReader.read(ContentFolder(texts: Self.files(texts, under: folder), shared: shared))
    let plan = try #require(read.value.plan)
    let found = RuleRunner.check(PlanAnalysis(plan), date: CalendarDate(date))
    return (read.diagnostics + found, read.value.files)
  }
}
