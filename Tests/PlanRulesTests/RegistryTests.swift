import Diagnostics
import Foundation
import Testing

@testable import PlanRules

@Suite struct RegistryTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../Sources/PlanRules/Rules").standardized

  private static var files: [URL] {
    FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }.filter {
      $0.pathExtension == "swift"
    } ?? []
  }

  @Test func `Every file among the rules is a registered rule of that name`() {
    let names = Self.files.map { $0.deletingPathExtension().lastPathComponent }.sorted()
    #expect(names == Rules.all.map { String(describing: $0) }.sorted())
  }

  @Test func `A rule's id is its type's name in kebab case`() {
    for rule in Rules.all {
      let name = String(describing: rule)
      let kebab = name.reduce(into: "") { text, letter in
        text += letter.isUppercase && !text.isEmpty ? "-" + letter.lowercased() : letter.lowercased()
      }
      #expect(rule.id == kebab)
    }
    #expect(Set(Rules.all.map { $0.id }).count == Rules.all.count)
  }

  @Test func `Messages are rules without a full stop, and explanations are sentences`() throws {
    for rule in Rules.all {
      let texts = [rule.documentation.finds, rule.documentation.matters, rule.documentation.remedy, rule.documentation.source]
      for text in texts {
        #expect(text.swedish.hasSuffix(".") || text.swedish.hasSuffix(".”"), "\(rule.id): \(text.swedish)")
        #expect(text.english.hasSuffix(".") || text.english.hasSuffix(".”"), "\(rule.id): \(text.english)")
      }
    }
  }
}
