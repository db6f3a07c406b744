import Diagnostics
import PlanAnalysis
import PlanModel

/// A role without an alternate whose silence cuts others off from the alarm.
struct AlarmSinglePoint: Rule {
  static let id = "alarm-single-point"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.analysis.alarmBottlenecks.map { bottleneck in
      finding(
        silent(
          subject.name(bottleneck.role), cutOff: bottleneck.cutOff.map(subject.name),
          at: Places(bottleneck.cells.map { (level: $0.level, time: $0.time) }).text),
        at: bottleneck.origin.range)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        En roll i larmkedjan som en enda person har i taget, också enligt en rota, utan ersättare, när larmet inte når fram till andra om rollen tiger. En reserv under `Inget svar` räcker om den \
        för larmet vidare. Den som nås genom sin ersättare räknas som nådd.
        """,
      en: """
        A role of the alarm chain that a single person fills at a time, by a rota too, without an alternate, when the alarm does not get through to others if the role is silent. A reserve \
        under `Inget svar` is enough where it passes the alarm on. Whoever is reached in an alternate counts as reached.
        """),
    matters: LocalizedText(
      sv: "En enda urladdad telefon, och alla längre ned i kedjan sover vidare.",
      en: "One flat battery, and everybody further down the chain sleeps on."),
    remedy: LocalizedText(
      sv: "Ge rollen en ersättare, skriv en reserv under `Inget svar` och låt reserven larma samma personer, eller lägg till en väg till.",
      en: "Give the role an alternate, write a reserve under `Inget svar` and let the reserve alert the same people, or add another way."),
    source: LocalizedText(
      sv: "En larmkedja ska hålla även när en länk brister. Enköpings riktlinjer säger vem som tar vid när den första är onåbar.",
      en: "An alarm chain must hold when one link breaks. Enköping's guidelines say who goes on when the first cannot be reached."))

  static let examples: [RuleExample] = [
    .failing(
      AlarmWithoutFallback.plan(dutyOfficer: "", firstCall: "1️⃣", rows: "| [](roll:tib) | [](roll:samordnare) | |")),
    .failing(AlarmWithoutFallback.plan(rows: "| [](roll:tib) | 1️⃣[](roll:chef) | |\n| [](roll:chef) | [](roll:samordnare) | |")),
    .failing(
      AlarmWithoutFallback.plan(
        rows: "| [](roll:tib) | 1️⃣[](roll:chef) | [](roll:bitradande) |\n| [](roll:chef) | [](roll:samordnare) | |")),
    .passing(
      AlarmWithoutFallback.plan(
        role: "ersättare: [bitradande]\n", rows: "| [](roll:tib) | [](roll:chef) | |\n| [](roll:chef) | [](roll:samordnare) | |")),
    .passing(
      AlarmWithoutFallback.plan(
        rows: """
          | [](roll:tib) | [](roll:chef) | [](roll:bitradande) |
          | [](roll:chef) | [](roll:samordnare) | |
          | [](roll:bitradande) | [](roll:samordnare) | |
          """)),
    .passing(AlarmWithoutFallback.plan(rows: "| [](roll:tib) | [](roll:chef) | |")),
  ]

  private static func silent(_ role: String, cutOff: [String], at places: LocalizedText) -> Message {
    func who(_ language: Language) -> String {
      let names = cutOff.prefix(3).map { language == .swedish ? "”\($0)”" : "“\($0)”" }
      return (names + (cutOff.count > names.count ? [LocalizedText(sv: "flera andra", en: "others")(language)] : [])).listed(language)
    }
    return Message(
      LocalizedText(
        sv: "larmet stannar om ”\(role)” inte svarar (\(places.swedish))",
        en: "the alarm stops if “\(role)” does not answer (\(places.english))"),
      LocalizedText(
        sv: "Då nås inte \(who(.swedish)). Ge rollen en ersättare, eller låt en reserv under `Inget svar` föra larmet vidare.",
        en: "Then it does not reach \(who(.english)). Give the role an alternate, or let a reserve under `Inget svar` pass the alarm on."))
  }
}
