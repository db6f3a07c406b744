import Diagnostics
import Foundation
import PlanPages
import Testing

@testable import PlanFormats

/// Word files, read again by the program that wrote them. The tests need pandoc: `make test` installs it.
struct WordFormatTests {
  private let theme: Theme
  init() throws { theme = try Theme.load(ThemeTests.folder).value }

  private static let nasty = "Ö\"#{}\\$<script>{{title}} *x* [y](z)"

  private func publication(_ blocks: [Block] = [], title: String = "Plan för krisstöd", mark: String? = nil) -> Publication {
    var publication = SamplePublication.make(title: title)
    publication.document.mark = mark
    publication.sections = [
      .init(
        id: "plan", title: title, number: 1, pages: [Page(path: "planen", kind: .chapter, title: title, blocks: blocks)], label: "Bilaga 1")
    ]
    return publication
  }

  private func file(_ publication: Publication) async throws -> [UInt8] {
    let files = try await WordFormat().render(publication, theme: theme)
    #expect(files.diagnostics == [])
    #expect(files.value.map(\.path) == ["plan.docx"])
    return try #require(files.value.first).bytes
  }

  /// What pandoc finds in a Word file.
  private func read(_ bytes: [UInt8], _ arguments: String...) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).docx")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pandoc", "--wrap=none"] + arguments + [file.path(percentEncoded: false)]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  @Test func headingsListsAndTablesAreRealOnes() async throws {
    let bytes = try await file(
      publication([
        SamplePublication.heading(2, "Syfte", "syfte"), .paragraph([.text("Se "), SamplePublication.link("syftet", "planen", "syfte")]),
        .list(ListBlock(start: 3, items: [[.paragraph([.text("Tre")])]])),
        .table(
          TableBlock(caption: "Beslut", head: [[.text("Vad")], [.text("Vem")]], rows: [[[.text("Larma")], [.text("TiB")]]])),
      ]))
    let text = try read(bytes, "--to", "markdown-smart")
    #expect(text.contains("# Syfte\n"))
    #expect(text.contains("Se [syftet](#"))
    #expect(text.contains("3.  Tre"))
    #expect(text.contains("Vad") && text.contains("Larma"))
    #expect(text.contains("Beslut"))
  }

  @Test func whateverAnAuthorWritesStaysText() async throws {
    let bytes = try await file(publication([.paragraph([.text(Self.nasty)])], title: Self.nasty))
    #expect(try read(bytes, "--to", "plain").contains(Self.nasty))
    #expect(try read(bytes, "--to", "json").contains("script"))
    #expect(try read(bytes, "--to", "plain", "--standalone").contains(Self.nasty))
  }

  @Test func theSameIsWrittenTwice() async throws {
    let publication = SamplePublication.make()
    let first = try await WordFormat().render(publication, theme: theme)
    #expect(first.value.count == publication.sections.count)
    #expect(try await WordFormat().render(publication, theme: theme).value == first.value)
  }

  @Test func theReferenceDocumentCarriesTheThemeAndTheMark() throws {
    let publication = publication(title: "A & B", mark: "FÖRSLAG")
    let composer = WordComposer(publication.sections[0], of: publication)
    let reference = String(decoding: try WordReference(composer, of: publication, theme: theme).archive(), as: UTF8.self)
    #expect(reference.contains("FÖRSLAG") && reference.contains("Bilaga 1, sida"))
    #expect(reference.contains("A &amp; B") && !reference.contains("A & B"))
    #expect(reference.contains("w:color w:val=\"\(theme.light[.accent].hex.dropFirst())\""))
    #expect(reference.contains("w:lang w:val=\"sv-SE\"") && reference.contains("w:ascii=\"Inter\""))
    #expect(!reference.contains("{{"))
  }

  @Test func onlyTheWantedSectionsAreWritten() async throws {
    let files = try await WordFormat { $0.id == "roller" }.render(SamplePublication.make(), theme: theme)
    #expect(files.value.map(\.path) == ["roller.docx"])
  }

  @Test func insertedAndDeletedWordsBecomeTrackedChanges() async throws {
    func changed(_ kind: String, _ text: String) -> PandocInline {
      .span(PandocAttributes(classes: [kind], values: [("author", "Krisplan"), ("date", "2026-12-01T00:00:00Z")]), [.text(text)])
    }
    let pandoc = try #require(Pandoc())
    let publication = publication()
    let composer = WordComposer(publication.sections[0], of: publication)
    let reference = try WordReference(composer, of: publication, theme: theme).archive()
    let document = PandocDocument(blocks: [.paragraph([.text("Ring "), changed("deletion", "TiB"), changed("insertion", "112")])])
    let bytes = try await pandoc.word(document, reference: reference, day: 20_778)
    #expect(try read(bytes, "--to", "plain", "--track-changes=accept").contains("Ring 112"))
    #expect(try read(bytes, "--to", "plain", "--track-changes=reject").contains("Ring TiB"))
  }

  @Test func whatIsUndoneLeavesNoEmptyLineItemOrRow() async throws {
    func block(_ mark: RevisionMark, _ words: String) -> Block {
      .revised(
        RevisedBlock(
          mark, number: 1, level: 2,
          blocks: [.paragraph([.text(words)]), .list(ListBlock(items: [[.paragraph([.text("Punkt " + words)])]]))]))
    }
    var table = TableBlock(
      caption: "", head: [[.text("Vad")], [.text("Vem")]], rows: [[[.text("Kvar")], [.text("TiB")]], [[.text("Rad ny")], []]])
    table.marks[1] = .inserted
    let link = Span.link(LinkSpan(target: .address("https://example.se/a"), spans: [.text("länken")]))
    var changed = publication([
      .paragraph([.text("Står kvar. "), .revised(RevisedSpan(.inserted, [.text("Se "), link]))]), block(.inserted, "ny"),
      block(.deleted, "gammal"), .table(table),
    ])
    changed.pagesOfChanges = ["planen"]
    let bytes = try await file(changed)
    var xml = ""
    _ = try ZipEdit(bytes).changing(TrackedParagraphs.part) { text in
      xml = String(decoding: text, as: UTF8.self)
      return text
    }
    #expect(xml.contains("<w:trPr><w:ins ") && !xml.contains("krisplan"))
    let numbers = xml.matches(of: /<w:(?:ins|del) [^>]*?w:id="(\d+)"/).map { String($0.1) }
    #expect(numbers.count > 6 && Set(numbers).count == numbers.count)
    // A line and an item that are new, and two that are gone.
    #expect(xml.components(separatedBy: "</w:rPr></w:pPr>").count == 5)
    #expect(xml.contains("HYPERLINK &quot;https://example.se/a&quot;") && !xml.contains("<w:hyperlink"))
    for (mode, there, gone) in [("accept", "ny", "gammal"), ("reject", "gammal", "ny")] {
      let text = try read(bytes, "--to", "plain", "--track-changes=\(mode)")
      #expect(text.contains("\n\(there)\n\n-   Punkt \(there)\n") && !text.contains("Punkt \(gone)"))
      #expect(text.contains("länken") == (mode == "accept"))
    }
  }

  @Test func anArchiveKeepsItsOtherFiles() throws {
    let archive = StoredZip.archive([
      OutputFile(path: "a.txt", bytes: Array("hej".utf8)), OutputFile(path: "b.txt", bytes: Array("då".utf8)),
    ])
    let once = try ZipEdit(archive).changing("b.txt") { $0 + Array(" och då".utf8) }
    var found: [String] = []
    _ = try ZipEdit(once).changing("b.txt") {
      found.append(String(decoding: $0, as: UTF8.self)); return $0
    }
    _ = try ZipEdit(once).changing("a.txt") {
      found.append(String(decoding: $0, as: UTF8.self)); return $0
    }
    #expect(found == ["då och då", "hej"])
    #expect(throws: ZipEdit.Damaged.self) { try ZipEdit(Array("PK".utf8)).changing("a.txt") { $0 } }
    #expect(throws: ZipEdit.Damaged.self) { try ZipEdit(Array(archive.dropLast(40))).changing("a.txt") { $0 } }
  }

  @Test func aMachineWithoutPandocIsToldWhatToInstall() async throws {
    let found = try await WordFormat(pandoc: nil).render(publication(), theme: theme)
    #expect(found.diagnostics.map(\.id) == ["no-pandoc"] && found.value.isEmpty)
    #expect(found.diagnostics.first?.explanation?.swedish.contains("apt-get install pandoc") == true)
  }

  @Test func aPandocThatFailsIsTold() async throws {
    let found = try await WordFormat(pandoc: Pandoc(path: "/bin/false")).render(publication(), theme: theme)
    #expect(found.diagnostics.map(\.id) == ["word-failed"] && found.value.isEmpty)
  }

  @Test func anArchiveHasTheChecksumsOfZip() {
    #expect(StoredZip.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    let archive = StoredZip.archive([OutputFile(path: "å.txt", bytes: Array("hej".utf8))])
    #expect(archive.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(archive.count == 2 * ("å.txt".utf8.count) + 3 + 30 + 46 + 22)
  }
}
