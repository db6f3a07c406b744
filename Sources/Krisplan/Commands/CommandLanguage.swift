public import ArgumentParser
public import Diagnostics

extension Language: ExpressibleByArgument {}

/// A text of the command line itself, in the language that was asked for.
///
/// Help is shown before any option has been parsed, so the language is looked up in the arguments as they stand.
func said(_ swedish: String, _ english: String) -> String {
  CommandLanguage.asked == .english ? english : swedish
}

enum CommandLanguage {
  static let asked: Language = {
    let arguments = CommandLine.arguments
    if arguments.contains("--language=en") { return .english }
    guard let index = arguments.firstIndex(of: "--language"), arguments.indices.contains(index + 1) else { return .swedish }
    return Language(rawValue: arguments[index + 1]) ?? .swedish
  }()
}

/// The words that the argument parser writes itself, in Swedish.
enum CommandWords {
  /// Pairs in the order in which they are replaced; the longer first.
  private static let swedish: [(String, String)] = [
    ("OVERVIEW: ", "ÖVERSIKT: "),
    ("USAGE: ", "ANVÄNDNING: "),
    ("\nARGUMENTS:\n", "\nARGUMENT:\n"),
    ("\nOPTIONS:\n", "\nVÄXLAR:\n"),
    ("\nSUBCOMMANDS:\n", "\nKOMMANDON:\n"),
    ("<subcommand>", "<kommando>"),
    ("Show help information.", "Visa den här hjälpen."),
    ("Show subcommand help information.", "Visa hjälp för ett kommando."),
    ("Show the version.", "Visa versionen."),
    ("  See 'krisplan help <kommando>' for detailed help.", "  Se 'krisplan help <kommando>' för hjälp om ett kommando."),
    ("(default: ", "(förval: "),
    ("(values: ", "(värden: "),
    ("default: ", "förval: "),
    ("Error: ", "Fel: "),
    ("Usage: ", "Användning: "),
    ("for more information.", "för mer hjälp."),
    ("  See '", "  Se '"),
    ("Unknown option ", "okänd växel "),
    (". Did you mean ", ". Menade du "),
    ("Missing expected argument ", "argument saknas: "),
    ("Missing value for ", "värde saknas för "),
    ("Missing one of: ", "en av dessa saknas: "),
    (" is invalid for ", " går inte för "),
    ("The value ", "värdet "),
    ("Unexpected argument ", "oväntat argument "),
    (" unexpected arguments: ", " oväntade argument: "),
  ]

  static func translate(_ message: String) -> String {
    guard CommandLanguage.asked == .swedish else { return message }
    var text = message
    for (english, swedish) in swedish { text = text.replacing(english, with: swedish) }
    return text
  }
}
