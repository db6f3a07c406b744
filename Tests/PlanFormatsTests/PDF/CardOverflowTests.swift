import Diagnostics
import Foundation
import PlanPages
import Testing

@testable import PlanFormats

/// Whether a card fits its paper is measured where it is typeset.
@Suite struct CardOverflowTests {
  private static func findings(paper: String, steps: Int) async throws -> [Diagnostic] {
    var publication = PDFFormatTests.sample()
    for section in publication.sections.indices {
      for page in publication.sections[section].pages.indices where publication.sections[section].pages[page].kind == .card {
        let steps = (1...steps).map { number in
          ChecklistBlock.Step(
            number: number, spans: [.text("Ring den som ansvarar för lokalen")], timeLimit: nil, telephones: [], remark: [])
        }
        let phase = ChecklistBlock.Phase(title: "Vid larm", anchor: "vid-larm", introduction: [], steps: steps)
        publication.sections[section].pages[page].blocks = [
          .checklist(ChecklistBlock(id: "tib-vid-larm", paper: paper, phases: [phase]))
        ]
      }
    }
    return try await PDFFormat().render(publication, theme: try Theme.load(PDFFormatTests.theme).value).diagnostics
  }

  @Test(arguments: [("A5", 12), ("A5 liggande", 10), ("A6", 8)]) func aCardThatFitsIsSilent(paper: String, steps: Int) async throws {
    #expect(try await Self.findings(paper: paper, steps: steps).isEmpty)
  }

  @Test(arguments: [("A5", 60), ("A5 liggande", 40), ("A6", 30)]) func aCardThatIsTooTallIsTold(paper: String, steps: Int) async throws {
    let found = try await Self.findings(paper: paper, steps: steps)
    #expect(found.map(\.id) == ["card-overflows"])
    #expect(found.map(\.severity) == [.warning])
    let summary = found.first?.summary(.swedish) ?? ""
    #expect(summary.contains("cm för högt för \(paper)"), "\(summary)")
    #expect(found.first?.explanation?(.swedish).contains("`kort: A5`") == (paper == "A6"))
  }

  @Test func theSameStepsNeedMoreRoomOnASmallerPaper() async throws {
    #expect(try await Self.findings(paper: "A5", steps: 20).isEmpty)
    #expect(try await !Self.findings(paper: "A6", steps: 20).isEmpty)
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
