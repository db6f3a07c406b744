import Diagnostics
import FoundationEssentials
import PlanModel
import PlanReading
import PlanTestSupport
import Testing

/// The examples of the manual are one plan: what a coordinator copies from it can be read, and no key lacks one.
@Suite("Examples of the manual")
struct ManualExampleTests {
  /// The files that the manual shows, by the heading that they stand under and their place there.
  private static func examples() throws -> [(heading: String, text: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = root.appending(path: "Sources/Krisplan/Krisplan.docc/Manual/Skriva-en-plan.md")
    var heading = ""
    var fence: (mark: Substring, lines: [Substring])?
    var found: [(heading: String, text: String)] = []
    for line in String(decoding: try Data(contentsOf: page), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        if line == open.mark {
          if open.lines.first == "---" { found.append((heading, open.lines.joined(separator: "\n") + "\n")) }
          fence = nil
        } else {
          fence?.lines.append(line)
        }
      } else if line.hasPrefix("#") {
        heading = String(line.drop { $0 == "#" || $0 == " " })
      } else if line.hasSuffix("```markdown") || line.hasSuffix("````markdown") {
        fence = (line.prefix { $0 == "`" }, [])
      }
    }
    return found
  }

  private static let variantHeading = "Bygga på en annan plan"

  private static func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for (number, example) in try examples().enumerated() where example.heading.hasPrefix("`") {
      let isPlan = example.text.hasPrefix("---\ntyp: plan\n")
      files[isPlan ? "plan.md" : "\(number).md"] = example.text
    }
    return files
  }

  @Test("The examples together are a plan without a fault")
  func theExamplesAreAPlan() throws {
    let read = readPlan(from: try Self.files(), shared: [:], contacts: "Lista;Roll\n")
    #expect(read.diagnostics.isEmpty, "\(ConsoleReport(language: .swedish).render(read.diagnostics, files: read.value.files))")
  }

  @Test("Every type has an example under its own heading, and every key stands in one")
  func everyKeyHasAnExample() throws {
    let plan = try #require(readPlan(from: try Self.files(), shared: [:], contacts: "Lista;Roll\n").value.plan)
    let variant = try #require(try Self.variant().value.plan)
    func check<E: Entity>(_ entities: [E]) {
      for field in E.Field.allCases where !entities.contains(where: { $0.origins.values[field] != nil }) {
        Issue.record("the manual has no example of \(E.kind.rawValue): \(field.rawValue)")
      }
    }
    check([plan, variant])
    check(plan.organisations)
    check(plan.roles)
    check(plan.groups)
    check(plan.mandates)
    check(plan.levels)
    check(plan.checklists)
    check(plan.contactLists)
    check(plan.contactLists.flatMap(\.entries))
    check(plan.alarmChains)
    check(plan.rotas)
    check(plan.locations)
    check(plan.forms)
    check(plan.supportPhases)
    check(plan.dormantPages)
    check(plan.exercises)
    check(plan.chapters)
    check(plan.decisionBases)
    check(plan.laws)
    check(plan.policies)
    check(plan.terms)
    let headings = Set(try Self.examples().map(\.heading))
    for kind in EntityKind.allCases where kind != .contact {
      #expect(headings.contains { $0.hasPrefix("`\(kind.rawValue)`") }, "\(kind.rawValue)")
    }
  }

  private static func variant() throws -> Diagnosed<ReadPlan> {
    let text = try #require(try examples().first { $0.heading == variantHeading }?.text)
    let base = Dictionary(uniqueKeysWithValues: try files().map { ("exempelkoping/" + $0.key, $0.value) })
    return readPlan(from: ["plan.md": text], base: base, shared: [:], contacts: "Lista;Roll\n")
  }

  @Test("The plan that builds on the other is read, without what it leaves out")
  func theVariant() throws {
    let read = try Self.variant()
    #expect(read.diagnostics.isEmpty, "\(ConsoleReport(language: .swedish).render(read.diagnostics, files: read.value.files))")
    let plan = try #require(read.value.plan)
    #expect(plan.exercises.isEmpty && plan.roles.count == 4 && plan.municipality == "Exempelköpings kommun")
    #expect(plan.openQuestions.count == 2)
  }
}
