import Diagnostics
import PlanFormats
import PlanModel
import PlanReading
import PlanRevision

/// Keeps a record of each version that is published.
///
/// What is not decided yet may be published again under its number: its record follows the plan. What is decided, or was published with
/// `krisplan publish`, stays as it was.
struct VersionKeeping {
  let archive: VersionArchive
  let date: CalendarDate
  /// Whether this version is kept for good, whatever its status.
  let seals: Bool

  /// The record as a file of the plan's output; none where the one that lies there stays.
  func record(of plan: Plan, _ content: ContentFolder?) -> Diagnosed<[OutputFile]> {
    guard let content, !plan.version.isEmpty else { return Diagnosed([]) }
    let record = VersionRecord(plan, content, date: date.description, isSealed: seals || plan.status == .decided)
    do throws(VersionArchive.Broken) {
      if let kept = try archive.record(of: plan.version), kept.isSealed {
        let found = kept.sha256 == record.sha256 ? [] : differences(kept, plan)
        // `publish` has asked its guard: what it publishes again under the same number is less than a matter of principle.
        if !seals || found.isEmpty { return Diagnosed([], found) }
      }
    } catch {
      return Diagnosed([], [.brokenVersion(error.path)])
    }
    guard let bytes = try? record.encoded() else { return Diagnosed([]) }
    return Diagnosed([OutputFile(path: "\(VersionArchive.folder)/\(VersionArchive.fileName(of: plan.version))", bytes: bytes)])
  }

  private func differences(_ kept: VersionRecord, _ plan: Plan) -> [Diagnostic] {
    guard let old = PlanReader.read(kept.content).value.plan else { return [] }
    let count = PlanChanges(from: old, to: plan).changes.count { !$0.isOfTheVersionItself }
    return count == 0 ? [] : [.sealedVersionChanged(plan, count: count)]
  }
}
