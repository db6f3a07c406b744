import Diagnostics

/// What the audit says. Its findings have no place in the plan, only a file of the output.
extension Diagnostic {
  private static func fault(_ id: String, _ path: String, sv: String, en: String, why: LocalizedText? = nil) -> Diagnostic {
    Diagnostic(id, .error, at: nil, path: path, LocalizedText(sv: sv, en: en), explanation: why ?? ofTheTheme)
  }

  private static let ofTheTheme = LocalizedText(
    sv: "Felet ligger i temat eller i krisplan, inte i planens text. Inget publiceras förrän det är rättat.",
    en: "The fault lies in the theme or in krisplan, not in the plan's text. Nothing is published until it is mended.")

  static func notWellFormed(_ fault: ScannedPage.Fault, _ path: String) -> Diagnostic {
    self.fault(
      "not-well-formed", path, sv: "sidans märkning är felaktig på rad \(fault.line): \(fault.message)",
      en: "page is not well-formed at line \(fault.line): \(fault.message)")
  }

  static func repeatedID(_ id: String, _ path: String) -> Diagnostic {
    fault("repeated-id", path, sv: "id `\(id)` finns två gånger på sidan", en: "id `\(id)` occurs twice on the page")
  }

  static func missingReference(_ id: String, _ path: String) -> Diagnostic {
    fault(
      "missing-reference", path, sv: "en etikett pekar på id `\(id)`, som inte finns på sidan",
      en: "a label points at the id `\(id)`, which the page lacks")
  }

  static func imageWithoutAlternative(_ image: String, _ path: String) -> Diagnostic {
    fault("image-without-alternative", path, sv: "bilden `\(image)` saknar textalternativ", en: "image `\(image)` has no alternative text")
  }

  static func inlineCode(_ code: String, _ path: String) -> Diagnostic {
    fault(
      "inline-code", path, sv: "sidan har stil eller skript i märkningen: \(code)", en: "page has a style or script in its markup: \(code)",
      why: LocalizedText(
        sv: "Sidans säkerhetsregel stoppar det. Lägg stilar i temats css-filer.",
        en: "The page's own policy stops it. Put styles into the theme's CSS files."))
  }

  static func missingLanguage(_ path: String) -> Diagnostic {
    fault("missing-language", path, sv: "sidan säger inte vilket språk den är på", en: "page does not state its language")
  }

  static func firstHeadings(_ count: Int, _ path: String) -> Diagnostic {
    fault(
      "first-headings", path, sv: "sidan ska ha en huvudrubrik (h1) men har \(count)",
      en: "page must have one main heading (h1) but has \(count)")
  }

  static func skippedHeading(_ previous: Int, _ next: Int, _ path: String) -> Diagnostic {
    fault(
      "skipped-heading", path, sv: "rubriknivå \(next) följer på nivå \(previous)", en: "heading level \(next) follows level \(previous)")
  }

  static func missingTitle(_ path: String) -> Diagnostic {
    fault("missing-title", path, sv: "sidan saknar titel", en: "page has no title")
  }

  static func repeatedTitle(_ title: String, _ path: String, _ other: String) -> Diagnostic {
    var diagnostic = fault(
      "repeated-title", path, sv: "två sidor har samma titel: \(title)", en: "two pages have the same title: \(title)",
      why: LocalizedText(
        sv: "I flikar, historik och sökträffar går de inte att skilja åt. Ge det ena elementet i planen en annan titel.",
        en: "They cannot be told apart in tabs, history and search results. Give one of the plan's elements another title."))
    diagnostic.severity = .warning
    diagnostic.notes = [Note(at: nil, LocalizedText(sv: "den andra sidan: \(other)", en: "the other page: \(other)"))]
    return diagnostic
  }

  static func brokenLink(_ address: String, _ path: String) -> Diagnostic {
    fault("broken-link", path, sv: "länken `\(address)` leder inte till någon fil", en: "link `\(address)` leads to no file")
  }

  static func missingAnchor(_ address: String, _ path: String) -> Diagnostic {
    fault(
      "missing-anchor", path, sv: "länken `\(address)` leder till en plats som inte finns",
      en: "link `\(address)` leads to a place that does not exist")
  }

  static func requestToOtherHost(_ address: String, _ path: String) -> Diagnostic {
    fault(
      "request-to-other-host", path, sv: "sidan hämtar något från en annan dator: \(address)",
      en: "page loads something from another host: \(address)")
  }

  static var noLinks: Diagnostic {
    Diagnostic(
      "no-links-checked", .warning, at: nil,
      LocalizedText(sv: "ingen länk kunde kontrolleras: sidorna har inga", en: "no link could be checked: the pages have none"))
  }

  static func hiddenString(_ string: String, _ path: String) -> Diagnostic {
    fault(
      "hidden-string", path, sv: "utgåvan innehåller `\(string)`, som inte får synas i den",
      en: "edition holds `\(string)`, which must not be seen in it",
      why: LocalizedText(
        sv:
          "Uppgiften har en högre synlighet än utgåvan, men står också i en text som är öppnare. Ta bort den ur texten, eller ändra dess synlighet.",
        en:
          "The value has a higher visibility than the edition, but also stands in a text that is more open. Take it out of the text, or change its visibility."
      ))
  }
}
