import Foundation
import Testing

@testable import Krisplan

/// Pages that sleep: what an ordinary build holds of them, and what `--activate` publishes.
@Suite struct DormantBuildTests {
  /// What the public is given.
  private static let open = ["webb", "fragment", "utdrag/publik"]
  private static let plan = "content/uppsala"
  private static let traces = ["070-174 06 60", "46701740660", "stod-efter-handelsen", "Stöd efter händelsen", "Har du eller din familj"]

  private static func build(_ output: String, _ more: String...) throws -> CommandLineTests.Outcome {
    try CommandLineTests.run(
      arguments: ["build", plan, "--output", output, "--date", "2026-12-01"] + open.flatMap { ["--publication", $0] } + more)
  }

  private static func files(_ folder: OutputWriterTests.Folder) -> [String: Data] {
    let root = URL(filePath: "\(folder.path)/uppsala").resolvingSymlinksInPath()
    var found: [String: Data] = [:]
    for case let file as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) ?? .init() {
      let path = String(file.resolvingSymlinksInPath().path.dropFirst(root.path.count + 1))
      if let data = try? Data(contentsOf: file), open.contains(where: { path.hasPrefix($0) }) { found[path] = data }
    }
    return found
  }

  @Test func anOrdinaryBuildHoldsNoTraceAndIsTheSameAfterAnEvent() throws {
    let (fresh, used) = (OutputWriterTests.Folder(), OutputWriterTests.Folder())
    #expect(try Self.build(fresh.path).code == 0)
    let ordinary = Self.files(fresh)
    #expect(ordinary.count > 100)
    for (path, data) in ordinary {
      for trace in Self.traces { #expect(data.range(of: Data(trace.utf8)) == nil, "\(path): \(trace)") }
    }

    #expect(try Self.build(used.path, "--activate", "stod-efter-handelsen").code == 0)
    let active = Self.files(used)
    for path in ["webb/just-nu/stod-efter-handelsen.html", "webb/index.html", "fragment/just-nu/stod-efter-handelsen.html"] {
      let data = try #require(active[path])
      #expect(data.range(of: Data("070-174 06 60".utf8)) != nil, "\(path)")
    }
    // A page that was not activated stays asleep.
    #expect(!active.keys.contains { $0.contains("stodcentrum-avslutat") })

    // It is to stay a week: until then an ordinary build takes nothing away.
    let early = try Self.build(used.path)
    #expect(early.code == 1)
    #expect(early.output.contains("ska ligga ute till 2026-12-08") && early.output.contains("minst: 1 vecka"))
    #expect(Self.files(used) == active)
    #expect(try Self.build(used.path, "--deactivate", "stod-efter-handelsen").code == 0)
    var after = Self.files(used)
    // It tells an importer which pages to take away: all else is as if nothing had happened.
    let changes = try #require(after["fragment/changes.json"])
    after.removeValue(forKey: "fragment/changes.json")
    #expect(changes.range(of: Data("just-nu/stod-efter-handelsen".utf8)) != nil)
    var before = ordinary
    before.removeValue(forKey: "fragment/changes.json")
    #expect(after == before)
  }

  @Test func aPageGoesWithoutAWordWhenItHasBeenOutForItsTime() throws {
    let folder = OutputWriterTests.Folder()
    #expect(try Self.build(folder.path, "--activate", "stod-efter-handelsen").code == 0)
    let manifest = "uppsala/\(Manifest.fileName)"
    #expect(folder.text(manifest)?.contains("\"activated\"") == true)
    // Built again while it is out: its time runs from the first day.
    #expect(try Self.build(folder.path, "--activate", "stod-efter-handelsen", "--date", "2026-12-05").code == 0)
    // What the public does not read on a screen may be built meanwhile.
    let binder = ["build", Self.plan, "--output", folder.path, "--date", "2026-12-06", "--publication", "intranat"]
    #expect(try CommandLineTests.run(arguments: binder).code == 0)
    #expect(folder.text(manifest)?.contains("2026-12-01") == true)
    #expect(try Self.build(folder.path, "--date", "2026-12-08").code == 0)
    #expect(folder.text(manifest)?.contains("activated") == false)
  }

  @Test func aPageCannotBothComeAndGo() throws {
    let folder = OutputWriterTests.Folder()
    #expect(try Self.build(folder.path, "--activate", "stod-efter-handelsen", "--deactivate", "stod-efter-handelsen").code == 64)
  }

  @Test func aPageThatThePlanLacksIsToldAndNothingIsPublished() throws {
    let folder = OutputWriterTests.Folder()
    let outcome = try Self.build(folder.path, "--activate", "stod-efter-handelsen,finns-inte")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("ingen vilande sida `finns-inte`") && outcome.output.contains("`stod-efter-handelsen`"))
    #expect(folder.entries.isEmpty)
  }

  @Test func severalPlansCannotBeWokenAtATime() throws {
    let outcome = try CommandLineTests.run("build", "content", "--activate", "x")
    #expect(outcome.code == 64)
  }
}
