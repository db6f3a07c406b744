import Diagnostics
import PlanModel

/// A mandate whose limit is no amount of money.
struct LimitWithoutAmount: Rule {
  static let id = "limit-without-amount"
  static let severity = Severity.warning

  static func check(_ subject: RuleSubject) -> [Diagnostic] {
    subject.plan.mandates.compactMap { mandate in
      guard case .amount(let text) = mandate.limit, !isAmount(text) else { return nil }
      let range = mandate.origins[.limit]
      let edits = range.map { [FixIt.Edit($0, Mandate.Limit.undecidedWords)] } ?? []
      return finding(noAmount(mandate.title, text), at: range, fixes: [FixIt(leaveOpen, edits: edits)])
    }
  }

  /// Whether the words hold a number with a unit of money, or are a number and nothing else.
  static func isAmount(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { !fillers.contains(String($0)) }
    if !words.isEmpty, words.allSatisfy({ $0.allSatisfy(\.isNumber) }) { return true }
    return words.contains(where: isUnit) && words.contains(where: isNumber)
  }

  private static func isUnit(_ word: Substring) -> Bool {
    let letters = word.drop { $0.isNumber }
    return units.contains(String(letters)) || letters.contains("basbelopp")
  }

  private static let fillers: Set<String> = ["högst", "max", "maximalt", "upp", "till"]
  private static let units: Set<String> = [
    "kr", "krona", "kronor", "tkr", "mkr", "mnkr", "sek", "ksek", "msek", "pbb", "ibb", "euro", "eur",
  ]

  private static func isNumber(_ word: Substring) -> Bool {
    word.contains { $0.isASCII && $0.isNumber } || smallNumbers.contains(String(word)) || largeNumbers.contains { word.contains($0) }
      || tens.contains { word.hasPrefix($0) }
  }

  private static let smallNumbers: Set<String> = [
    "ett", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "femton", "halvt", "halv",
  ]
  private static let tens = ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"]
  private static let largeNumbers = ["hundra", "tusen", "miljon"]

  static let documentation = RuleDocumentation(
    finds: LocalizedText(
      sv: """
        Ett mandat vars `gräns` inte är ett belopp i pengar: ett tal, ensamt eller i kronor eller prisbasbelopp, med siffror eller ord. `gräns: ej beslutad` säger att beloppet \
        är en öppen fråga och rapporteras inte.
        """,
      en: """
        A mandate whose limit (`gräns`) is no amount of money: a number, alone or of kronor or price base amounts, in digits or words. `gräns: ej beslutad` says that the \
        amount is an open question, and is not reported.
        """),
    matters: LocalizedText(
      sv: "Den som står i kassan med filtar till femtio personer måste veta om hon får betala. ”Skäliga kostnader” säger inte det.",
      en: "Whoever stands at the till with blankets for fifty must know whether she may pay. “Reasonable costs” does not say."),
    remedy: LocalizedText(
      sv: "Skriv beloppet med enhet, till exempel `50 000 kr`. Är det inte bestämt, skriv `ej beslutad`.",
      en: "Write the amount with its unit, `50 000 kr` for instance. Where it is not settled, write `ej beslutad`."),
    source: LocalizedText(
      sv: "Norrtäljes utredning: krisstödskassans storlek ”behöver utredas vidare”. Kommuners delegationsordningar anger beloppsgränser.",
      en: "Norrtälje's inquiry: the size of the crisis fund “needs further inquiry”. Municipal rules of delegation state amounts."))

  private static func mandate(_ limit: String) -> String {
    """
    ---
    typ: mandat
    id: inkop
    beslut: Köpa mat till drabbade
    gräns: \(limit)
    ---
    """
  }

  static let examples: [RuleExample] = [
    .failing(mandate("1️⃣skäliga kostnader")),
    .failing(mandate("1️⃣enligt delegationsordningen § 12")),
    .passing(mandate("50 000 kr per händelse")),
    .passing(mandate("ett halvt prisbasbelopp")),
    .passing(mandate("högst 50 000")),
    .passing(mandate("ej beslutad")),
  ]

  private static func noAmount(_ decision: String, _ limit: String) -> Message {
    Message(
      LocalizedText(sv: "gränsen för ”\(decision)” är inget belopp", en: "the limit of “\(decision)” is no amount"),
      LocalizedText(
        sv: "Ingen kan se av ”\(limit)” hur mycket som får användas. Skriv ett belopp som `50 000 kr`, eller `ej beslutad`.",
        en: "Nobody can tell from “\(limit)” how much may be spent. Write an amount such as `50 000 kr`, or `ej beslutad`."))
  }

  private static let leaveOpen = LocalizedText(
    sv: "skriv `ej beslutad`, så visas gränsen som en öppen fråga", en: "write `ej beslutad`, and the limit is shown as an open question")
}
