/// The templates of a theme's `print` folder.
enum PrintTemplates {
  static func read(_ folder: String) throws -> [OutputFile] {
    let names = (ThemeFile.names(in: folder) ?? []).filter { $0.hasSuffix(".typ") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return try names.map { OutputFile(path: $0, bytes: try ThemeFile.read("\(folder)/\($0)")) }
  }
}
