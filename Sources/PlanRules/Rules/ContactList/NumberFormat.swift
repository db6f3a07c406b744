import Diagnostics
import PhoneNumbers
import PlanAnalysis
import PlanModel

/// A telephone number that is written in another way than people read it.
struct NumberFormat: Rule {
  static let id = "number-format"
  static let severity = Severity.note

  /// More such numbers than this in a list are told in one finding, which mends them all.
  private static let mostFindingsPerList = 5

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    let numbers = subject.analysis.numbers
    return subject.plan.contactLists.flatMap { list -> [Diagnostic] in
      var others: [(number: Contact.Number, written: String)] = []
      for number in list.entries.lazy.flatMap(\.numbers) {
        guard let written = numbers.number(number)?.written, written != number.number else { continue }
        others.append((number, written))
      }
      guard others.count > mostFindingsPerList, let first = others.first else {
        return others.map { number, written in
          let fix = FixIt(
            LocalizedText(sv: "skriv `\(written)`", en: "write `\(written)`"), edits: edit(number, written).map { [$0] } ?? [])
          return finding(otherwise(number.number, written), at: number.origin.range, fixes: [fix])
        }
      }
      let fix = FixIt(
        LocalizedText(sv: "skriv om alla", en: "rewrite all of them"), edits: others.compactMap(edit).filter { $0.replaces != nil })
      return [
        finding(manyOtherwise(list.title, others.count, first.number.number, first.written), at: first.number.origin.range, fixes: [fix])
      ]
    }
  }

  /// A number in a link (`[08-…](tel:…)`) stands among other letters: the author rewrites it.
  private static func edit(_ number: Contact.Number, _ written: String) -> FixIt.Edit? {
    number.origin.range.map { range in
      let isAlone = range.offsets.count <= number.number.utf8.count + "\"\"".utf8.count
      return FixIt.Edit(range, written, replaces: isAlone ? number.number : nil)
    }
  }

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv:
        "Ett riktigt telefonnummer som är grupperat på ett annat sätt än det brukliga. Kortnummer och 020- och 077-nummer får skrivas hur som helst.",
      en:
        "A valid telephone number that is grouped in another way than the usual. Short numbers, and those in 020 and 077, may be written in any way."
    ),
    matters: LocalizedText(
      sv: "Nummer som alla är skrivna likadant är lättare att läsa upp, slå och jämföra.",
      en: "Numbers that are all written alike are easier to read out, to dial and to compare."),
    remedy: LocalizedText(
      sv: "Skriv numret som i förslaget: riktnummer, bindestreck och grupper om två eller tre siffror.",
      en: "Write the number as suggested: area code, hyphen, and groups of two or three digits."),
    source: LocalizedText(
      sv: "Svenska skrivregler, genom libphonenumber: `070-174 06 05`, `08-465 004 00`, `0176-710 00`.",
      en: "Swedish rules of writing, by libphonenumber: `070-174 06 05`, `08-465 004 00`, `0176-710 00`."))

  private static func list(_ number: String) -> String {
    """
    ---
    typ: telefonlista
    id: larmlista
    titel: Larmlista
    ---
    | Funktion | Telefon |
    |---|---|
    | Växel | \(number) |
    """
  }

  static let examples: [RuleExample] = [
    .failing(list("1️⃣0701740605")),
    .failing(list("1️⃣+46 8 465 004 00")),
    .failing(list("1️⃣0701740605 |" + (6...12).map { "\n| Jour \($0) | 07017406\($0 < 10 ? "0" : "")\($0)" }.joined(separator: " |"))),
    .passing(list("070-174 06 05")),
    .passing(list("0176-710 00")),
    .passing(list("11414")),
    .passing(list("0771-567 567")),
  ]

  private static func otherwise(_ number: String, _ written: String) -> Message {
    Message(
      LocalizedText(sv: "\(number) skrivs `\(written)`", en: "\(number) is written `\(written)`"),
      LocalizedText(
        sv: "Nummer som alla är skrivna likadant är lättare att läsa upp och slå.",
        en: "Numbers that are all written alike are easier to read out and to dial."))
  }

  private static func manyOtherwise(_ list: String, _ count: Int, _ number: String, _ written: String) -> Message {
    Message(
      LocalizedText(
        sv: "\(count) nummer i listan ”\(list)” är skrivna på annat sätt än det brukliga",
        en: "\(count) numbers of the list “\(list)” are written in another way than the usual"),
      LocalizedText(
        sv: "\(number) skrivs till exempel `\(written)`. Nummer som alla är skrivna likadant är lättare att läsa upp och slå.",
        en: "\(number) is written `\(written)`, for instance. Numbers that are all written alike are easier to read out and to dial."))
  }
}
