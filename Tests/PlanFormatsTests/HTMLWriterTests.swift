import PlanPages
import Testing

@testable import PlanFormats

struct HTMLWriterTests {
  private func written(_ nodes: HTMLNode...) -> String { String(decoding: nodes.written, as: UTF8.self) }

  @Test func textCannotBecomeMarkup() {
    let nasty = "Ö\"#{}\\$<script>&amp;"
    #expect(written(.element("p", [.text(nasty)])) == "<p>Ö\"#{}\\$&lt;script&gt;&amp;amp;</p>")
  }

  @Test func attributesCannotBeLeft() {
    #expect(
      written(.element("a", [.href("x\" onclick=\"y<z>\n")], [.text("a")])) == "<a href=\"x&quot; onclick=&quot;y&lt;z&gt;&#10;\">a</a>")
  }

  @Test func controlCharactersAreShownNotSent() {
    #expect(written(.text("a\u{0}b\u{1B}c\td")) == "a\u{FFFD}b\u{FFFD}c\td")
  }

  @Test func anAttributeWithoutValueIsLeftOut() {
    #expect(written(.element("ol", [HTMLAttribute("start", nil)], [])) == "<ol></ol>")
  }

  @Test func emptyElementsCloseThemselvesOnlyWhereHTMLHasNoEndTag() {
    #expect(written(.element("br", [], []), .element("td", [], [])) == "<br/><td></td>")
  }

  @Test(
    arguments: [
      ("niva/1", "roll/tib", nil, "../roll/tib.html"), ("index", "roll/tib", "fore", "roll/tib.html#fore"),
      ("a/b/c", "index", nil, "../../index.html"),
      ("roll/tib", "roll/tib", "fore", "#fore"),
    ] as [(String, String, String?, String)])
  func linksAreRelative(from: String, to: String, anchor: String?, address: String) {
    #expect(SiteLinks(from: from).page(to, anchor: anchor) == address)
  }

  @Test func pictureAddressesAreEscapedAndStayInTheirFolder() {
    #expect(SiteLinks(from: "kapitel/a").picture("bilder/karta å.png") == "../bilder/karta%20%C3%A5.png")
    #expect(SiteLinks.pictureFile("../../etc/passwd") == "bilder/etc/passwd")
  }

  @Test func onlyHarmlessAddressesAreWritten() {
    let spans = SpanRenderer(links: SiteLinks(from: "index"), words: .keys)
    func address(_ text: String) -> String { written(spans.node(.link(LinkSpan(target: .address(text), spans: [.text("x")])))) }
    #expect(address("javascript:alert(1)") == "<a href=\"#\">x</a>")
    #expect(address("https://example.se/?a=1&b=2") == "<a href=\"https://example.se/?a=1&amp;b=2\">x</a>")
  }

  @Test func aTelephoneIsDialledByItsDigits() {
    let spans = SpanRenderer(links: SiteLinks(from: "index"), words: .keys)
    #expect(
      written(spans.node(.telephone(TelephoneSpan(shown: "070-174 06 05", dialled: "+46701740605"))))
        == "<a class=\"tel\" href=\"tel:+46701740605\">070-174 06 05</a>")
  }
}
