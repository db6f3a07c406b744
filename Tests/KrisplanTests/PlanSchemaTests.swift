import Diagnostics
import Foundation
import PlanAnalysis
import PlanFormats
import PlanModel
import PlanPages
import PlanReading
import PlanTestSupport
import Prose
import Testing

@testable import Krisplan

/// The plan as data is what the schema beside it says.
@Suite struct PlanSchemaTests {
  private static let schemaFile = CommandLineTests.root.appending(path: "Sources/PlanFormats/Extracts/plan.schema.json")

  private static func extracts(_ plan: Plan, _ edition: ExtractEdition) throws -> [OutputFile] {
    let cut = plan.edition(for: edition.audience)
    let theme = try Theme.load(CommandLineTests.root.appending(path: "themes/kommun").path).value
    let context = PublicationContext(
      plan: cut, analysis: PlanAnalysis(cut), words: theme.pageWords(.swedish), language: .swedish,
      date: CalendarDate(year: 2026, month: 12, day: 1) ?? CalendarDate(daysSinceEpoch: 0))
    return try ExtractFormat().render(edition.compose(context))
  }

  private static func plan(_ folder: String) throws -> Plan {
    let checked = CheckedPlan(folder: CommandLineTests.root.appending(path: folder).path, contacts: nil, date: nil)
    return try #require(checked.plan)
  }

  private static let plans = ["norrtalje", "uppsala", "stockholm", "hassleholm", "enkoping-reviderad"]

  @Test(arguments: plans) func everyEditionIsOfTheSchema(name: String) throws {
    let schema = try JSONSchema(Data(contentsOf: Self.schemaFile))
    let plan = try Self.plan("content/\(name)")
    for edition in ExtractEdition.all {
      let file = try #require(try Self.extracts(plan, edition).first { $0.path == "plan.json" })
      let faults = schema.faults(in: try JSONSerialization.jsonObject(with: Data(file.bytes)))
      #expect(faults.isEmpty, "\(edition.id): \(faults)")
    }
  }

  @Test func everyKeyThatAnAuthorMayWriteIsOfTheSchema() throws {
    let read = readPlan(from: everyKeyFiles, shared: [:], contacts: "Lista;Roll\nli;r\n")
    let plan = try #require(read.value.plan).activating(["s"])
    let schema = try JSONSchema(Data(contentsOf: Self.schemaFile))
    for edition in ExtractEdition.all {
      let file = try #require(try Self.extracts(plan, edition).first { $0.path == "plan.json" })
      let faults = schema.faults(in: try JSONSerialization.jsonObject(with: Data(file.bytes)))
      #expect(faults.isEmpty, "\(edition.id): \(faults)")
    }
  }

  @Test func theSchemaIsPublishedAsItStandsInTheSources() throws {
    let files = try Self.extracts(Self.plan("content/norrtalje"), ExtractEdition.all[0])
    #expect(try Data(files.first { $0.path == ExtractFormat.schemaFile }?.bytes ?? []) == Data(contentsOf: Self.schemaFile))
  }

  @Test func theKeysOfTheSchemaAreWrittenSomewhere() throws {
    let plans = try Self.plans.map { try Self.plan("content/\($0)") }
    var every = try #require(readPlan(from: everyKeyFiles, shared: [:], contacts: "Lista;Roll\nli;r\n").value.plan).activating(["s"])
    every.rotas[0].audience = .binder
    every.summary.blocks.append(.image(RichText.Image(path: "karta.png", alternative: "Karta", origin: Origin())))
    every.images = ["karta.png": [1, 2, 3]]
    every.decisionLevels = ChangeClass.decided.map { Plan.DecisionLevel(changes: $0, body: "KF") }
    // Two who wait for one another.
    let roles = every.roles.prefix(2).map { ElementReference($0.element) }
    for index in every.roles.indices { every.roles[index].audience = .public }
    every.mandates[0].audience = .public
    every.mandates[0].holders = [
      Mandate.Holder(holder: roles[0], ifUnreachable: [roles[1]]), Mandate.Holder(holder: roles[1], ifUnreachable: [roles[0]]),
    ]
    let texts = try (plans + [every]).flatMap { plan in
      try [ExtractEdition.all[1], ExtractEdition.all[2]].compactMap { edition in
        try Self.extracts(plan, edition).first { $0.path == "plan.json" }.map { String(decoding: $0.bytes, as: UTF8.self) }
      }
    }
    for key in try JSONSchema(Data(contentsOf: Self.schemaFile)).keys {
      #expect(texts.contains { $0.contains("\"\(key)\":") }, "nothing writes \(key)")
    }
  }
}
