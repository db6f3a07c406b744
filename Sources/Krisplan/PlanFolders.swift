import ArgumentParser
import PlanReading

/// The plan folders that the command line names.
enum PlanFolders {
  /// Every folder once, in the order of their paths, so that the order of the arguments changes nothing.
  static func find(_ arguments: [String]) throws -> [String] {
    var found: Set<String> = []
    for argument in arguments {
      let path = argument.count > 1 && argument.hasSuffix("/") ? String(argument.dropLast()) : argument
      let plans: [String]
      do throws(ContentFolder.Unreadable) {
        plans = try PlanSearch.findPlans(in: path)
      } catch {
        throw ValidationError(said("mappen \(path) finns inte eller kan inte läsas", "the folder \(path) does not exist or cannot be read"))
      }
      guard !plans.isEmpty else {
        throw ValidationError(
          said("hittar ingen plan i \(path): där finns ingen fil plan.md", "finds no plan in \(path): it holds no file plan.md"))
      }
      found.formUnion(plans)
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
