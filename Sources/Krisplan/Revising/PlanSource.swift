import ArgumentParser
import Diagnostics
import FoundationEssentials
import PlanModel
import PlanReading

/// Where one of the two plans is.
enum PlanSource: Sendable {
  case folder(String)
  case git(GitTree)
  case version(VersionRecord)

  /// A file of a kept version; a folder where there is one of that name; else `REV:path`.
  static func find(_ argument: String) throws -> PlanSource {
    if argument.hasSuffix(".json"), let data = FileManager.default.contents(atPath: argument) { return try file(Array(data), argument) }
    if let folders = try? PlanFolders.find([argument]) {
      guard folders.count == 1 else {
        throw ValidationError(
          said(
            "jämförelsen gäller en plan, och \(argument) innehåller flera: \(folders.joined(separator: ", "))",
            "the comparison is of one plan, and \(argument) holds several: \(folders.joined(separator: ", "))"))
      }
      return .folder(folders[0])
    }
    if let tree = GitTree(argument) { return .git(tree) }
    return .folder(try PlanFolders.find([argument])[0])
  }

  /// The version of a plan that was published under a number.
  static func version(_ number: String, of plan: CheckedPlan, output: String) throws -> PlanSource {
    guard let id = plan.plan?.id.rawValue else { throw ProgramExit.badUse }
    let archive = VersionArchive(output: output, plan: id)
    do {
      if let record = try archive.record(of: number) { return .version(record) }
    } catch {
      throw broken(error.path)
    }
    let known = ((try? archive.all()) ?? []).map(\.planVersion)
    let kept =
      known.isEmpty
      ? said(" Där finns ingen version.", " No version lies there.")
      : said(" Där finns \(known.joined(separator: ", ")).", " There are \(known.joined(separator: ", ")).")
    throw ValidationError(
      said("hittar ingen version \(number): \(archive.path(of: number)).", "finds no version \(number): \(archive.path(of: number)).")
        + kept)
  }

  private static func file(_ bytes: [UInt8], _ path: String) throws -> PlanSource {
    guard let record = VersionRecord(bytes) else {
      throw ValidationError(
        said(
          "\(path) är ingen sparad version", "\(path) is no kept version"))
    }
    guard record.isWhole else { throw broken(path) }
    return .version(record)
  }

  private static func broken(_ path: String) -> ValidationError {
    ValidationError(said("\(path) är skadad eller ändrad sedan den sparades", "\(path) is damaged, or was changed since it was kept"))
  }

  func load(contacts: String?, date: CalendarDate) async throws -> CheckedPlan {
    switch self {
    case .folder(let folder): return CheckedPlan(folder: folder, contacts: contacts, date: date)
    case .git(let tree):
      let loaded = try await tree.load(contacts: contacts)
      return CheckedPlan(folder: loaded.value.shownPath, loaded: loaded, date: date)
    case .version(let record):
      return CheckedPlan(folder: record.content.shownPath, loaded: Diagnosed(record.content), date: date)
    }
  }
}
