import ArgumentParser
import Diagnostics
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

  private static func find() -> String { (NearProgram.folder(holding: "\(standard)/theme.yml") ?? "") + standard }
}
