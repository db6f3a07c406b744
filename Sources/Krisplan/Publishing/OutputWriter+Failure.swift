import Diagnostics

extension OutputWriter.Failure {
  /// What the user is told.
  var diagnostic: Diagnostic {
    switch self {
    case .foreignFolder(let path):
      Diagnostic(
        "foreign-output-folder", .error, at: nil, path: path,
        LocalizedText(sv: "mappen är inte gjord av krisplan och rörs inte", en: "folder was not made by krisplan and is left alone"),
        explanation: LocalizedText(
          sv: "Det som ligger där skulle ha ersatts. Flytta undan mappen, eller välj en annan med --output.",
          en: "What lies there would have been replaced. Move the folder away, or choose another with --output."))
    case .system(let action, let path, let reason):
      Diagnostic(
        "output-not-written", .error, at: nil, path: path,
        LocalizedText(
          sv: "\(action.words.swedish): \(reason.words.swedish)", en: "\(action.words.english): \(reason.words.english)"),
        explanation: LocalizedText(
          sv: "Det som tidigare publicerats är orört. Kontrollera att mappen får skrivas och att disken inte är full.",
          en: "What was published before is untouched. Check that the folder is writable and that the disk is not full."))
    case .corrupted(let path):
      Diagnostic(
        "output-corrupted", .error, at: nil, path: path,
        LocalizedText(sv: "det som lästes tillbaka är inte det som skrevs", en: "what was read back is not what was written"),
        explanation: LocalizedText(
          sv: "Det som tidigare publicerats är orört. Kontrollera disken och bygg igen.",
          en: "What was published before is untouched. Check the disk and build again."))
    }
  }
}

extension OutputWriter.Action {
  fileprivate var words: LocalizedText {
    switch self {
    case .lock: LocalizedText(sv: "mappen kan inte låsas", en: "folder cannot be locked")
    case .makeFolder: LocalizedText(sv: "mappen kan inte skapas", en: "folder cannot be made")
    case .create: LocalizedText(sv: "filen kan inte skapas", en: "file cannot be made")
    case .write: LocalizedText(sv: "filen kan inte skrivas", en: "file cannot be written")
    case .read: LocalizedText(sv: "filen kan inte läsas tillbaka", en: "file cannot be read back")
    case .rename: LocalizedText(sv: "mappen kan inte byta namn", en: "folder cannot be renamed")
    case .remove: LocalizedText(sv: "det gamla kan inte tas bort", en: "what is old cannot be removed")
    }
  }
}
