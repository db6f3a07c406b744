import Foundation
import Testing

/// `diff`, as its users meet it.
@Suite struct DiffTests {
  static let cases = "Tests/PlanRevisionTests/Cases"
  static let schema = CommandLineTests.root.appending(path: "Sources/Krisplan/Krisplan.docc/Schemas/diff.schema.json")

  static func diff(_ name: String, _ options: String...) throws -> CommandLineTests.Outcome {
    try CommandLineTests.run(
      arguments: ["diff", "\(cases)/\(name)/old", "\(cases)/\(name)/new", "--date", "2026-12-01"] + options)
  }

  @Test func samePlansGiveNothingAndCode0() throws {
    let outcome = try Self.diff("file-renamed")
    #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
  }

  @Test func changedPlansGiveCode1() throws {
    let outcome = try Self.diff("role-renamed")
    #expect(outcome.code == 1 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("heter nu ”Kommunal beredskapstjänst”"))
  }

  @Test(arguments: [
    ["diff", "content/norrtalje"], ["diff", "content/norrtalje", "finns-inte"],
    ["diff", "content/norrtalje", "ingen-gren:content/norrtalje"],
    ["diff", "content/norrtalje", "HEAD:Sources"], ["diff", "--all:content/norrtalje", "content/norrtalje"],
    ["diff", "content/norrtalje", "content/norrtalje", "--audience", "alla"],
  ])
  func badUseGives64(arguments: [String]) throws {
    let outcome = try CommandLineTests.run(arguments: arguments)
    #expect(outcome.code == 64, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test func aPlanThatCouldNotBeReadWhollyIsWarnedOf() throws {
    let outcome = try CommandLineTests.run("diff", CommandLineTests.brokenPlan, CommandLineTests.brokenPlan, "--date", "2026-12-01")
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(outcome.errors.contains("svaret kan vara ofullständigt"))
  }

  @Test func anEditionTellsOnlyWhatItShows() throws {
    let outcome = try Self.diff("number-changed", "--audience", "offentlig")
    #expect(outcome.code == 0 && outcome.output.isEmpty)
  }

  @Test func markdownIsAList() throws {
    let text = try Self.diff("mandate-moved", "--format", "markdown").output
    #expect(text.hasPrefix("# Plan för kommunalt krisstöd, Exempels kommun, version 1.0: "))
    #expect(text.contains("\n## Organisation och mandat\n\n**Mandatet ”Sammankalla stödgruppen”**\n\n1. Beslutar: "))
  }

  @Test(arguments: ["mandate-moved", "role-removed", "people-fewer", "word-replaced", "file-renamed"])
  func theJSONIsOfItsSchema(name: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(Self.diff(name, "--format", "json").output.utf8))
    let faults = try JSONSchema(Data(contentsOf: Self.schema)).faults(in: value)
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test func everyKeyOfTheSchemaIsWrittenForSomePlans() throws {
    var reports = try ["people-fewer", "role-removed"].map { try Self.diff($0, "--format", "json").output }
    reports.append(try Self.diff("role-removed", "--format", "json", "--audience", "pärm").output)
    for key in try JSONSchema(Data(contentsOf: Self.schema)).keys {
      #expect(reports.contains { $0.contains("\"\(key)\"") }, "nothing writes \(key)")
    }
  }

  /// A repository of its own: a plan, then the same changed.
  @Test func aPlanIsReadAsItStoodInGit() throws {
    let folder = OutputWriterTests.Folder()
    func git(_ arguments: String...) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["git", "-c", "user.name=T", "-c", "user.email=t@example.se", "-c", "commit.gpgsign=false"] + arguments
      process.currentDirectoryURL = URL(filePath: folder.path)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0, "git \(arguments)")
    }
    func put(_ side: String) throws {
      let source = CommandLineTests.root.appending(path: "\(Self.cases)/role-renamed/\(side)")
      for name in try FileManager.default.contentsOfDirectory(atPath: source.path) {
        let text = try String(contentsOf: source.appending(path: name), encoding: .utf8)
        try folder.put(
          name == "plan.md" ? text.replacing("ansvarig:", with: "gemensamt: delat\nansvarig:") : text, at: "planer/åre/\(name)")
      }
      try folder.put("---\ntyp: ordlista\nid: tib\ntitel: TiB\nförklaring: Tjänsteperson i beredskap.\n---\n", at: "planer/delat/ord.md")
    }
    try put("old")
    try git("init", "--quiet")
    try git("add", ".")
    try git("commit", "--quiet", "-m", "Första")
    try git("tag", "v1")
    try put("new")
    try git("commit", "--quiet", "-a", "-m", "Andra")
    for (arguments, code) in [
      (["v1:planer/åre", "HEAD:planer/åre"], Int32(1)), (["v1:planer/åre/", "planer/åre"], 1), (["HEAD:planer/åre", "planer/åre"], 0),
      (["v1:planer/åre", "v1:planer/åre"], 0),
    ] {
      let outcome = try CommandLineTests.run(arguments: ["diff"] + arguments + ["--date", "2026-12-01"], in: folder.path)
      #expect(outcome.code == code, "\(arguments): \(outcome.output)\(outcome.errors)")
      #expect(outcome.output.contains("1 ändring") == (code == 1))
    }
  }
}
