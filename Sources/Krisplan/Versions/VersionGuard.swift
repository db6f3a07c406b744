import Diagnostics
import PlanModel
import PlanRevision

/// Whether a plan may be published under a number.
///
/// A reader who has version 1.1 in the hand must be able to trust that everybody's 1.1 says the same. So a number is used once for what the council
/// decides on, and once for anything at all when the plan has been decided.
struct VersionGuard {
  /// What was published before, in the order of the numbers.
  let records: [VersionRecord]
  /// Reads a record as a plan.
  let plan: (VersionRecord) -> Plan?

  /// What keeps the plan from being published as `version`; `place` is where the version is written.
  func refusals(_ new: Plan, as version: String, at place: SourceRange?) -> [Diagnostic] {
    if let same = records.first(where: { $0.planVersion == version }) {
      guard same.isSealed, let old = plan(same) else { return [] }
      let changes = PlanChanges(from: old, to: new).changes.filter { !$0.isOfTheVersionItself }
      if old.status == .decided, !changes.isEmpty {
        return [.decidedPlanChanged(version, changes.count, at: place)]
      }
      let principles = changes.count { $0.changeClass == .principle }
      return principles == 0 ? [] : [.principleChanged(version, principles, at: place)]
    }
    if let latest = records.last(where: { VersionNumber(version) < VersionNumber($0.planVersion) }) {
      return [.versionIsOlder(version, latest.planVersion, at: place)]
    }
    return []
  }

  /// The version that a plan under this number comes after.
  func previous(of version: String) -> VersionRecord? { records.last { VersionNumber($0.planVersion) < VersionNumber(version) } }
}

extension Change {
  /// What publishing itself writes in `plan.md`.
  var isOfTheVersionItself: Bool {
    guard subject.kind == .plan, let part else { return false }
    return [Plan.Field.version, .versions, .validFrom, .revisionDue, .replaces].contains { $0.rawValue == part }
  }
}

extension Diagnostic {
  fileprivate static func principleChanged(_ version: String, _ count: Int, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "version-reused", .error, at: place,
      LocalizedText(
        sv: "version \(version) är redan utgiven, och \(count) \(count == 1 ? "ändring" : "ändringar") av principer har gjorts sedan dess",
        en: "version \(version) is published already, and \(count) \(count == 1 ? "change" : "changes") of principle made since"),
      explanation: LocalizedText(
        sv: "Den som har version \(version) måste kunna lita på att alla andras säger samma sak. Ge planen ett nytt nummer.",
        en: "Whoever holds version \(version) must be able to trust that everybody's says the same. Give the plan a new number."))
  }

  fileprivate static func decidedPlanChanged(_ version: String, _ count: Int, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "version-reused", .error, at: place,
      LocalizedText(
        sv: "version \(version) är beslutad, och \(count) \(count == 1 ? "ändring" : "ändringar") har gjorts sedan dess",
        en: "version \(version) is decided, and \(count) \(count == 1 ? "change" : "changes") made since"),
      explanation: LocalizedText(
        sv: "En beslutad plan ändras bara under ett nytt nummer, om så en enda siffra. Annars vet ingen vilken text som beslutades.",
        en: "A decided plan changes only under a new number, be it by one digit. Else nobody knows which text was decided."))
  }

  fileprivate static func versionIsOlder(_ version: String, _ latest: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      "version-not-newer", .error, at: place,
      LocalizedText(
        sv: "version \(version) kommer före version \(latest), som redan är utgiven",
        en: "version \(version) comes before version \(latest), which is published already"),
      explanation: LocalizedText(
        sv: "Den som byter blad ser på numret vilket som är nyast. Välj ett nummer efter \(latest).",
        en: "Whoever swaps sheets sees by the number which is newest. Choose a number after \(latest)."))
  }

  /// A build of a plan whose number is taken by what was sealed under it.
  static func sealedVersionChanged(_ plan: Plan, count: Int) -> Diagnostic {
    Diagnostic(
      "sealed-version-changed", .warning, at: plan.origins[.version],
      LocalizedText(
        sv: "planen skiljer sig på \(count) \(count == 1 ? "ställe" : "ställen") från den utgivna version \(plan.version)",
        en: "plan differs at \(count) \(count == 1 ? "place" : "places") from version \(plan.version) as it was published"),
      explanation: LocalizedText(
        sv: "Den utgivna versionen ligger kvar orörd i `versioner`. Ge ut ändringarna med `krisplan publish` och ett nytt nummer.",
        en: "The published version stays untouched in `versioner`. Publish the changes with `krisplan publish` and a new number."))
  }

  static func brokenVersion(_ path: String) -> Diagnostic {
    Diagnostic(
      "version-record-broken", .error, at: nil, path: path,
      LocalizedText(sv: "den sparade versionen är skadad eller ändrad", en: "kept version is damaged or changed"),
      explanation: LocalizedText(
        sv: "Den kan inte användas för att jämföra. Hämta filen från en säkerhetskopia, eller ta bort den om versionen aldrig gavs ut.",
        en: "It cannot be used to compare with. Take the file from a backup, or remove it if the version was never published."))
  }
}
