import Foundation
import Testing

/// The page that takes a coordinator from an empty folder to a published plan, walked as it stands there.
@Suite struct WalkthroughTests {
  /// A step of the page, in its order.
  enum Step {
    /// A command, with the pieces of what it answers.
    case command(arguments: [String], pieces: [String])
    /// A file that is to be written.
    case file(path: String, text: String)
  }

  static func steps() throws -> [Step] {
    let page = CommandLineTests.root.appending(path: "Sources/Krisplan/Krisplan.docc/Manual/Fran-tom-mapp.md")
    let parts = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n```")
    // Text and fenced blocks take turns.
    return try stride(from: 1, to: parts.count, by: 2).map { index in
      let lines = parts[index].components(separatedBy: "\n")
      let content = lines.dropFirst().joined(separator: "\n")
      if lines[0] == "markdown" {
        let name = try #require(parts[index - 1].components(separatedBy: "\n").last { !$0.isEmpty })
        return .file(path: name.trimmingCharacters(in: CharacterSet(charactersIn: "`")), text: content + "\n")
      }
      let shown = try #require(ManualTests.Shown(content))
      return .command(arguments: shown.arguments, pieces: shown.pieces)
    }
  }

  @Test func theWayFromAnEmptyFolderToAPublishedPlanCanBeWalked() throws {
    let folder = OutputWriterTests.Folder()
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    var commands: Set<String> = []
    for step in try Self.steps() {
      switch step {
      case .file(let path, let text): try folder.put(text, at: path)
      case .command(let arguments, let pieces):
        commands.insert(arguments[0])
        let outcome = try CommandLineTests.run(arguments: arguments, in: folder.path)
        try ManualTests.expect(pieces, in: outcome)
      }
    }
    #expect(commands == ["new", "check", "who", "alarm", "build"])
    #expect(folder.text("output/vetlanda/intranat/index.html")?.contains("Vetlanda kommun") == true)
  }
}
