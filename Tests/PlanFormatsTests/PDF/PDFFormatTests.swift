import Diagnostics
import Foundation
import PlanPages
import Subprocess
import Testing

@testable import PlanFormats

@Suite struct PDFFormatTests {
  static let theme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../themes/kommun").standardized.path()

  /// The sample with a picture that can be drawn.
  static func sample(language: String = "sv", title: String = "Plan för krisstöd", extra: [Block] = []) -> Publication {
    var publication = SamplePublication.make(language: language, title: title, extra: extra)
    for key in publication.pictures.keys {
      publication.pictures[key] = Picture(
        bytes: Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" width=\"9\" height=\"9\"/>".utf8))
    }
    return publication
  }

  private static func typeset(_ publication: Publication) async throws -> [UInt8] {
    let rendered = try await PDFFormat().render(publication, theme: try Theme.load(theme).value)
    let report = ConsoleReport(language: .english).render(rendered.diagnostics, files: SourceFiles())
    try #require(rendered.diagnostics.isEmpty, "\(report)")
    return try #require(rendered.value.first).bytes
  }

  /// The letters of the pages in reading order.
  private static func text(_ document: [UInt8]) async throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(document).write(to: file)
    let result = try await run(.name("pdftotext"), arguments: [file.path(), "-"], output: .string(limit: 1 << 22))
    #expect(result.terminationStatus.isSuccess)
    return result.standardOutput
  }

  @Test func theDocumentIsNamedAfterThePublication() async throws {
    let rendered = try await PDFFormat().render(Self.sample(), theme: try Theme.load(Self.theme).value)
    #expect(rendered.value.first?.path == "intranat.pdf")
  }

  @Test func everyKindOfBlockIsPrintedInReadingOrder() async throws {
    let text = try await Self.text(Self.typeset(Self.sample()))
    var rest = text[...]
    for words in [
      "Exempelby kommun", "Innehåll", "Händelsenivåer", "Kriterier", "Sammankalla social", "Vid larm", "loggboken", "070-174 06 05",
      "Organisationen",
      "Ersättare", "Larmlista", "08-465 004 00", "handboken", "Larma alltid 112 först.",
    ] {
      guard let found = rest.firstRange(of: words) else {
        Issue.record("\(words) is not found, or comes too early")
        continue
      }
      rest = rest[found.upperBound...]
    }
  }

  @Test func pagesAreCountedInEachTab() async throws {
    let text = try await Self.text(Self.typeset(Self.sample()))
    for number in ["1:1", "2:1", "3:1", "4:1", "5:1", "6:1"] { #expect(text.contains(number)) }
    // The back of the first tab's only sheet counts too.
    #expect(text.contains("1:2"))
    #expect(text.contains("Den här sidan är avsiktligt tom."))
  }

  @Test func aLinkToACardNamesItsTab() async throws {
    let text = try await Self.text(Self.typeset(Self.sample()))
    #expect(text.replacing("\u{2009}", with: " ").contains("→ flik 2"))
  }

  @Test(arguments: [#"Ö"#, #"#{}\\$<script>*_`@~"#, "#panic(\"x\")", "= rubrik", "$ x^2 $", "/* x */ // y", "{{x}}", "@label <label>"])
  func whatAnAuthorWritesIsNeverMarkup(nasty: String) async throws {
    let text = try await Self.text(Self.typeset(Self.sample(extra: [.paragraph([.text("före \(nasty) efter")]), .code(nasty)])))
    #expect(text.contains("före \(nasty) efter"))
  }

  @Test func twoBuildsGiveTheSameBytes() async throws {
    let first = try await Self.typeset(Self.sample())
    let second = try await Self.typeset(Self.sample())
    #expect(first == second)
  }

  @Test func thePlansDataIsAttached() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    let document = try await Self.typeset(Self.sample())
    try Data(document).write(to: file)
    #expect(AttachedData.read(from: document) == Array(Self.sample().data.utf8))
    #expect(AttachedData.read(from: Array("%PDF-1.7".utf8)) == nil)
    let list = try await run(.name("pdfdetach"), arguments: ["-list", file.path()], output: .string(limit: 1 << 16))
    #expect(list.standardOutput.contains("plan.json"))
  }

  @Test func bothLanguagesAreTypeset() async throws {
    let text = try await Self.text(Self.typeset(Self.sample(language: "en")))
    #expect(text.contains("Contents"))
    #expect(text.contains("This page is intentionally left blank."))
  }

  @Test func aLinkToNowhereIsPrintedAsItsWords() async throws {
    let text = try await Self.text(Self.typeset(Self.sample(extra: [.paragraph([SamplePublication.link("borta", "finns/inte")])])))
    #expect(text.contains("borta"))
  }

  @Test func aPictureOfAnUnknownKindIsToldAndReplaced() async throws {
    var publication = Self.sample()
    publication.pictures = ["karta.bmp": Picture(bytes: Array("BM123".utf8))]
    let rendered = try await PDFFormat().render(publication, theme: try Theme.load(Self.theme).value)
    #expect(rendered.diagnostics.map(\.id) == ["picture-not-printable"])
    #expect(rendered.value.first?.path == "intranat.pdf")
  }

  @Test func aMissingEngineIsAnErrorThatSaysWhatToDo() async throws {
    let rendered = try await PDFFormat(engine: PrintEngine(typesetter: nil)).render(Self.sample(), theme: try Theme.load(Self.theme).value)
    #expect(rendered.diagnostics.map(\.id) == ["no-typesetter"])
    #expect(rendered.value.isEmpty)
  }

  @Test func aTemplateThatCannotBeReadIsToldByItsName() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "krisplan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: URL(filePath: Self.theme), to: folder)
    // A folder in a file's place cannot be read, whoever asks.
    try FileManager.default.createDirectory(at: folder.appending(path: "print/extra.typ"), withIntermediateDirectories: true)
    let rendered = try await PDFFormat().render(Self.sample(), theme: try Theme.load(folder.path).value)
    #expect(rendered.diagnostics.map(\.id) == ["missing-theme-file"])
    #expect(rendered.diagnostics.first?.path == "\(folder.path)/print/extra.typ")
  }

  @Test func aLetterThatNoTypefaceHasIsNamed() async throws {
    let publication = Self.sample(extra: [.paragraph([.text("Tecknet 𓀀 saknas.")])])
    let rendered = try await PDFFormat().render(publication, theme: try Theme.load(Self.theme).value)
    #expect(rendered.value.isEmpty)
    #expect(rendered.diagnostics.map { $0.summary(.swedish) } == ["tecknet `𓀀` finns inte i tryckets typsnitt"])
    #expect(rendered.diagnostics.first?.severity == .error)
  }

  /// The same letters in every place that an author may write.
  @Test func aNastyNameIsPrintedAsItIsEverywhere() async throws {
    let nasty = ##"Ö"#{}\\$<script>"##
    var publication = Self.sample(title: nasty, extra: [.paragraph([.text(nasty)])])
    publication.id = "parm"
    publication.document.municipality = nasty
    publication.document.version = nasty
    publication.document.copy = nasty
    publication.closing = [
      Page(path: "register", kind: .register, title: nasty, blocks: [.list(ListBlock(items: [[.paragraph([.text(nasty)])]]))])
    ]
    for place in publication.sections.indices {
      publication.sections[place].title = nasty
      for page in publication.sections[place].pages.indices { publication.sections[place].pages[page].title = nasty + String(page) }
    }
    publication.sections[3].pages[0].blocks.append(
      .table(TableBlock(caption: nasty, head: [[.text(nasty)]], rows: [[[.text(nasty)]], [[.strong([.text(nasty)])]]])))
    publication.sections[5].pages[0].blocks += [.form(.fields([nasty])), .form(.log(heads: [nasty], rows: 2)), .form(.signatures([nasty]))]
    let rendered = try await PDFFormat().render(publication, theme: try Theme.load(Self.theme).value)
    let report = ConsoleReport(language: .english).render(rendered.diagnostics, files: SourceFiles())
    #expect(rendered.diagnostics.isEmpty, "\(report)")
    #expect(rendered.value.count == 10)
    for file in rendered.value { #expect(try await Self.text(file.bytes).contains(nasty), "\(file.path)") }
  }

  @Test func theTemplatesNeverRunText() throws {
    for template in try PrintTemplates.read(Self.theme + "/print") {
      let text = String(decoding: template.bytes, as: UTF8.self)
      for command in ["eval(", "plugin(", "@preview", "query("] { #expect(!text.contains(command), "\(template.path) uses \(command)") }
    }
  }
}
