import Diagnostics
import Foundation
import PlanPages
import Subprocess
import Testing

@testable import PlanFormats

/// One tab can be printed again alone, and a change behind one tab reaches no other.
@Suite struct BinderPartsTests {
  /// The sample as a binder: what is looked up stands behind the tabs. `extra` is put into tab 5.
  private static func binder(extra: [Block] = []) -> Publication {
    var publication = PDFFormatTests.sample(extra: extra)
    publication.id = "parm"
    publication.document.versionDate = "2026-11-16"
    publication.document.versionDay = 20_773
    publication.closing = [
      Page(
        path: "register", kind: .register, title: "Register",
        blocks: [
          .list(
            ListBlock(
              items: [("När larmet kommer", "kort/tib"), ("Syfte", "kapitel/syfte"), ("Tjänsteperson i beredskap", "roll/tib")].map {
                [.paragraph([SamplePublication.link($0.0, $0.1)])]
              }))
        ]),
      Page(path: "kolofon", kind: .about, title: "Kolofon", blocks: [.paragraph([.text("Inget är öppet.")])]),
    ]
    return publication
  }

  /// More than a page of text.
  private static let aPage: [Block] = (1...200).map { .paragraph([.text("Ett nytt stycke, det \($0):e, som tar plats i kapitlet.")]) }

  private static func files(_ publication: Publication) async throws -> [String: [UInt8]] {
    let rendered = try await PDFFormat().render(publication, theme: try Theme.load(PDFFormatTests.theme).value)
    let report = ConsoleReport(language: .english).render(rendered.diagnostics, files: SourceFiles())
    try #require(rendered.diagnostics.isEmpty, "\(report)")
    return Dictionary(uniqueKeysWithValues: rendered.value.map { ($0.path, $0.bytes) })
  }

  /// The words of each page with their places.
  private static func pages(_ document: [UInt8]?) async throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try #require(document)).write(to: file)
    let result = try await run(.name("pdftotext"), arguments: ["-bbox", file.path(), "-"], output: .string(limit: 1 << 24))
    #expect(result.terminationStatus.isSuccess)
    return result.standardOutput.split(separator: "<page ").dropFirst().map { String($0.split(separator: "</page>")[0]) }
  }

  private static let names = [
    "flikar/00-framfor.pdf", "flikar/01-nivaer.pdf", "flikar/02-kort.pdf", "flikar/03-roller.pdf", "flikar/04-telefon.pdf",
    "flikar/05-planen.pdf", "flikar/06-blanketter.pdf", "flikar/99-bakom.pdf",
  ]

  @Test func thePartsHaveThePagesOfTheWhole() async throws {
    let files = try await Self.files(Self.binder(extra: Self.aPage))
    #expect(files.keys.sorted() == Self.names + ["parm.pdf", "tillbehor.pdf"])
    var parts: [String] = []
    for name in Self.names {
      let pages = try await Self.pages(files[name])
      // A part begins on the front of a sheet.
      #expect(pages.count.isMultiple(of: 2), "\(name)")
      parts += pages
    }
    #expect(try await Self.pages(files["parm.pdf"]) == parts)
  }

  @Test func aPageMoreBehindOneTabLeavesTheBytesOfTheOthers() async throws {
    let old = try await Self.files(Self.binder())
    let new = try await Self.files(Self.binder(extra: Self.aPage))
    let same = Self.names.filter { old[$0] == new[$0] }
    // Nor is there anything new in what lies before and behind: no other place has moved.
    #expect(same == Self.names.filter { $0 != "flikar/05-planen.pdf" })
    #expect(old["tillbehor.pdf"] == new["tillbehor.pdf"])
    #expect(try await Self.pages(new["flikar/05-planen.pdf"]).count > Self.pages(old["flikar/05-planen.pdf"]).count)
  }

  @Test func theDayOfPrintingIsNotBehindTheTabs() async throws {
    var later = Self.binder()
    later.document.date = "2027-03-01"
    later.document.day = 20_878
    let (old, new) = (try await Self.files(Self.binder()), try await Self.files(later))
    for name in Self.names where !name.contains("/00-") && !name.contains("/99-") { #expect(old[name] == new[name], "\(name)") }
    #expect(old["parm.pdf"] != new["parm.pdf"])
  }

  @Test func registersNamePagesAndTabsNameTabs() async throws {
    let files = try await Self.files(Self.binder())
    func words(_ name: String) async throws -> String {
      try await Self.pages(files[name]).joined().split(separator: "\n").compactMap { line in
        line.split(separator: ">").dropFirst().first?.split(separator: "<").first.map(String.init)
      }.joined(separator: " ").replacing("\u{2009}", with: " ")
    }
    let register = try await words("flikar/99-bakom.pdf")
    for entry in ["När larmet kommer → 2:1", "Syfte → 5:1", "Tjänsteperson i beredskap → 3:1"] {
      #expect(register.replacing("\u{A0}", with: " ").contains(entry), "\(register)")
    }
    #expect(try await words("flikar/03-roller.pdf").contains("→ flik 2"))
    #expect(try await words("flikar/02-kort.pdf").contains("→ flik 6"))
  }

  @Test func whatLeadsToAnotherTabIsALinkInTheWholeAndWordsInTheTab() async throws {
    let files = try await Self.files(Self.binder())
    func links(_ name: String) async throws -> Int {
      let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(try #require(files[name])).write(to: file)
      let result = try await run(
        .name("qpdf"), arguments: ["--qdf", "--object-streams=disable", file.path(), "-"], output: .bytes(limit: 1 << 26))
      let text = String(decoding: result.standardOutput, as: UTF8.self)
      #expect(!text.contains("krisplan:"))
      return text.split(separator: "/Dest (", omittingEmptySubsequences: false).count - 1
    }
    // The register's three entries lead into the tabs, each with its page number.
    #expect(try await links("flikar/99-bakom.pdf") == 0)
    var alone = 0
    for name in Self.names { alone += try await links(name) }
    #expect(try await links("parm.pdf") > alone + 6)
  }

  @Test func theHolderIsNamedBeforeTheTabsOnly() async throws {
    var numbered = Self.binder()
    numbered.document.copy = "Exemplar 3 av 25"
    numbered.start.blocks.insert(.facts([Fact("Exemplar", [.text("3 av 25")])]), at: 0)
    let (plain, files) = (try await Self.files(Self.binder()), try await Self.files(numbered))
    for name in Self.names.dropFirst() { #expect(plain[name] == files[name], "\(name)") }
    #expect(try await Self.pages(files["tillbehor.pdf"])[0].contains(">25<"))
    #expect(try await Self.pages(files["flikar/00-framfor.pdf"])[0].contains(">25<"))
  }

  @Test func pagesCanBeComparedWithThoseOfAnotherVersion() async throws {
    let theme = try Theme.load(PDFFormatTests.theme).value
    let old = try await PDFFormat().drawings(of: Self.binder(), theme: theme)
    #expect(old.diagnostics.isEmpty)
    #expect(old.value.pages.map(\.label).prefix(4) == ["1:1", "1:2", "2:1", "2:2"])
    #expect(old.value.pages.map(\.sheet).prefix(4) == [1, 1, 1, 1])
    var next = Self.binder()
    next.document.version = "2.0"
    next.document.versionDate = "2027-01-10"
    next.document.date = "2027-01-11"
    #expect(try await PDFFormat().drawings(of: next, theme: theme).value.pages == old.value.pages)
    next.sections[3].pages[0].blocks.append(.paragraph([.text("Ett nytt stycke.")]))
    let new = try await PDFFormat().drawings(of: next, theme: theme).value.pages
    #expect(zip(old.value.pages, new).filter { $0 != $1 }.map { $1.label } == ["4:1"])
  }
}
