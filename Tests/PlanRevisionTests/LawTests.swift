import PlanModel
import PlanTestSupport
import Testing

@testable import PlanRevision

/// What holds of any two plans.
@Suite struct LawTests {
  private func plan(_ revision: inout RandomRevision) throws -> Plan { try PlanTestSupport.plan(from: revision.files()) }

  @Test(arguments: 0..<30)
  func aPlanDoesNotDifferFromItself(seed: Int) throws {
    var revision = RandomRevision(seed: seed)
    let plan = try plan(&revision)
    #expect(PlanChanges(from: plan, to: plan).isEmpty)
  }

  @Test(arguments: 0..<30)
  func theOrderOfFilesAndKeysIsNoChange(seed: Int) throws {
    var revision = RandomRevision(seed: seed)
    let (old, new) = try (plan(&revision), plan(&revision))
    let changes = PlanChanges(from: old, to: new)
    #expect(changes.isEmpty, "\(changes.changes)")
  }

  @Test(arguments: 0..<60)
  func everyEditIsInExactlyOneChange(seed: Int) throws {
    var revision = RandomRevision(seed: seed)
    let old = try plan(&revision)
    let edits = revision.edit(1 + seed % 8)
    let new = try plan(&revision)
    var told: [RandomRevision.Edited] = []
    for change in PlanChanges(from: old, to: new).changes {
      guard case .replacedWord(_, _, let places) = change.edit else {
        told.append(.init(kind: change.subject.kind.rawValue, id: change.subject.id, part: change.part ?? ""))
        continue
      }
      told += places.map { .init(kind: $0.subject.kind.rawValue, id: $0.subject.id, part: $0.part ?? "") }
    }
    func sorted(_ edits: [RandomRevision.Edited]) -> [String] { edits.map { "\($0.kind):\($0.id) \($0.part)" }.sorted() }
    #expect(sorted(told) == sorted(edits))
  }

  @Test(arguments: 0..<60)
  func theReverseIsTheInverse(seed: Int) throws {
    var revision = RandomRevision(seed: seed)
    let old = try plan(&revision)
    _ = revision.edit(seed % 6)
    revision.scramble()
    expectInverse(old, try plan(&revision))
    var other = RandomRevision(seed: seed + 1000)
    expectInverse(old, try plan(&other))
  }
}
