import Diagnostics
import Testing

@testable import PlanFormats

struct MarkupAuditTests {
  private func page(_ body: String, title: String = "Sida", language: String = " lang=\"sv\"", path: String = "index.html") -> OutputFile {
    OutputFile(
      path: path, bytes: Array("<!DOCTYPE html>\n<html\(language)><head><title>\(title)</title></head><body>\(body)</body></html>".utf8))
  }

  private func ids(_ files: OutputFile..., forbidden: [String] = []) -> [String] {
    MarkupAudit.check(files, forbidden: ForbiddenText(forbidden)).diagnostics.map(\.id)
  }

  private let sound = "<h1 id=\"a\">A</h1><p><a href=\"#a\">a</a></p>"

  @Test func aSoundPageHasNoFindings() { #expect(ids(page(sound)) == []) }

  @Test(arguments: [
    ("<p><b></p>", "not-well-formed"),
    ("<p>&nbsp;</p>", "not-well-formed"),
    ("<p id=\"a\"></p>", "repeated-id"),
    ("<a href=\"b.html\">b</a>", "broken-link"),
    ("<a href=\"../index.html\">b</a>", "broken-link"),
    ("<a href=\"/index.html\">b</a>", "broken-link"),
    ("<a href=\"javascript:x\">b</a>", "broken-link"),
    ("<a href=\"#b\">b</a>", "missing-anchor"),
    ("<a href=\"index.html#b\">b</a>", "missing-anchor"),
    ("<img src=\"index.html\"/>", "image-without-alternative"),
    ("<img alt=\"\" src=\"https://example.se/x.png\"/>", "request-to-other-host"),
    ("<h3>C</h3>", "skipped-heading"),
    ("<h1>B</h1>", "first-headings"),
    ("<p style=\"color:red\"></p>", "inline-code"),
    ("<p onclick=\"x()\"></p>", "inline-code"),
    ("<script>x()</script>", "inline-code"),
    ("<p aria-labelledby=\"b\"></p>", "missing-reference"),
  ])
  func eachPlantedFaultIsFound(body: String, id: String) { #expect(ids(page(sound + body)) == [id]) }

  @Test func thePageMustStateItsLanguageAndTitle() {
    #expect(ids(page(sound, language: "")) == ["missing-language"])
    #expect(ids(page(sound, title: "")) == ["missing-title"])
  }

  @Test func twoPagesMayNotShareATitle() {
    #expect(ids(page(sound), page(sound, path: "b.html")) == ["repeated-title"])
  }

  @Test func anchorsAreSoughtOnTheOtherPage() {
    let nested = page("<h1>B</h1><a href=\"../index.html#a\">a</a><a href=\"../index.html#b\">b</a>", title: "B", path: "x/b.html")
    #expect(ids(page(sound), nested) == ["missing-anchor"])
  }

  @Test func addressesWithEscapedLettersFindTheirFile() {
    let picture = OutputFile(path: "bilder/karta å.png", bytes: [])
    #expect(ids(page(sound + "<img alt=\"x\" src=\"bilder/karta%20%C3%A5.png\"/>"), picture) == [])
  }

  @Test func aSiteWithoutLinksSaysSo() { #expect(ids(page("<h1>A</h1>")) == ["no-links-checked"]) }

  @Test func whatWasCheckedIsCounted() {
    let counts = MarkupAudit.check(
      [page(sound + "<img alt=\"\" src=\"index.html\"/><a href=\"tel:112\">112</a>")], forbidden: ForbiddenText(["Hemligt"])
    )
    .counts
    #expect(counts.pages == 1)
    #expect(counts.links == 2)
    #expect(counts.outsideLinks == 1)
    #expect(counts.anchors == 1)
    #expect(counts.images == 1)
    #expect(counts.forbidden == 1)
  }

  @Test(arguments: [
    "<p>Exempel Ekström &amp; Co</p>", "<p>Exempel <b>Ekström</b> &amp; Co</p>", "<p>Exempel\u{A0}Ekström\n&amp; Co</p>",
    "<p title=\"Exempel Ekström &amp; Co\"></p>", "<!-- Exempel Ekström & Co -->",
  ])
  func hiddenStringsAreFoundInEveryGuise(body: String) {
    #expect(ids(page(sound + body), forbidden: ["Någon annan", "Exempel Ekström & Co"]) == ["hidden-string"])
  }

  @Test func hiddenStringsAreFoundInDataAndAtTheEdges() {
    let data = OutputFile(path: "plan.json", bytes: Array("0701740605{\"namn\":\"Kalle \\\"K\\\" Ek\"}slut".utf8))
    let found = MarkupAudit.check([data], forbidden: ForbiddenText(["0701740605", "Kalle \"K\" Ek", "slut", "}sl", "ej"])).diagnostics
    #expect(found.map(\.id) == Array(repeating: "hidden-string", count: 4))
  }

  /// How far apart the places lie that are looked at follows from the shortest string.
  @Test(arguments: [["Hemlig"], ["Hemli", "Något helt annat"], ["Heml", "0701740605"], ["Hemligt\u{A0}  namn"]])
  func hiddenStringsAreFoundWhereverTheyStand(strings: [String]) {
    for before in 0..<9 {
      for after in 0..<4 {
        let text = String(repeating: "x", count: before) + strings[0] + String(repeating: "å", count: after)
        let found = MarkupAudit.check([OutputFile(path: "a.txt", bytes: Array(text.utf8))], forbidden: ForbiddenText(strings)).diagnostics
        #expect(found.map(\.id) == ["hidden-string"], "\(text)")
      }
    }
  }

  @Test func deepNestingIsRefusedNotFollowed() {
    let deep = String(repeating: "<div>", count: 5000) + String(repeating: "</div>", count: 5000)
    #expect(ids(page(sound + deep)) == ["not-well-formed"])
  }

  @Test func entitiesAreNotExpanded() {
    let bomb = OutputFile(
      path: "index.html",
      bytes: Array(
        "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]><html lang=\"sv\"><body>&a;&f;</body></html>".utf8
      ))
    #expect(ids(bomb).contains("not-well-formed"))
  }
}
