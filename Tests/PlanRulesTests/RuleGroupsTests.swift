import Diagnostics
import Foundation
import Testing

@testable import PlanRules

@Suite struct RuleGroupsTests {
  @Test func `Every part of the registry has a title for readers`() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../Sources/PlanRules/Rules.swift").standardized
    var heads: [(comment: String, first: String)] = []
    var comment: String?
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      if line.hasPrefix("// ") { comment = String(line.dropFirst(3)) }
      guard let open = comment, line.hasSuffix(".self,") else { continue }
      heads.append((open, String(line.dropLast(6))))
      comment = nil
    }
    #expect(
      heads.map(\.first) == RuleGroups.heads.map { String(describing: $0.first) }, "RuleGroups.heads must name the first rule of each part")
    #expect(heads.map(\.comment) == RuleGroups.heads.map(\.title.english))
  }

  @Test func `Every rule stands in one group`() {
    let grouped = RuleGroups.all.flatMap(\.pages).map(\.id)
    #expect(grouped == Rules.all.map { $0.id } + BuildRules.all.map(\.id) + ReadingRules.all.map(\.id))
  }

  @Test func `A page has the same parts in both languages`() {
    for page in RuleGroups.all.flatMap(\.pages) {
      let (swedish, english) = (RulePages.markdown(for: page, .swedish), RulePages.markdown(for: page, .english))
      func headings(_ text: String) -> Int { text.split(separator: "\n").count { $0.hasPrefix("## ") } }
      #expect(headings(swedish) == headings(english) && !english.contains("Varför"), "\(page.id)")
    }
  }
}
