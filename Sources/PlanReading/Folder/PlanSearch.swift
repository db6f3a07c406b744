/// Finds the plans that a path on the command line means.
public enum PlanSearch {
  /// The path itself where it holds `plan.md`, otherwise the folders in it that do, in the order of their names.
  ///
  /// Throws where the path is no folder that can be read; an empty result means that it holds no plan.
  public static func findPlans(in path: String) throws(ContentFolder.Unreadable) -> [String] {
    let base = path.hasSuffix("/") ? path : path + "/"
    if Disk.kind(of: base + ContentFolder.planFileName) != nil { return [path] }
    let names: [String]
    do {
      names = try Disk.names(inFolder: path, followingLink: true)
    } catch {
      throw ContentFolder.Unreadable(path: path)
    }
    let prefix = base == "./" ? "" : base
    return names.filter { Disk.kind(of: base + $0) == .folder && Disk.kind(of: "\(base)\($0)/\(ContentFolder.planFileName)") == .file }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { prefix + $0 }
  }
}
