import Diagnostics
import Testing

struct SourceTextTests {
  @Test(
    "text is normalised",
    arguments: [
      ("a\r\nb\rc\n", "a\nb\nc\n"), ("\r\r\n\n", "\n\n\n"), ("\u{FEFF}å", "å"), ("a\u{30A}a\u{308}o\u{308}A\u{30A}", "åäöÅ"),
      ("e\u{323}", "\u{1EB9}"),
      ("\u{212B}", "\u{C5}"), ("👩‍👩‍👧 å", "👩‍👩‍👧 å"), ("x\u{30A}", "x\u{30A}"), ("a\u{30A}\u{301}", "\u{1FB}"), ("", ""),
    ])
  func normalises(written: String, read: String) throws {
    let result = SourceText.decode(bytes: Array(written.utf8), path: "a.md")
    #expect(result.diagnostics.isEmpty)
    // Letters in halves and whole letters compare as equal: only the bytes tell.
    #expect(result.value.map { Array($0.utf8) } == Array(read.utf8))
  }

  @Test func wholeLettersReplaceHalves() throws {
    let text = try #require(SourceText.decode(bytes: Array("na\u{30A}s a\u{308}\r\n".utf8), path: "a.md").value)
    #expect(Array(text.utf8) == Array("n\u{E5}s \u{E4}\n".utf8))
    let marked = try #require(SourceText.decode(bytes: Array("a\u{308}\u{20DD}".utf8), path: "a.md").value)
    #expect(Array(marked.utf8) == Array("\u{E4}\u{20DD}".utf8))
  }

  @Test(
    "bytes that are no text",
    arguments: [
      ("invalid-utf8", [0x61, 0x0A, 0xC3, 0xA5, 0xE5, 0x62], "rad 2, kolumn 2"),
      ("invalid-utf8", [0xFF, 0xFE, 0x61, 0x00], "rad 1, kolumn 1"),
      ("invalid-utf8", [0x61, 0xC3], "rad 1, kolumn 2"), ("invalid-utf8", [0xED, 0xA0, 0x80], "rad 1, kolumn 1"),
      ("nul-byte", [0x61, 0x00], "rad 1, kolumn 2"),
    ] as [(String, [UInt8], String)])
  func rejects(id: String, bytes: [UInt8], place: String) {
    let result = SourceText.decode(bytes: bytes, path: "a.md")
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.id) == [id])
    #expect(result.diagnostics.first?.path == "a.md")
    #expect(result.diagnostics.first?.summary.swedish.contains(place) == true)
  }

  @Test func rejectsAFileThatIsTooLarge() {
    let result = SourceText.decode(bytes: [UInt8](repeating: 0x61, count: SourceText.maximumBytes + 1), path: "a.md")
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.id) == ["file-too-large"])
  }
}
