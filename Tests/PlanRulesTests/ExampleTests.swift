import Diagnostics
import PlanAnalysis
import PlanModel
import Testing

@testable import PlanRules

/// An example of a rule, so that each is a test of its own.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rule: any Rule.Type
  let number: Int
  var example: RuleExample { rule.examples[number] }
  var testDescription: String { "\(rule.id), example \(number + 1)" }

  static let all: [RuleCase] = Rules.all.flatMap { rule in rule.examples.indices.map { RuleCase(rule: rule, number: $0) } }
}

@Suite struct ExampleTests {
  @Test(arguments: RuleCase.all, ["", "åäö👩‍👩‍👧 "])
  func `A rule reports its examples at the markers and nowhere else`(_ item: RuleCase, prefix: String) throws {
    let example = try #require(ExamplePlan(item.example.text, prefix: prefix))
    #expect(example.readingErrors.map(\.summary.swedish) == [])
    let date = item.example.date.flatMap { CalendarDate($0) }
    #expect((date == nil) == (item.example.date == nil))

    let found = item.rule.check(RuleSubject(analysis: PlanAnalysis(example.plan), date: date))
    #expect(found.allSatisfy { $0.id == item.rule.id })
    let places = found.compactMap(\.range).map { range in
      LineTable(example.files[range.file].text).position(of: range.offsets.lowerBound)
    }
    let expected = ExamplePlan.texts(item.example.markedText, prefix: prefix).flatMap { markers(in: $0.text) }
    #expect(places.sorted { ($0.line, $0.column) < ($1.line, $1.column) } == expected)
    #expect(found.count == expected.count)
  }

  @Test(arguments: Rules.all.map { $0.id })
  func `A rule has two examples with the defect and two without`(_ id: String) throws {
    let rule = try #require(Rules.rule(id))
    #expect(rule.examples.count { !$0.markers.isEmpty } >= 2)
    #expect(rule.examples.count { $0.markers.isEmpty } >= 2)
  }

  /// The places of markers, as they are without the markers.
  private func markers(in text: String) -> [LineColumn] {
    let example = RuleExample.failing(text)
    let table = LineTable(example.text)
    return example.markers.map { table.position(of: $0) }
  }
}

extension RuleExample {
  /// The text with its markers.
  var markedText: String {
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    var last = 0
    for (number, marker) in markers.enumerated() {
      out += bytes[last..<marker]
      out += "\(number + 1)\u{FE0F}\u{20E3}".utf8
      last = marker
    }
    return String(decoding: out + bytes[last...], as: UTF8.self)
  }
}
