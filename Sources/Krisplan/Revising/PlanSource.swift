import ArgumentParser
import Diagnostics
import FoundationEssentials
import PlanFormats
import PlanModel
import PlanReading

/// Where one of the two plans is.
enum PlanSource: Sendable {
  case folder(String)
  case git(GitTree)
  case version(VersionRecord)
  /// The data of an edition, with the file that it lay in.
  case data(PlanData, String)

  /// A file of a kept version, or of an edition's data; a folder where there is one of that name; else `REV:path`.
  static func find(_ argument: String) throws -> PlanSource {
    if let data = FileManager.default.contents(atPath: argument) {
      if argument.hasSuffix(".json") { return try file(Array(data), argument) }
      if argument.hasSuffix(".pdf") { return try document(Array(data), argument) }
    }
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
    guard let record = VersionRecord(bytes) else { return try data(bytes, path) }
    guard record.isWhole else { throw broken(path) }
    return .version(record)
  }

  /// The data that a printed document carries.
  private static func document(_ bytes: [UInt8], _ path: String) throws -> PlanSource {
    guard let attached = AttachedData.read(from: bytes) else {
      throw ValidationError(
        said(
          "\(path) bär ingen plan: PDF:er som Krisplan gör har planens data, `plan.json`, som bilaga",
          "\(path) carries no plan: PDFs made by Krisplan have the plan's data, `plan.json`, attached"))
    }
    return try data(attached, path)
  }

  private static func data(_ bytes: [UInt8], _ path: String) throws -> PlanSource {
    do throws(PlanData.Unusable) {
      return .data(try PlanData(bytes, shownAs: path), path)
    } catch {
      throw switch error {
      case .somethingElse:
        ValidationError(
          said(
            "\(path) är varken en sparad version eller en plans data (`plan.json`)",
            "\(path) is neither a kept version nor a plan's data (`plan.json`)"))
      case .otherVersion(let schema):
        ValidationError(
          said(
            "\(path) är skriven för en annan version av Krisplan (\(schema)) och säger inte allt som jämförs; jämför med den sparade versionen i mappen \(VersionArchive.folder)",
            "\(path) was written for another version of Krisplan (\(schema)) and does not say all that is compared; compare with the kept version in the folder \(VersionArchive.folder)"
          ))
      case .faulty(let what):
        ValidationError(
          said("\(path) är ingen hel plan.json: \(what)", "\(path) is no whole plan.json: \(what)"))
      }
    }
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
    case .data(let data, let path): return CheckedPlan(data, path: path)
    case .version(let record):
      return CheckedPlan(folder: record.content.shownPath, loaded: Diagnosed(record.content), date: date)
    }
  }
}
