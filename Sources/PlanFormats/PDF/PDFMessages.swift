import Diagnostics
import PlanPages

extension Diagnostic {
  static let noTypesetter = Diagnostic(
    "no-typesetter", .error, at: nil,
    LocalizedText(
      sv: "inget kan göras för tryck: Typst finns inte på datorn", en: "nothing can be made for print: Typst is not on this machine"),
    explanation: LocalizedText(
      sv:
        "Kör `make plan` en gång: det hämtar Typst till .tools/. Har du Typst någon annanstans, ange vägen till Python i KRISPLAN_PYTHON.",
      en: "Run `make plan` once: it fetches Typst to .tools/. If you have Typst elsewhere, name its Python in KRISPLAN_PYTHON."))

  static func pictureNotPrintable(_ path: String) -> Diagnostic {
    Diagnostic(
      "picture-not-printable", .warning, at: nil, path: path,
      LocalizedText(sv: "bilden kan inte skrivas ut: \(path)", en: "picture cannot be printed: \(path)"),
      explanation: LocalizedText(
        sv: "I tryck står bildens beskrivning i stället. Spara bilden som PNG, JPEG eller SVG.",
        en: "Print shows its description instead. Save the picture as PNG, JPEG or SVG."))
  }

  static func notBound(_ document: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      "typesetting-failed", .error, at: nil,
      LocalizedText(sv: "\(document) kunde inte fogas ihop: \(reason)", en: "\(document) could not be put together: \(reason)"),
      explanation: LocalizedText(
        sv: "Det är ett fel i Krisplan, eller i en mall som gör dokument utan struktur.",
        en: "It is a defect of Krisplan, or of a template that makes documents without structure."))
  }

  static func cardOverflows(_ card: Page, paper: String, lines: Int) -> Diagnostic {
    let (sv, en) = lines == 1 ? ("en rad", "one line") : ("\(lines) rader", "\(lines) lines")
    let larger = paper == "A6"
    return Diagnostic(
      CardOverflow.id, .warning, at: nil, path: card.path,
      LocalizedText(
        sv: "kortet ”\(card.title)” är \(sv) för långt för \(paper)", en: "the card “\(card.title)” is \(en) too long for \(paper)"),
      explanation: LocalizedText(
        sv: "Ett kort har en sida och kan inte krympas utan att bli svårt att läsa. "
          + (larger
            ? "Välj ett större papper, `kort: A5`, eller dela kortet i två."
            : "Dela kortet i två, eller stryk det som inte behövs på plats."),
        en: "A card has one side and cannot be shrunk without becoming hard to read. "
          + (larger
            ? "Choose a larger paper, `kort: A5`, or split the card in two."
            : "Split the card in two, or strike what is not needed on the scene.")))
  }

  static func typesettingFailed(_ failure: TypesettingFailure, document: String, folder: String) -> [Diagnostic] {
    switch failure {
    case .refused(let problems): problems.map { typesetting($0, .error, folder: folder) }
    case .timedOut(let seconds):
      [
        Diagnostic(
          "typesetting-failed", .error, at: nil,
          LocalizedText(sv: "\(document) blev inte klar på \(seconds) sekunder", en: "\(document) was not finished in \(seconds) seconds"),
          explanation: LocalizedText(
            sv: "Troligen väntar en mall på sig själv. Kontrollera det som senast ändrades i \(folder).",
            en: "A template probably waits for itself. Check what was last changed in \(folder)."))
      ]
    case .ended(let words):
      [
        Diagnostic(
          "typesetting-failed", .error, at: nil,
          LocalizedText(sv: "Typst kunde inte köras", en: "Typst could not be run"),
          explanation: LocalizedText(
            sv: "Kör `make plan`, som hämtar det som saknas. Det sista som sades: \(words)",
            en: "Run `make plan`, which fetches what is missing. Its last words: \(words)"))
      ]
    }
  }

  /// The engine speaks English; what it says about the plan's own text is said in the plan's words where that is possible.
  static func typesetting(_ problem: TypesettingProblem, _ severity: Severity, folder: String) -> Diagnostic {
    let said = ([problem.message] + problem.hints).joined(separator: "; ")
    if let letters = missingLetters(problem.message) {
      return Diagnostic(
        "typesetting-failed", severity, at: nil,
        LocalizedText(sv: "tecknet `\(letters)` finns inte i tryckets typsnitt", en: "the typefaces of print have no `\(letters)`"),
        explanation: LocalizedText(
          sv:
            "Sök efter tecknet i planen och skriv det med vanliga bokstäver, eller lägg till ett typsnitt som har det under `typsnitt` i temat.",
          en: "Search the plan for it and write it in common letters, or add a typeface that has it under `typsnitt` in the theme."))
    }
    guard let place = problem.place else {
      return Diagnostic(
        "typesetting-failed", severity, at: nil,
        LocalizedText(sv: "sidorna kunde inte sättas: \(said)", en: "the pages could not be typeset: \(said)"))
    }
    let path = "\(folder)/\(place.file):\(place.line):\(place.column)"
    return Diagnostic(
      "typesetting-failed", severity, at: nil, path: path,
      LocalizedText(sv: "tryckmallen stoppade på \(path): \(said)", en: "print template stopped at \(path): \(said)"),
      explanation: LocalizedText(
        sv: "Rätta mallen på den raden. Har ingen ändrat mallarna är det ett fel i Krisplan.",
        en: "Correct the template at that line. If nobody has changed the templates, it is a defect of Krisplan."))
  }

  /// The letters of ``the text `"☃"` could not be displayed with any font``.
  private static func missingLetters(_ message: String) -> String? {
    guard let end = message.firstRange(of: " could not be displayed"), let start = message.firstIndex(of: "`") else { return nil }
    var letters = message[start..<end.lowerBound].dropFirst().dropLast()
    if letters.hasPrefix("\""), letters.hasSuffix("\""), letters.count > 2 { letters = letters.dropFirst().dropLast() }
    return letters.isEmpty ? nil : String(letters)
  }
}
