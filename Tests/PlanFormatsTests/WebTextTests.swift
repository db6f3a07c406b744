import Testing

@testable import PlanFormats

struct WebTextTests {
  @Test func publishedTextLosesOnlyWhatAuthorsNeed() {
    let text = "/* Head. */\n  a {\r\n    color: red; /* stays */\n  }\n\n  // gone\n  x // stays\n"
    #expect(String(decoding: WebText.squeezed(Array(text.utf8)), as: UTF8.self) == "a {\r\ncolor: red; /* stays */\n}\nx // stays\n")
  }

  @Test func aStyleSheetLosesSpacesButNotInWords() {
    let text = """
      /* Head. */
      :is(main, article) > :is(p, ul) { margin: 0 0 1.1em; content: "a: b; { }"; }
      @media (min-width: 40em) and (color) {
        .a :hover, .b { width: calc(1px + 2px); }
      }
      """
    let squeezed = String(decoding: WebText.squeezedStyle(Array(text.utf8)), as: UTF8.self)
    #expect(
      squeezed
        == #":is(main,article) > :is(p,ul){margin:0 0 1.1em;content:"a: b; { }"}@media (min-width:40em) and (color){.a :hover,.b{width:calc(1px + 2px)}}"#
    )
  }
}
