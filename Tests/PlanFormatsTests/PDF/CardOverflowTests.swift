import Diagnostics
import Foundation
import PlanPages
import Testing

@testable import PlanFormats

/// Whether a card fits its paper is measured where it is typeset.
@Suite struct CardOverflowTests {
  private static func findings(paper: String, steps: Int) async throws -> [Diagnostic] {
    let publication = CardFormatTests.publication([CardFormatTests.card("tib-vid-larm", paper: paper, steps: CardFormatTests.steps(steps))])
    return try await CardFormat().render(publication, theme: try Theme.load(PDFFormatTests.theme).value).diagnostics
  }

  @Test(arguments: [("A5", 15), ("A5 liggande", 10), ("A6", 10)]) func aCardThatFitsIsSilent(paper: String, steps: Int) async throws {
    #expect(try await Self.findings(paper: paper, steps: steps).isEmpty)
  }

  @Test(arguments: [("A5", 60), ("A5 liggande", 40), ("A6", 30)]) func aCardThatIsTooTallIsTold(paper: String, steps: Int) async throws {
    let found = try await Self.findings(paper: paper, steps: steps)
    #expect(found.map(\.id) == ["card-overflows"])
    #expect(found.map(\.severity) == [.warning])
    let summary = found.first?.summary(.swedish) ?? ""
    #expect(summary.hasSuffix("rader för långt för \(paper)"), "\(summary)")
    #expect(found.first?.explanation?(.swedish).contains("`kort: A5`") == (paper == "A6"))
  }

  /// With a step more than fits, the card is at most two lines too long: a step and its rules.
  @Test(arguments: ["A5", "A6"]) func theFirstStepTooManyIsFewLinesTooMany(paper: String) async throws {
    var steps = 10
    var found: [Diagnostic] = []
    while found.isEmpty, steps < 60 {
      steps += 1
      found = try await Self.findings(paper: paper, steps: steps)
    }
    let summary = try #require(found.first).summary(.swedish)
    #expect(summary.hasSuffix("är en rad för långt för \(paper)") || summary.hasSuffix("är 2 rader för långt för \(paper)"), "\(summary)")
  }

  @Test func whatATemplateMeasuresComesBackWithTheDocument() async throws {
    let location = try #require(TypstLocation.find())
    guard case .python(let path) = location else { return }
    let template = "#context [#metadata((\"höjd\", measure(rect(height: 25mm)).height.cm()))<note>]"
    let job = TypesettingJob(entry: "parm.typ", files: ["parm.typ": Array(template.utf8)], fontFolders: [], standards: [], timestamp: 0)
    let service = TypstService(python: path)
    let notes = try await service.typeset(job).notes
    await service.finish()
    #expect(notes.map(\.name) == ["höjd"])
    #expect(abs((notes.first?.number ?? 0) - 2.5) < 0.001)
  }
}
