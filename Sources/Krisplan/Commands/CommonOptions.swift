import ArgumentParser
import Diagnostics
import FoundationEssentials
import Glibc
import PlanModel

/// The language that a command answers in.
struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp(said("Språk för meddelanden.", "Language of messages."), valueName: "sv|en"))
  var language: Language = .swedish
}

/// The day on which plans are judged.
struct DayOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      said(
        "Dagens datum, ÅÅÅÅ-MM-DD; annars SOURCE_DATE_EPOCH eller datorns klocka.",
        "Today, YYYY-MM-DD; else SOURCE_DATE_EPOCH or the clock."),
      valueName: said("datum", "date")),
    transform: { text in
      guard let date = CalendarDate(text) else {
        throw ValidationError(said("datumet skrivs 2026-10-01, inte \(text)", "the date is written 2026-10-01, not \(text)"))
      }
      return date
    })
  var date: CalendarDate?

  func today() throws -> CalendarDate { try date ?? Today.read() }
}

/// The day that it is.
enum Today {
  /// The only place where the clock is read, and only when nobody has said what day it is.
  static func read() throws -> CalendarDate {
    if let epoch = getenv("SOURCE_DATE_EPOCH") {
      guard let seconds = Int(String(cString: epoch)), seconds >= 0 else {
        throw ValidationError(said("SOURCE_DATE_EPOCH är inte ett antal sekunder", "SOURCE_DATE_EPOCH is not a number of seconds"))
      }
      return CalendarDate(daysSinceEpoch: seconds / 86_400)
    }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    let today = CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    return today ?? CalendarDate(daysSinceEpoch: now / 86_400)
  }
}

/// What every command that reads plans takes.
struct CommonOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      said(
        "En mapp med plan.md, eller en mapp som innehåller sådana mappar.", "A folder with plan.md, or a folder that holds such folders."),
      valueName: "plan"))
  var plans: [String]

  @OptionGroup var day: DayOption

  @OptionGroup var speech: LanguageOption

  var language: Language { speech.language }

  @Option(
    help: ArgumentHelp(
      said(
        "En CSV-fil med telefonlistornas poster, utanför planens mapp.", "A CSV file with the contact lists' entries, outside the plan."),
      valueName: said("fil", "file")))
  var contacts: String?

  func today() throws -> CalendarDate { try day.today() }
}
