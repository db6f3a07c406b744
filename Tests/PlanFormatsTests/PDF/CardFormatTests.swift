import Diagnostics
import Foundation
import PlanPages
import Subprocess
import Testing

@testable import PlanFormats

@Suite struct CardFormatTests {
  private static func step(_ number: Int, _ text: String) -> ChecklistBlock.Step {
    ChecklistBlock.Step(
      number: number, spans: [.text(text)], timeLimit: number == 2 ? "inom 15 min" : nil,
      telephones: number == 2 ? [Fact("Exempel Ekström", [SamplePublication.number("070-174 06 05", "+46701740605")])] : [], remark: [])
  }

  static func card(_ id: String, paper: String, steps: [String], role: String = "Tjänsteperson i beredskap", onIntranet: Bool = true)
    -> Page
  {
    let steps = steps.enumerated().map { step($0.offset + 1, $0.element) }
    let phase = ChecklistBlock.Phase(title: "Vid larm", anchor: "vid-larm", introduction: [], steps: steps)
    var page = Page(
      path: "kort/\(id)", kind: .card, title: "\(role): När larmet kommer",
      blocks: [.checklist(ChecklistBlock(id: id, paper: paper, phases: [phase]))])
    page.card = CardFace(
      id: id, role: role.isEmpty ? nil : role, situation: "När larmet kommer",
      facts: [Fact("Rapporterar till", [.text("Krisledningsstaben")]), Fact("Gäller", [.text("alla nivåer")])],
      decisionsTitle: "Du får besluta", decisions: [[.text("Samla gruppen (steg 3)")]], intranetPath: onIntranet ? "kort/\(id)" : nil)
    return page
  }

  static func publication(_ cards: [Page], poster: [Block] = [], address: String? = "https://intranat.example.se/krisstod") -> Publication {
    var publication = SamplePublication.make()
    publication.id = "atgardskort"
    publication.document.address = address
    publication.pictures = [:]
    publication.data = ""
    publication.start = Page(path: "index", kind: .start, title: "När larmet kommer", blocks: poster)
    publication.sections = cards.isEmpty ? [] : [.init(id: "kort", title: "Åtgärdskort", number: 1, pages: cards)]
    return publication
  }

  static func steps(_ count: Int) -> [String] { (1...count).map { "Gör sak nummer \($0) av alla" } }

  private static func files(_ publication: Publication) async throws -> [String: [UInt8]] {
    let rendered = try await CardFormat().render(publication, theme: try Theme.load(PDFFormatTests.theme).value)
    let report = ConsoleReport(language: .english).render(rendered.diagnostics, files: SourceFiles())
    try #require(rendered.diagnostics.isEmpty, "\(report)")
    return Dictionary(uniqueKeysWithValues: rendered.value.map { ($0.path, $0.bytes) })
  }

  /// What a program of poppler's or zbar's says about a document. `{}` stands for the file.
  private static func said(_ program: String, _ arguments: [String], about bytes: [UInt8]?, suffix: String = "pdf") async throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).\(suffix)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try #require(bytes)).write(to: file)
    let result = try await run(
      .name(program), arguments: .init(arguments.map { $0 == "{}" ? file.path() : $0 }), output: .string(limit: 1 << 22))
    #expect(result.terminationStatus.isSuccess, "\(program)")
    return result.standardOutput
  }

  /// The sizes of the pages in millimetres.
  private static func sizes(_ bytes: [UInt8]?) async throws -> [String] {
    try await said("pdfinfo", ["-f", "1", "-l", "99", "{}"], about: bytes).split(separator: "\n").filter { $0.contains(" pts") }.map {
      line in
      let points = line.split(separator: " ").compactMap { Double($0) }.suffix(2)
      return points.map { String(Int(($0 * 25.4 / 72).rounded())) }.joined(separator: "×")
    }
  }

  private static func text(_ bytes: [UInt8]?, page: Int) async throws -> String {
    try await said("pdftotext", ["-f", "\(page)", "-l", "\(page)", "{}", "-"], about: bytes)
  }

  private static let mixed = [
    card("ett", paper: "A5", steps: steps(9)), card("två", paper: "A6", steps: steps(6)),
    card("tre", paper: "A5 liggande", steps: steps(8)),
    card("fyra", paper: "A5", steps: steps(3)), card("fem", paper: "A6", steps: steps(3)),
    card("sex", paper: "A6", steps: steps(3), role: ""),
    card("sju", paper: "A6", steps: steps(3)), card("åtta", paper: "A6", steps: steps(3)),
  ]

  @Test func everyCardHasAPageOfItsOwnPaper() async throws {
    let files = try await Self.files(Self.publication(Self.mixed))
    #expect(files.keys.sorted() == ["kort-a4.pdf", "kort.pdf"])
    #expect(
      try await Self.sizes(files["kort.pdf"]) == [
        "148×210", "105×148", "210×148", "148×210", "105×148", "105×148", "105×148", "105×148",
      ])
  }

  @Test func sheetsHoldTwoOrFour() async throws {
    let files = try await Self.files(Self.publication(Self.mixed))
    let sheets = files["kort-a4.pdf"]
    #expect(try await Self.sizes(sheets) == ["297×210", "210×297", "210×297", "210×297"])
    for (page, names) in [["ett", "fyra"], ["tre"], ["två", "fem", "sex", "sju"], ["åtta"]].enumerated() {
      let text = try await Self.text(sheets, page: page + 1)
      #expect(names.allSatisfy { text.contains("Kort\u{A0}\($0)") || text.contains("Kort \($0)") }, "\(text)")
      #expect(text.split(separator: "När larmet kommer", omittingEmptySubsequences: false).count == names.count + 1)
    }
  }

  /// A card that is too long for one side has its second page where the back of its front is when the sheet is turned.
  @Test func aBackIsBehindItsFront() async throws {
    let cards = [Self.card("ett", paper: "A5", steps: Self.steps(25)), Self.card("två", paper: "A5", steps: Self.steps(3))]
    let rendered = try await CardFormat().render(Self.publication(cards), theme: try Theme.load(PDFFormatTests.theme).value)
    let files = Dictionary(uniqueKeysWithValues: rendered.value.map { ($0.path, $0.bytes) })
    #expect(try await Self.sizes(files["kort.pdf"]).count == 3)
    #expect(try await Self.sizes(files["kort-a4.pdf"]) == ["297×210", "297×210", "297×210"])
    // The card with one side first, then the front and the back of the other.
    let pages = try await Self.said("pdftotext", ["-bbox", "{}", "-"], about: files["kort-a4.pdf"]).split(separator: "<page ").dropFirst()
    let halves = pages.map { page in
      Set(
        page.split(separator: "xMin=\"").dropFirst().compactMap { word in word.split(separator: "\"").first.flatMap { Double($0) } }
          .map { $0 < 148.5 * 72 / 25.4 ? "left" : "right" })
    }
    #expect(halves == [["left"], ["left"], ["right"]])
    #expect(try await Self.text(files["kort-a4.pdf"], page: 3).contains("Gör sak nummer 25 av alla"))
  }

  @Test func theTextOfACutSheetIsTagged() async throws {
    let files = try await Self.files(Self.publication(Self.mixed))
    let tags = try await Self.said("pdfinfo", ["-struct-text", "{}"], about: files["kort-a4.pdf"])
    #expect(tags.split(separator: "Gör sak nummer 3 av alla", omittingEmptySubsequences: false).count == Self.mixed.count + 1)
  }

  @Test(arguments: ["kort.pdf", "kort-a4.pdf"]) func everyStepStandsOnceAndInOrder(_ name: String) async throws {
    let steps = Self.steps(9)
    let file = try await Self.files(Self.publication([Self.card("ett", paper: "A5", steps: steps)]))[name]
    let text = try await Self.text(file, page: 1)
    var rest = text[...]
    for words in ["Tjänsteperson i beredskap:", "När larmet kommer", "Krisledningsstaben"] + steps + [
      "Samla gruppen (steg 3)", "Version 1.0",
    ] {
      #expect(text.split(separator: words, omittingEmptySubsequences: false).count == 2, "\(words)")
      guard let found = rest.firstRange(of: words) else {
        Issue.record("\(words) is not found, or comes too early")
        continue
      }
      rest = rest[found.upperBound...]
    }
    for words in [
      "inom 15 min", "Exempel Ekström: 070-174 06 05", "gäller från", "2027-01-01", "utskrivet", "2026-11-21", "Kontrollera mot pärmen.",
    ] {
      #expect(text.replacing("\u{A0}", with: " ").contains(words), "\(words)")
    }
  }

  @Test(arguments: ["A5", "A5 liggande", "A6"]) func theCodeLeadsToTheSameCardOnTheIntranet(_ paper: String) async throws {
    let file = try await Self.files(Self.publication([Self.card("tib-vid-larm", paper: paper, steps: Self.steps(4))]))["kort.pdf"]
    let prefix = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    _ = try await Self.said("pdftoppm", ["-r", "200", "-png", "-singlefile", "{}", prefix], about: file)
    defer { try? FileManager.default.removeItem(atPath: prefix + ".png") }
    let picture = try Data(contentsOf: URL(filePath: prefix + ".png"))
    let read = try await Self.said("zbarimg", ["--raw", "--quiet", "{}"], about: Array(picture), suffix: "png")
    #expect(read == "https://intranat.example.se/krisstod/kort/tib-vid-larm.html\n")
  }

  @Test func withoutAnAddressOrAPageThereIsNoCode() async throws {
    for publication in [
      Self.publication([Self.card("ett", paper: "A5", steps: Self.steps(3))], address: nil),
      Self.publication([Self.card("ett", paper: "A5", steps: Self.steps(3), onIntranet: false)]),
    ] {
      let file = try await Self.files(publication)["kort.pdf"]
      #expect(!String(decoding: try #require(file), as: UTF8.self).contains("QR-kod"))
    }
  }

  @Test func anAddressThatNoCodeCanHoldIsLeftOut() { #expect(QRCode.svg(of: String(repeating: "å", count: 3000)) == nil) }

  @Test(arguments: [("A5", 11), ("A5 liggande", 11), ("A6", 9)]) func noLettersAreSmallerThanTheHandNeeds(paper: String, least: Int)
    async throws
  {
    let file = try await Self.files(Self.publication([Self.card("ett", paper: paper, steps: Self.steps(6))]))["kort.pdf"]
    let fonts = try await Self.said("pdftohtml", ["-xml", "-i", "-stdout", "-zoom", "1", "{}"], about: file)
    let sizes = fonts.split(separator: "size=\"").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
    #expect(try #require(sizes.min()) >= least)
  }

  @Test(arguments: [##"Ö"#{}\\$<script>"##, "#panic(\"x\")", "{{x}} *_`@~", "<label> @kort"])
  func whatAnAuthorWritesIsNeverMarkup(nasty: String) async throws {
    let files = try await Self.files(
      Self.publication(
        [Self.card("ett", paper: "A5", steps: ["Ring \(nasty) nu"], role: nasty)],
        poster: [.paragraph([.text("före \(nasty) efter")])]))
    for name in ["kort.pdf", "kort-a4.pdf"] {
      let text = try await Self.text(files[name], page: 1)
      #expect(text.contains("\(nasty):"), "\(text)")
      #expect(text.contains("Ring \(nasty) nu"), "\(text)")
    }
    #expect(try await Self.text(files["affisch.pdf"], page: 1).contains("före \(nasty) efter"))
  }

  @Test func aPosterIsMadeWhereThereIsSomethingToShow() async throws {
    let level = Block.heading(
      Heading(level: 2, spans: [.symbol(Symbol(shape: .circle, number: 1)), .text("\u{A0}Nivå 1: Lokal händelse")], anchor: "ett"))
    let diagram = Diagram(
      title: "Larmkedja", description: "112 → TiB.", width: 620, height: 100,
      boxes: [.init(lines: ["112"], style: .outside, x: 0, y: 0, width: 100, height: 30)], arrows: [])
    let files = try await Self.files(
      Self.publication(
        [], poster: [level, .paragraph([.text("Få är drabbade.")]), SamplePublication.heading(2, "Larmkedja", "l"), .diagram(diagram)]))
    #expect(files.keys.sorted() == ["affisch.pdf"])
    #expect(try await Self.sizes(files["affisch.pdf"]) == ["420×297"])
    let text = try await Self.text(files["affisch.pdf"], page: 1)
    #expect(text.contains("Lokal händelse") && text.contains("Få är drabbade.") && text.contains("Larmkedja"))
    #expect(try await Self.files(Self.publication([])).isEmpty)
  }

  @Test func twoBuildsGiveTheSameBytes() async throws {
    let publication = Self.publication(Self.mixed, poster: [.paragraph([.text("Ring 112.")])])
    #expect(try await Self.files(publication) == Self.files(publication))
  }

  @Test func aCardThatIsTooLongGoesOnOverleafInBothDocuments() async throws {
    let publication = Self.publication([Self.card("ett", paper: "A6", steps: Self.steps(30))])
    let rendered = try await CardFormat().render(publication, theme: try Theme.load(PDFFormatTests.theme).value)
    for file in rendered.value {
      let pages = try await Self.sizes(file.bytes).count
      var text = ""
      for page in 1...pages { text += try await Self.text(file.bytes, page: page) }
      for step in Self.steps(30) { #expect(text.contains(step), "\(file.path): \(step)") }
      #expect(text.contains("Fortsätter på nästa sida"))
    }
  }
}
