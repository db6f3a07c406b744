import Foundation
import Testing

/// What the manual shows of the terminal is what the program says.
@Suite struct ManualTests {
  /// A command of the manual with the pieces of output that stand below it; `…` stands for what is left out.
  struct Shown: CustomTestStringConvertible {
    let arguments: [String]
    let pieces: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    /// What stands in a fenced block: `$ krisplan …` and its output.
    init?(_ block: String) {
      let lines = block.components(separatedBy: "\n")
      guard let command = lines.first, command.hasPrefix("$ krisplan ") else { return nil }
      arguments = ManualTests.words(command.dropFirst(11))
      pieces = lines.dropFirst().split(separator: "…").map { $0.joined(separator: "\n") }
    }
  }

  static let shown: [Shown] = ["README.md", "Sources/Krisplan/Krisplan.docc/Manual/Kommandon.md"].flatMap { file in
    let text = (try? String(contentsOf: CommandLineTests.root.appending(path: file), encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```console\n").dropFirst().compactMap { block in
      Shown(block.components(separatedBy: "\n```").first ?? "")
    }
  }

  /// The words of a command; quotation marks hold a word together.
  private static func words(_ command: Substring) -> [String] {
    command.components(separatedBy: "\"").enumerated().flatMap { number, part in
      number % 2 == 1 ? [part] : part.split(separator: " ").map(String.init)
    }
  }

  @Test func theManualShowsTheCommands() {
    #expect(Set(Self.shown.compactMap(\.arguments.first)).isSuperset(of: ["check", "diff", "who", "alarm", "explain"]))
  }

  @Test(arguments: shown)
  func theManualShowsWhatTheProgramSays(shown: Shown) throws {
    try Self.expect(shown.pieces, in: try CommandLineTests.run(arguments: shown.arguments))
  }

  /// The pieces stand in what the program says, in their order.
  static func expect(_ pieces: [String], in outcome: CommandLineTests.Outcome) throws {
    var rest = outcome.output[...]
    for piece in pieces {
      let place = try #require(rest.range(of: piece), "\(piece)\n--- is not in ---\n\(outcome.output)\(outcome.errors)")
      rest = rest[place.upperBound...]
    }
  }
}
