import Diagnostics
import Foundation
import PlanFormats
import PlanModel
import PlanPages
import PlanReading
import PlanTestSupport
import Testing

@testable import Krisplan

/// Nothing above an edition's clearance reaches it: change all of it, and not a byte moves, nor a word of what is said while the edition is made.
///
/// `KRISPLAN_VARIANTS=1000 swift test --filter NonInterference` tries more.
@Suite struct NonInterferenceTests {
  private static let asked = ProcessInfo.processInfo.environment["KRISPLAN_VARIANTS"].flatMap { Int($0) }

  /// The editions with what is made of each.
  private static let publications: [any PublicationRecipe.Type] = [WebPublication.self, FragmentPublication.self, IntranetPublication.self]

  private static let date = CalendarDate(year: 2026, month: 12, day: 1) ?? CalendarDate(daysSinceEpoch: 0)

  private static func theme() throws -> Theme { try Theme.load(CommandLineTests.root.appending(path: "themes/kommun").path).value }

  /// All that the public or staff are given: every file, and what is said of it.
  private static func made(_ plan: Plan, for audience: Audience, _ theme: Theme) async -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    func take(_ rendered: RenderedPublication) {
      for file in rendered.files { files[file.path] = file.bytes }
      let said = ConsoleReport(language: .swedish).render(rendered.diagnostics, files: SourceFiles())
      files["\(rendered.id): sagt"] = Array("\(said)\(rendered.summary.files) \(rendered.summary.bytes) \(rendered.summary.first)".utf8)
    }
    let edition = PlanEdition(
      of: plan, for: audience, analysis: nil, words: theme.pageWords(.swedish), language: .swedish, date: date)
    let renderer = PublicationRenderer(
      theme: theme, engine: PrintEngine(), language: .swedish, copy: BinderCopy(), plan: plan,
      findings: Findings([], files: SourceFiles()), isLast: false)
    for recipe in publications where recipe.audience == audience { take(await renderer.render(edition, as: recipe)) }
    // What is set on paper and written in Word is made from the same pages; setting each variant would take minutes.
    for recipe in Publications.all where recipe.audience == audience && recipe.medium.isPaper {
      let publication = recipe.compose(edition.context)
      for format in [SingleFileFormat(name: recipe.id), TextFormat()] as [any OutputFormat] {
        let rendered = try? await format.render(publication, theme: theme)
        for file in rendered?.value ?? [] { files["\(recipe.id)/\(file.path)"] = file.bytes }
      }
      files["\(recipe.id): data"] = Array(publication.data.utf8)
    }
    for extracts in ExtractEdition.all where extracts.audience == audience { take(renderer.render(edition, as: extracts)) }
    return files
  }

  private static func check(_ plan: Plan, variants: Int) async throws {
    let theme = try Self.theme()
    for audience in [Audience.public, .intranet] {
      let expected = await made(plan, for: audience, theme)
      #expect(expected.count > 10)
      for seed in 1...variants {
        var variant = HiddenVariant(seed: seed, audience: audience)
        let other = variant.vary(plan)
        #expect(other != plan)
        let found = await made(other, for: audience, theme)
        guard found != expected else { continue }
        let paths = Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }.sorted()
        let first = paths[0]
        Issue.record(
          "seed \(seed), \(audience.rawValue): \(paths.prefix(5)): \(difference(expected[first] ?? [], found[first] ?? []))")
      }
    }
  }

  /// The letters around the first byte that differs.
  private static func difference(_ a: [UInt8], _ b: [UInt8]) -> String {
    let place = zip(a, b).prefix { $0 == $1 }.count
    func around(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, place - 60)..<min(bytes.count, place + 60)], as: UTF8.self)
    }
    return "…\(around(a))… and …\(around(b))…"
  }

  @Test func whatIsHiddenInAPlanWithEveryKeyMovesNoByte() async throws {
    let read = readPlan(from: everyKeyFiles, shared: [:], contacts: "Lista;Roll\nli;r\n")
    var plan = try #require(read.value.plan)
    plan.audience = .public
    try await Self.check(plan, variants: Self.asked ?? 100)
  }

  @Test(arguments: ["norrtalje", "uppsala"]) func whatIsHiddenInASamplePlanMovesNoByte(name: String) async throws {
    let checked = CheckedPlan(folder: CommandLineTests.root.appending(path: "content/\(name)").path, contacts: nil, date: nil)
    try await Self.check(#require(checked.plan), variants: Self.asked ?? 6)
  }

  @Test func whatIsSeenDoesMoveBytes() async throws {
    let theme = try Self.theme()
    let checked = CheckedPlan(folder: CommandLineTests.root.appending(path: "content/uppsala").path, contacts: nil, date: nil)
    var plan = try #require(checked.plan)
    let before = await Self.made(plan, for: .public, theme)
    let list = try #require(plan.contactLists.firstIndex { $0.audience == .public })
    plan.contactLists[list].entries[0].function = "Ett annat ord"
    let after = await Self.made(plan, for: .public, theme)
    for path in ["webb/index.html", "fragment/index.html", "utdrag/publik/plan.json", "utdrag/publik/telefonlistor.xlsx"] {
      #expect(before[path] != nil && before[path] != after[path], "\(path)")
    }
  }
}
