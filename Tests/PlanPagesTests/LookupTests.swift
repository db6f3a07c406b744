import Foundation
import PlanAnalysis
import PlanModel
import PlanPages
import Testing

/// What the site's tools look up must be what the analysis says, for every question that can be put.
struct LookupTests {
  private static let plans = ["exempel", "norrtalje"]

  private func plan(_ name: String) throws -> Plan {
    try (name == "exempel" ? Sample.plan() : Sample.norrtalje()).edition(for: .intranet)
  }

  private func lookup(_ tool: Page.Tool, _ plan: Plan) throws -> [String: Any] {
    let publication = try Sample.compose(IntranetPublication.self, plan)
    let text = try #require(publication.lookups[tool])
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: plans) func everyToolHasItsPageAndItsAnswers(_ name: String) throws {
    let publication = try Sample.compose(IntranetPublication.self, try plan(name))
    #expect(publication.pages.compactMap(\.tool).map(\.rawValue).sorted() == ["alarm", "assessment", "decisions"])
    #expect(Set(publication.lookups.keys) == Set(publication.pages.compactMap(\.tool)))
    #expect(try Sample.compose(WebPublication.self, try Sample.plan()).lookups.isEmpty)
  }

  @Test(arguments: plans, Page.Tool.allCases) func everyPageThatIsNamedIsThere(_ name: String, _ tool: Page.Tool) throws {
    let plan = try plan(name)
    let publication = try Sample.compose(IntranetPublication.self, plan)
    let anchors = Dictionary(uniqueKeysWithValues: publication.pages.map { ($0.path, Set(PageWalk($0).anchors)) })
    var paths: [String] = []
    func collect(_ value: Any) {
      if let object = value as? [String: Any] {
        if let path = object["p"] as? String { paths.append(path) }
        object.values.forEach { collect($0) }
      } else if let list = value as? [Any] {
        list.forEach { collect($0) }
      }
    }
    collect(try lookup(tool, plan))
    #expect(!paths.isEmpty)
    for path in paths {
      let parts = path.split(separator: "#").map(String.init)
      let found = anchors[parts[0]]
      #expect(found != nil, "\(path)")
      if parts.count == 2 { #expect(found?.contains(parts[1]) == true, "\(path)") }
    }
  }

  @Test func theAssessmentHasEveryCriterionAndCard() throws {
    let plan = try plan("norrtalje")
    let levels = try #require(try lookup(.assessment, plan)["levels"] as? [[String: Any]])
    #expect(levels.compactMap { $0["n"] as? String } == ["1", "2", "3"])
    #expect((levels[1]["criteria"] as? [String])?.first == "Mellan 20 och 100 personer behöver krisstöd.")
    let first = try #require((levels[1]["cards"] as? [[String: Any]])?.first)
    #expect(first["p"] as? String == "kort/tib-vid-larm")
    #expect((levels[0]["calls"] as? [Any])?.isEmpty == false)
  }

  /// Numbers of `things` for the roles and groups of a plan, by the titles that the lookup shows.
  private func numbers(_ answers: [String: Any], _ analysis: PlanAnalysis) throws -> [Int: ElementID] {
    let things = try #require(answers["things"] as? [[String: Any]])
    let elements = analysis.plan.roles.map(\.element) + analysis.plan.groups.map(\.element)
    var byTitle: [String: ElementID] = [:]
    for element in elements { byTitle[analysis.index.title(of: element) ?? ""] = element }
    var found: [Int: ElementID] = [:]
    for (number, thing) in things.enumerated() { found[number] = (thing["t"] as? String).flatMap { byTitle[$0] } }
    return found
  }

  /// Who decides is looked up as the browser does, and compared with the analysis, for every set of silent ones of up to three.
  @Test(arguments: plans) func whoMayDecideIsWhatTheAnalysisSays(_ name: String) throws {
    let plan = try plan(name)
    let analysis = PlanAnalysis(plan)
    let answers = try lookup(.decisions, plan)
    let elements = try numbers(answers, analysis)
    let decisions = try #require(answers["decisions"] as? [[String: Any]])
    #expect(decisions.count == analysis.succession.decisions.count)
    var cases = 0
    for (entry, decision) in zip(decisions, analysis.succession.decisions) {
      let rows = try #require(entry["rows"] as? [[String: Any]])
      for succession in analysis.succession.successions(of: decision.id) {
        let row = try #require(
          rows.first { row in
            let levels = row["levels"] as? [String]
            let hours = row["hours"] as? String
            return (levels == nil || succession.level == nil || levels?.contains(succession.level?.rawValue ?? "") == true)
              && (hours == nil || hours == (succession.time == .officeHours ? "office" : "other"))
          })
        let turns = try #require(row["turns"] as? [[String: Any]])
        let holders = succession.candidates.flatMap(\.party.elements)
        for silent in subsets(holders) {
          func isSilent(_ element: ElementID) -> Bool { silent.contains(element) }
          let shown = turns.filter { turn in
            func silent(_ number: Int) -> Bool { elements[number].map(isSilent) ?? false }
            let any = (turn["afterAny"] as? [[String: Any]] ?? []).map { $0["who"] as? [Int] ?? [] }
            return (turn["after"] as? [Int] ?? []).allSatisfy(silent) && any.allSatisfy { $0.contains(where: silent) }
          }.compactMap { turn in (turn["who"] as? Int).flatMap { elements[$0] } }
          #expect(shown == succession.steps.inTurn(isSilent: isSilent).map(\.holder), "\(decision.id) \(silent)")
          cases += 1
        }
      }
    }
    #expect(cases > decisions.count)
  }

  private func subsets(_ all: [ElementID]) -> [Set<ElementID>] {
    var found: [Set<ElementID>] = [[]]
    for element in all { found += found.filter { $0.count < 3 }.map { $0.union([element]) } }
    return found
  }

  /// The timeline of each case is put together as the browser does, and compared with the analysis.
  @Test(arguments: plans) func whomTheAlarmReachesIsWhatTheAnalysisSays(_ name: String) throws {
    let plan = try plan(name)
    let analysis = PlanAnalysis(plan)
    let answers = try lookup(.alarm, plan)
    let elements = try numbers(answers, analysis)
    let moments = try #require(answers["moments"] as? [[String: Any]])
    #expect(moments.count == 2 * plan.levels.count)
    var differences = 0
    for moment in moments {
      let level = (moment["level"] as? String).map { Identifier<EventLevel>($0) }
      let time: TimeOfDay = moment["time"] as? String == "office" ? .officeHours : .otherTime
      let base = try #require(moment["base"] as? [String])
      for entry in (moment["cases"] as? [[String: Any]] ?? []) + [[:]] {
        let silent = Set((entry["silent"] as? [Int] ?? []).compactMap { elements[$0] }.map { Identifier<Role>($0.id) })
        let gone = Set(entry["gone"] as? [Int] ?? [])
        let lines = base.indices.filter { !gone.contains($0) }.map { base[$0] } + (entry["come"] as? [String] ?? [])
        var shown: [ElementID: Int] = [:]
        for line in lines {
          let parts = line.split(separator: ".", omittingEmptySubsequences: false)
          if let who = Int(parts[0]).flatMap({ elements[$0] }) { shown[who] = Int(parts[1]) }
        }
        let timeline = analysis.alarm.reached(level: level, time: time, silent: silent)
        for (element, minutes) in shown { #expect(timeline.arrival(of: element)?.minutes == minutes, "\(element) \(silent)") }
        for role in plan.roles {
          #expect((shown[role.element] != nil) == (timeline.arrival(of: role.element) != nil), "\(role.id) \(silent)")
        }
        if !gone.isEmpty { differences += 1 }
      }
    }
    #expect(differences > 0)
  }
}
