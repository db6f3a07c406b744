import Foundation
import Testing

/// The program as its users meet it: run as a process of its own.
@Suite struct CommandLineTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let brokenPlan = "Tests/PlanReadingTests/Fixtures/broken-plan"

  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
  }

  /// Runs `krisplan` in the project's folder, with nothing inherited but what is needed to find libraries and Typst.
  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments: arguments, environment: environment)
  }

  static func run(arguments: [String], environment: [String: String] = [:], in workingFolder: String? = nil) throws -> Outcome {
    let process = Process()
    let here = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(filePath: here).deletingLastPathComponent().appending(path: "krisplan")
    process.arguments = arguments
    process.currentDirectoryURL = workingFolder.map { URL(filePath: $0) } ?? root
    var inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "LD_LIBRARY_PATH", "HOME", "KRISPLAN_PYTHON"].contains($0.key) }
    inherited.merge(environment) { $1 }
    process.environment = inherited
    let folder = OutputWriterTests.Folder()
    try folder.put("", at: "out")
    try folder.put("", at: "err")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: "\(folder.path)/out")
    process.standardError = FileHandle(forWritingAtPath: "\(folder.path)/err")
    try process.run()
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, output: folder.text("out") ?? "", errors: folder.text("err") ?? "")
  }

  @Test func helpIsInSwedishAndInEnglishByOption() throws {
    let swedish = try Self.run("--help")
    #expect(swedish.code == 0)
    #expect(swedish.output.contains("ANVÄNDNING:") && swedish.output.contains("Granska planer"))
    #expect(!swedish.output.contains("USAGE") && !swedish.output.contains("Show help"))
    let english = try Self.run("build", "--help", "--language", "en")
    #expect(english.code == 0)
    #expect(english.output.contains("USAGE:") && !english.output.contains("ANVÄNDNING"))
  }

  @Test(arguments: [
    ["build"], ["check", "--datum", "x", "content"], ["check", "finns-inte"], ["check", "content", "--date", "1/10 2026"], ["flyga"],
  ])
  func badUseGives64AndTouchesNothing(arguments: [String]) throws {
    let process = try Self.run(arguments.first ?? "", arguments.dropFirst().first ?? "--inget", arguments.dropFirst(2).first ?? "--inget")
    #expect(process.code == 64)
    #expect(process.output.isEmpty)
    #expect(process.errors.contains("Fel: "))
  }

  @Test func anUnknownPublicationIsBadUseAndTheNearestIsNamed() throws {
    let outcome = try Self.run("build", "content/norrtalje", "--publication", "web")
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("Menade du webb?"))
  }

  @Test func aPlanWithErrorsGives1AndLeavesTheOutputUntouched() throws {
    let folder = OutputWriterTests.Folder()
    let outcome = try Self.run("build", Self.brokenPlan, "--output", folder.path, "--date", "2026-11-21")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("det som tidigare publicerats är orört"))
    #expect(folder.entries.isEmpty)
    #expect(try Self.run("check", Self.brokenPlan, "--date", "2026-11-21").code == 1)
  }

  @Test func timesOfTheStagesAreWrittenOnlyWhenAskedFor() throws {
    let plain = try Self.run("check", "content/norrtalje", "--date", "2026-11-21")
    let timed = try Self.run("check", "content/norrtalje", "--date", "2026-11-21", "--timings")
    #expect(plain.errors.isEmpty)
    #expect(timed.code == 0)
    #expect(timed.output == plain.output)
    let times = try #require(JSONSerialization.jsonObject(with: Data(timed.errors.utf8)) as? [String: Int])
    #expect(times.keys.sorted() == ["analysis", "reading", "report", "rules", "start", "texts"])
    #expect(times.values.allSatisfy { $0 > 0 })
    #expect(try !Self.run("check", "--help").output.contains("timings"))
  }

  @Test func theSamplePlanHolds() throws {
    let outcome = try Self.run("check", "content/norrtalje", "--date", "2026-11-21")
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(outcome.output.contains("0 fel"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func reportsForProgramsAreWholeJSON() throws {
    for format in ["json", "sarif"] {
      let outcome = try Self.run("check", Self.brokenPlan, "--format", format, "--date", "2026-11-21")
      #expect(outcome.code == 1)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      #expect(object["version"] != nil)
    }
  }

  @Test func theSameContentAndDateGiveTheSameBytesWhateverTheSurroundings() throws {
    let (a, b) = (OutputWriterTests.Folder(), OutputWriterTests.Folder())
    let first = try Self.run("build", "content/norrtalje", "--output", a.path, "--date", "2026-11-21", environment: ["LANG": "C"])
    let second = try Self.run(
      "build", "content/stockholm", "content/norrtalje", "--output", b.path,
      environment: ["LC_ALL": "sv_SE.UTF-8", "TZ": "Asia/Tokyo", "SOURCE_DATE_EPOCH": "1795219200"])
    #expect(first.code == 0, "\(first.output)\(first.errors)")
    #expect(second.code == 0, "\(second.output)\(second.errors)")
    let difference = Process()
    difference.executableURL = URL(filePath: "/usr/bin/diff")
    difference.arguments = ["-r", "\(a.path)/norrtalje", "\(b.path)/norrtalje"]
    try difference.run()
    difference.waitUntilExit()
    #expect(difference.terminationStatus == 0)
    #expect(a.entries == ["norrtalje"])
  }

  @Test func aCardThatIsTooTallIsToldAtItsPaper() throws {
    let folder = OutputWriterTests.Folder()
    func steps(_ count: Int) -> String { (1...count).map { "- [ ] Ring nummer \($0)" }.joined(separator: "\n") }
    let roles = "---\ntyp: roll\nid: tib\ntitel: TiB\nnås: dygnet runt\n---\n"
    func plan(_ rules: String) -> String {
      "---\ntyp: plan\nid: exempel\ntitel: Plan\nkommun: Exempelköping\nversion: 1.0\nstatus: utkast\nansvarig: tib\n\(rules)---\nText.\n"
    }
    try folder.put(roles, at: "plan/roller.md")
    for (name, paper, count) in [("langt", "A6", 30), ("kort", "A5", 10)] {
      try folder.put(
        "---\ntyp: checklista\nid: \(name)\ntitel: Ring alla\nroll: tib\nkort: \(paper)\n---\n## Vid larm\n\(steps(count))\n",
        at: "plan/\(name).md")
    }
    func build(_ rules: String = "") throws -> String {
      try folder.put(plan(rules), at: "plan/plan.md")
      return try Self.run(
        "build", "\(folder.path)/plan", "--publication", "atgardskort", "--output", "\(folder.path)/ut", "--date", "2026-11-21"
      ).output
    }
    let told = try build()
    #expect(told.contains("langt.md:6:7: varning: kortet ”TiB: Ring alla” är"), "\(told)")
    #expect(told.split(separator: "[card-overflows]", omittingEmptySubsequences: false).count == 2, "\(told)")
    #expect(!(try build("regler:\n  card-overflows: av\n")).contains("card-overflows"))
  }

  @Test func theBinderOfTheSamplePlanCanBeCarried() throws {
    let folder = OutputWriterTests.Folder()
    let outcome = try Self.run("build", "content/norrtalje", "--publication", "parm", "--output", folder.path, "--date", "2026-11-21")
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(try Self.pageCount(of: "\(folder.path)/norrtalje/parm/parm.pdf") <= 74)
  }

  @Test func theCardsOfTheSamplePlanFitTheirPaper() throws {
    let folder = OutputWriterTests.Folder()
    let outcome = try Self.run(
      "build", "content/norrtalje", "--publication", "atgardskort", "--output", folder.path, "--date", "2026-11-21")
    #expect(outcome.code == 0, "\(outcome.output)")
    #expect(!outcome.output.contains("card-overflows"), "\(outcome.output)")
    let checklists = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "content/norrtalje/checklistor").path)
    #expect(try Self.pageCount(of: "\(folder.path)/norrtalje/atgardskort/kort.pdf") == checklists.count)
    #expect(try Self.pageCount(of: "\(folder.path)/norrtalje/atgardskort/affisch.pdf") == 1)
  }

  @Test func everyCardsCodeLeadsToItsPageOnTheIntranet() throws {
    let folder = OutputWriterTests.Folder()
    let outcome = try Self.run(
      "build", "content/norrtalje", "--publication", "atgardskort", "--publication", "intranat", "--output", folder.path, "--date",
      "2026-11-21")
    #expect(outcome.code == 0, "\(outcome.output)")
    let plan = "\(folder.path)/norrtalje"
    let count = try Self.pageCount(of: "\(plan)/atgardskort/kort.pdf")
    _ = try Self.said("pdftoppm", "-r", "150", "-gray", "-png", "\(plan)/atgardskort/kort.pdf", "\(folder.path)/kort")
    let pictures = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".png") }.sorted()
    #expect(pictures.count == count)
    let addresses = try pictures.map { try Self.said("zbarimg", "--raw", "--quiet", "\(folder.path)/\($0)") }
    #expect(Set(addresses).count == count)
    for address in addresses {
      let path = address.split(separator: "\n").joined().split(separator: "https://intranat.example.se/krisstod/").joined()
      #expect(FileManager.default.fileExists(atPath: "\(plan)/intranat/\(path)"), "\(address)")
    }
  }

  /// What another program says.
  private static func said(_ program: String, _ arguments: String...) throws -> String {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/\(program)")
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  private static func pageCount(of document: String) throws -> Int {
    let text = try said("pdfinfo", document)
    return try #require(text.split(separator: "\n").first { $0.hasPrefix("Pages:") }.flatMap { Int($0.dropFirst(6).filter(\.isNumber)) })
  }

  @Test func aBuildThatIsKilledLeavesTheOldOutputWhole() throws {
    let folder = OutputWriterTests.Folder()
    #expect(try Self.run("build", "content/norrtalje", "--publication", "webb", "--output", folder.path, "--date", "2026-11-21").code == 0)
    for milliseconds in stride(from: 5, through: 400, by: 30) {
      let process = Process()
      let here = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      process.executableURL = URL(filePath: here).deletingLastPathComponent().appending(path: "krisplan")
      process.arguments = ["build", "content/norrtalje", "--publication", "webb", "--output", folder.path, "--date", "2026-11-22"]
      process.currentDirectoryURL = Self.root
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(milliseconds) * 1000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      try Self.expectWhole("\(folder.path)/norrtalje")
    }
  }

  /// Every file of the manifest is there, with the digest that the manifest gives, and no other.
  private static func expectWhole(_ folder: String) throws {
    struct Written: Decodable {
      struct Entry: Decodable {
        let path: String
        let sha256: String
        let date: String
      }
      let files: [Entry]
    }
    let written = try JSONDecoder().decode(Written.self, from: Data(contentsOf: URL(filePath: "\(folder)/manifest.json")))
    let sums = written.files.map { "\($0.sha256)  \($0.path)" }.joined(separator: "\n") + "\n"
    let check = Process()
    check.executableURL = URL(filePath: "/usr/bin/sha256sum")
    check.arguments = ["--check", "--quiet", "--strict", "-"]
    check.currentDirectoryURL = URL(filePath: folder)
    let pipe = Pipe()
    check.standardInput = pipe
    try check.run()
    pipe.fileHandleForWriting.write(Data(sums.utf8))
    try pipe.fileHandleForWriting.close()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
    #expect(Set(written.files.map(\.date)).count == 1)
  }
}
