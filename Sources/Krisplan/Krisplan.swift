import ArgumentParser
import Diagnostics
import Glibc

/// The command `krisplan`.
@main
struct Krisplan: AsyncParsableCommand {
  static let version = "0.1.0"

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "krisplan",
      abstract: said(
        "Skriv, granska och publicera kommunens krisstödsplan.", "Write, check and publish a municipality's crisis-support plan."),
      discussion: said(
        """
        En plan är en mapp med filen plan.md. Flera planer kan anges, eller en mapp som innehåller dem.

        Slutkod: 0 allt gick bra, 1 planen har fel (eller: ingen får besluta, någon nås inte, planerna skiljer sig), 64 kommandot är felskrivet, 70 fel i krisplan.
        """,
        """
        A plan is a folder with a file plan.md. Several plans may be named, or a folder that holds them.

        Exit codes: 0 all well, 1 the plan has errors (or: nobody may decide, somebody is not reached, the plans differ), 64 bad use, 70 a bug in krisplan.
        """),
      version: version,
      subcommands: [New.self, Check.self, Build.self, Publish.self, Diff.self, Who.self, Alarm.self, Explain.self])
  }

  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      finish(after: error)
    }
  }

  /// Ends the program as the error demands: help on standard output, a wrong command line with exit code 64, a bug with 70.
  private static func finish(after error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = CommandWords.translate(fullMessage(for: error))
    switch code {
    case .success:
      Terminal.write(message + "\n")
    case .validationFailure:
      Terminal.complain(message + "\n")
    default:
      Terminal.complain(
        said(
          "Internt fel i krisplan: \(error)\nDet som tidigare publicerats är orört.\n",
          "Bug in krisplan: \(error)\nWhat was published before is untouched.\n"))
      Glibc.exit(ProgramExit.bug.rawValue)
    }
    Glibc.exit(code.rawValue)
  }
}

/// The exit codes that are promised to scripts.
enum ProgramExit {
  static let planHasErrors = ExitCode(1)
  static let badUse = ExitCode(64)
  static let bug = ExitCode(70)
}
