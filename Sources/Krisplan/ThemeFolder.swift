import ArgumentParser
import Diagnostics
import Glibc
import PlanFormats

/// Where the theme lies that a build uses.
enum ThemeFolder {
  static let standard = "themes/kommun"

  /// The folder that was asked for; else `themes/kommun` in the working folder; else beside the program.
  static func load(_ asked: String?) throws -> Diagnosed<Theme> {
    let folder = asked ?? find()
    do {
      return try Theme.load(folder)
    } catch {
      throw ValidationError(
        said(
          "hittar inget tema i \(folder): där finns ingen läsbar fil theme.yml",
          "finds no theme in \(folder): it holds no readable file theme.yml"))
    }
  }

  private static func find() -> String {
    if access("\(standard)/theme.yml", R_OK) == 0 { return standard }
    guard let path = realpath("/proc/self/exe", nil) else { return standard }
    defer { free(path) }
    var folder = String(cString: path)[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if access("\(folder)/\(standard)/theme.yml", R_OK) == 0 { return "\(folder)/\(standard)" }
    }
    return standard
  }
}
