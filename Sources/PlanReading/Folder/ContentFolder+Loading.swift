public import Diagnostics
import PlanModel
import Prose
import StrictYAML

extension ContentFolder {
  /// The plan's folder could not be opened.
  public struct Unreadable: Error {
    public let path: String
  }

  /// Reads a plan's folder, the folder that its `gemensamt` names and the CSV file that `kontakter` or the caller names.
  ///
  /// Only what is missing altogether throws; a file that cannot be read is a finding.
  public static func load(_ directory: String, contacts: String? = nil) throws(Unreadable) -> Diagnosed<ContentFolder> {
    let shown = directory == "." || directory == "./" ? "" : directory.hasSuffix("/") ? directory : directory + "/"
    let disk = shown.isEmpty ? "./" : shown
    var walk = FolderWalk()
    do {
      try walk.walk(disk: disk, shown: shown, key: "", followingLink: true)
    } catch {
      throw Unreadable(path: directory)
    }
    var folder = ContentFolder(shownPath: directory, texts: walk.texts, images: walk.images)
    var diagnostics = walk.diagnostics
    let names = OutsideNames(planFile: walk.texts.first { $0.path == planFileName })
    if let name = names.shared, OutsidePath.isSiblingName(name) {
      let shared = folder.loadShared(name, beside: shown)
      diagnostics += shared
    }
    if let path = contacts {
      diagnostics += folder.loadContacts(disk: path, shown: path, followingLink: true)
    } else if let path = names.contacts, FileRole.suffix(of: path) == "csv" {
      let isAbsolute = path.hasPrefix("/")
      diagnostics += folder.loadContacts(
        disk: isAbsolute ? path : disk + path, shown: isAbsolute ? path : shown + path, followingLink: false)
    }
    return Diagnosed(folder, diagnostics)
  }

  private mutating func loadShared(_ name: String, beside plan: String) -> [Diagnostic] {
    let components = plan.split(separator: "/")
    let hasPlainName = components.last.map { $0 != ".." && $0 != "." } ?? false
    // `content/norrtalje/` lies in `content/`; where the name says nothing (`.`, `../`), the disk knows the parent.
    let parent = hasPlainName ? String(plan.prefix(upTo: components[components.count - 1].startIndex)) : plan + "../"
    let path = parent + name
    switch Disk.kind(of: path) {
    case nil, .file, .special: return []
    case .symbolicLink: return [.symbolicLink(path)]
    case .folder: break
    }
    var walk = FolderWalk()
    do {
      try walk.walk(disk: path + "/", shown: path + "/", key: name + "/")
    } catch {
      return [.failure(error, path: path)]
    }
    shared = walk.texts
    let own = Set(images.map(\.path))
    images += walk.images.filter { !own.contains($0.path) }
    return walk.diagnostics
  }

  private mutating func loadContacts(disk: String, shown: String, followingLink: Bool) -> [Diagnostic] {
    do {
      contacts = ContentFile(path: shown, bytes: try Disk.read(disk, followingLink: followingLink))
      return []
    } catch {
      return [.failure(error, path: shown)]
    }
  }
}

/// What `plan.md` says about files outside the plan's folder; judged later, with everything else.
private struct OutsideNames {
  var shared: String?
  var contacts: String?

  init(planFile: ContentFile?) {
    guard let planFile, let text = SourceText.decode(bytes: planFile.bytes, path: planFile.shownPath).value else { return }
    let source = SourceFile(path: planFile.shownPath, text: text)
    var files = SourceFiles()
    let file = files.add(source)
    guard let head = FileSplitter.split(text).slices.first?.head else { return }
    for pair in StrictYAML.read(source, file: file, range: head).value.pairs {
      guard case .text(let word) = pair.value.content, !word.isEmpty else { continue }
      if pair.key == Plan.Field.shared.rawValue { shared = word }
      if pair.key == Plan.Field.contacts.rawValue { contacts = word }
    }
  }
}
