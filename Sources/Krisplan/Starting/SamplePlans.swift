import ArgumentParser
import Diagnostics
import PlanModel
import PlanReading

/// The plans that a new one can be made from: those that come with the program, and any other.
enum SamplePlans {
  private static let folder = "content"
  /// The sample that says the least.
  static let blank = "blank"

  /// A sample plan with the municipality that it was written for.
  struct Sample {
    let content: ContentFolder
    let plan: Plan
    /// Its folder's name.
    let name: String
  }

  /// A plan by its name in `content`, or by its folder.
  static func find(_ name: String) throws -> Sample {
    let path = name.contains("/") ? name : try pathBesideProgram(name)
    let loaded: Diagnosed<ContentFolder>
    do {
      loaded = try ContentFolder.load(path)
    } catch {
      throw ValidationError(said("mappen \(path) finns inte eller kan inte läsas", "the folder \(path) does not exist or cannot be read"))
    }
    guard let plan = PlanReader.read(loaded.value).value.plan else {
      throw ValidationError(
        said("hittar ingen plan i \(path): där finns ingen fil plan.md", "finds no plan in \(path): it holds no file plan.md"))
    }
    guard loaded.value.base == nil else {
      throw ValidationError(
        said(
          "planen i \(path) bygger på en annan och är ingen förlaga; börja från den planen",
          "the plan in \(path) builds on another and is no model; begin from that plan"))
    }
    return Sample(content: loaded.value, plan: plan, name: path.split(separator: "/").last.map(String.init) ?? path)
  }

  private static func pathBesideProgram(_ name: String) throws -> String {
    let planFile = ContentFolder.planFileName
    if let base = NearProgram.folder(holding: "\(folder)/\(name)/\(planFile)") { return "\(base)\(folder)/\(name)" }
    guard let base = NearProgram.folder(holding: "\(folder)/\(blank)/\(planFile)") else {
      throw ValidationError(
        said(
          "hittar inga exempelplaner bredvid programmet; ange en plans mapp, till exempel --from ./planer/norrtalje",
          "finds no sample plans beside the program; name a plan's folder, such as --from ./plans/norrtalje"))
    }
    let names = ((try? PlanSearch.findPlans(in: base + folder)) ?? []).compactMap { $0.split(separator: "/").last.map(String.init) }
    let meant = nearestWord(to: name, among: names).map { said(" Menade du \($0)?", " Did you mean \($0)?") } ?? ""
    throw ValidationError(
      said(
        "det finns ingen exempelplan \(name); välj bland \(names.joined(separator: ", ")), eller ange en plans mapp.\(meant)",
        "there is no sample plan \(name); choose from \(names.joined(separator: ", ")), or name a plan's folder.\(meant)"))
  }
}
