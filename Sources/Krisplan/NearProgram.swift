import Glibc

/// What lies beside the program and comes with it: the theme and the sample plans.
enum NearProgram {
  /// The folder that holds a file of this name: in the working folder, else in a folder that the program lies in, however deep.
  ///
  /// - Parameter path: a file, by its path in the installed program's folder: `themes/kommun/theme.yml`.
  /// - Returns: what stands before the path, with its `/`; `nil` where there is no such file.
  static func folder(holding path: String) -> String? {
    if access(path, R_OK) == 0 { return "" }
    guard let program = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(program) }
    var folder = String(cString: program)[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if access("\(folder)/\(path)", R_OK) == 0 { return "\(folder)/" }
    }
    return nil
  }
}
