import Diagnostics
import Foundation
import PlanPages
import Testing

@testable import PlanFormats

/// The document with appendices. The tests need Typst and poppler: `make test` fetches them.
@Suite struct DocumentFormatTests {
  private func publication(title: String = "Plan för krisstöd", mark: String? = "FÖRSLAG") -> Publication {
    var publication = PDFFormatTests.sample(title: title)
    publication.id = "beslutshandling"
    publication.document.mark = mark
    let statement = Page(
      path: "underlag/u", kind: .decision, title: title,
      blocks: [
        SamplePublication.heading(2, "Bilagor", "bilagor"),
        .list(ListBlock(items: [[.paragraph([SamplePublication.link("Planen", "kapitel/syfte")])]])),
      ])
    publication.sections = [
      .init(id: "tjansteskrivelse", title: "Tjänsteskrivelse", number: 1, pages: [statement]),
      .init(id: "plan", title: title, number: 2, pages: [SamplePublication.chapter([]), SamplePublication.role], label: "Bilaga 1"),
    ]
    return publication
  }

  private func files(_ publication: Publication) async throws -> [OutputFile] {
    let found = try await DocumentFormat().render(publication, theme: try Theme.load(ThemeTests.folder).value)
    #expect(ConsoleReport(language: .english).render(found.diagnostics, files: SourceFiles()) == "")
    return found.value
  }

  private func text(_ file: OutputFile) throws -> [Substring] {
    try said("pdftotext", [], about: file, ending: ["-"]).split(separator: "\u{C}")
  }

  /// What a program of poppler's says about a file.
  private func said(_ program: String, _ arguments: [String], about file: OutputFile, ending: [String] = []) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(file.bytes).write(to: path)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments + [path.path(percentEncoded: false)] + ending
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test func allTogetherAndEachByItself() async throws {
    let files = try await files(publication())
    #expect(files.map(\.path) == ["beslutshandling.pdf", "tjansteskrivelse.pdf", "plan.pdf"])
    let whole = try text(files[0])
    let parts = try files.dropFirst().map(text)
    #expect(whole.count == parts.reduce(0) { $0 + $1.count })
    // The same sheets, whichever file they are in.
    #expect(whole == parts.flatMap { $0 })
  }

  @Test func theOnlyPartIsThereAlsoByItself() async throws {
    var single = publication()
    single.sections.removeLast()
    #expect(try await files(single).map(\.path) == ["beslutshandling.pdf", "tjansteskrivelse.pdf"])
  }

  @Test func thePlansDataIsInTheWholeOnly() async throws {
    for file in try await files(publication()) {
      #expect(try said("pdfdetach", ["-list"], about: file).contains("plan.json") == (file.path == "beslutshandling.pdf"))
    }
  }

  @Test func theWholeIsCalledAfterThePlanAndAPartAfterItself() async throws {
    let titles = try await files(publication()).map { file in
      try said("pdfinfo", [], about: file).split(separator: "\n").first { $0.hasPrefix("Title:") }.map {
        $0.dropFirst(6).trimmingCharacters(in: .whitespaces)
      }
    }
    #expect(titles == ["Plan för krisstöd", "Tjänsteskrivelse: Plan för krisstöd", "Plan för krisstöd"])
  }

  @Test func eachPartCountsItsOwnPages() async throws {
    let whole = try text(try await files(publication())[0])
    let last = whole.count - 1
    #expect(whole[0].contains("Tjänsteskrivelse, sida 1 (1)"))
    for (place, page) in whole.dropFirst().enumerated() { #expect(page.contains("Bilaga 1, sida \(place + 1) (\(last))")) }
  }

  @Test func onlyWhatIsNotDecidedCarriesAMark() async throws {
    for page in try text(try await files(publication())[0]) { #expect(page.contains("FÖRSLAG")) }
    for page in try text(try await files(publication(mark: nil))[0]) { #expect(!page.contains("FÖRSLAG")) }
  }

  @Test func aNastyTitleIsPrintedAsItIs() async throws {
    let nasty = "Ö\"#{}\\$<script>"
    for page in try text(try await files(publication(title: nasty))[0]) { #expect(page.contains(nasty)) }
  }

  @Test func theSameIsPrintedTwice() async throws {
    let first = try await files(publication())
    #expect(try await files(publication()) == first)
  }
}
