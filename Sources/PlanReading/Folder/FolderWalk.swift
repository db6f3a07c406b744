import Diagnostics

/// Walks a folder of a plan in the order of its names, and takes the files that belong to the plan.
struct FolderWalk {
  private(set) var texts: [ContentFile] = []
  private(set) var images: [ContentFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// No plan is nested deeper.
  private static let depthLimit = 20

  /// - Parameters:
  ///   - disk: where the folder lies; ends in `/` or is empty.
  ///   - shown: the same as the user knows it.
  ///   - key: what its files' paths begin with within the plan.
  mutating func walk(disk: String, shown: String, key: String, depth: Int = 0, followingLink: Bool = false) throws(Disk.Failure) {
    let names = try Disk.names(inFolder: disk.isEmpty ? "." : disk, followingLink: followingLink)
    let ordered = names.map { (raw: $0, name: ComposedLetters.compose($0)) }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    let all = Set(ordered.map(\.name))
    for (raw, name) in ordered { take(raw, name, among: all, disk: disk, shown: shown, key: key, depth: depth) }
  }

  private mutating func take(
    _ raw: String, _ name: String, among all: Set<String>, disk: String, shown: String, key: String, depth: Int
  ) {
    let path = shown + name
    let role = FileRole(name)
    if role == .leftover || Leftover.isConflictCopy(name, among: all) {
      diagnostics.append(.leftoverFile(path))
      return
    }
    if role == .hidden { return }
    switch Disk.kind(of: disk + raw) {
    case nil: diagnostics.append(.unreadableFile(path))
    case .symbolicLink: diagnostics.append(.symbolicLink(path))
    case .special: diagnostics.append(.notAFile(path))
    case .folder:
      guard depth < Self.depthLimit else {
        diagnostics.append(.tooDeep(path))
        return
      }
      do {
        try walk(disk: disk + raw + "/", shown: path + "/", key: key + name + "/", depth: depth + 1)
      } catch {
        diagnostics.append(.failure(error, path: path))
      }
    case .file: takeFile(role, disk: disk + raw, shown: path, key: key + name)
    }
  }

  private mutating func takeFile(_ role: FileRole, disk: String, shown: String, key: String) {
    switch role {
    case .scriptableImage: diagnostics.append(.scriptableImage(shown))
    // A file with contacts is read where plan.md names it.
    case .unknown: if FileRole.suffix(of: key) != "csv" { diagnostics.append(.unknownFile(shown)) }
    case .leftover, .hidden: break
    case .text, .image:
      do {
        let file = ContentFile(path: key, shownAs: shown, bytes: try Disk.read(disk))
        if role == .text { texts.append(file) } else { images.append(file) }
      } catch {
        diagnostics.append(.failure(error, path: shown))
      }
    }
  }
}

extension Diagnostic {
  static func failure(_ failure: Disk.Failure, path: String) -> Diagnostic {
    switch failure {
    case .unreadable: .unreadableFile(path)
    case .symbolicLink: .symbolicLink(path)
    case .notAFile: .notAFile(path)
    case .tooLarge(let size): .tooLarge(path, size: size)
    }
  }

  static func symbolicLink(_ path: String) -> Diagnostic {
    Diagnostic(
      "symbolic-link", .error, at: nil, path: path,
      LocalizedText(sv: "En plan har inga symboliska länkar", en: "A plan has no symbolic links"),
      explanation: LocalizedText(
        sv: "Länken lästes inte, för den kan leda ut ur planens mapp. Lägg själva filen här.",
        en: "The link was not read, since it may lead out of the plan's folder. Put the file itself here."))
  }

  fileprivate static func leftoverFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "leftover-file", .note, at: nil, path: path,
      LocalizedText(sv: "Filen ser ut som en kvarglömd kopia och lästes inte", en: "The file looks like a leftover copy and was not read"),
      explanation: LocalizedText(
        sv: "Står det något i den som behövs? Flytta över det till den rätta filen, och ta sedan bort kopian.",
        en: "If it holds something needed, move that to the right file, and then remove the copy."))
  }

  fileprivate static func unreadableFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "unreadable-file", .error, at: nil, path: path, LocalizedText(sv: "Filen gick inte att läsa", en: "The file could not be read"),
      explanation: LocalizedText(
        sv: "Kontrollera att du får läsa den, och att den har hämtats hem om den ligger i en molnmapp.",
        en: "Check that you may read it, and that it has been downloaded if it lies in a cloud folder."))
  }

  fileprivate static func notAFile(_ path: String) -> Diagnostic {
    Diagnostic("not-a-file", .error, at: nil, path: path, LocalizedText(sv: "Det här är ingen vanlig fil", en: "This is no ordinary file"))
  }

  fileprivate static func tooLarge(_ path: String, size: Int) -> Diagnostic {
    Diagnostic(
      "file-too-large", .error, at: nil, path: path,
      LocalizedText(
        sv: "Filen är större än \(Disk.sizeLimit / 1_000_000) MB", en: "The file is larger than \(Disk.sizeLimit / 1_000_000) MB"),
      explanation: LocalizedText(sv: "Den är \(size) byte och lästes inte.", en: "It has \(size) bytes and was not read."))
  }

  fileprivate static func tooDeep(_ path: String) -> Diagnostic {
    Diagnostic("folder-too-deep", .error, at: nil, path: path, LocalizedText(sv: "Mappen ligger för djupt", en: "The folder lies too deep"))
  }

  fileprivate static func scriptableImage(_ path: String) -> Diagnostic {
    Diagnostic(
      "svg-image", .error, at: nil, path: path, LocalizedText(sv: "Bilder i SVG tas inte emot", en: "Pictures in SVG are not accepted"),
      explanation: LocalizedText(
        sv: "En SVG-bild kan innehålla program som körs hos läsaren. Spara den som png.",
        en: "An SVG picture may hold programs that run at the reader's. Save it as png."))
  }

  fileprivate static func unknownFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "unknown-file", .note, at: nil, path: path,
      LocalizedText(sv: "Filen är varken text eller bild och lästes inte", en: "The file is neither text nor picture and was not read"),
      explanation: LocalizedText(
        sv: "Planens texter slutar på `.md`, och bilderna på `.png` eller `.jpg`.",
        en: "The plan's texts end in `.md`, its pictures in `.png` or `.jpg`."))
  }
}
