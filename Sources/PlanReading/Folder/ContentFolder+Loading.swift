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

  /// A plan among files that are in memory already, by their paths in a tree of folders.
  ///
  /// The contacts' file, where one is named, lies on the disk. What a plan must not hold (hidden files, symbolic links) should not be among them; unlike on the disk, nothing is said of leftover copies.
  public static func load(
    _ plan: String, shownAs prefix: String, tree: [String: [UInt8]], contacts: String? = nil
  ) -> Diagnosed<ContentFolder> {
    func files(in folder: String, key: String) -> [ContentFile] {
      let start = folder.isEmpty ? "" : folder + "/"
      return tree.filter { $0.key.hasPrefix(start) }.map { path, bytes in
        ContentFile(path: key + path.dropFirst(start.count), shownAs: prefix + path, bytes: bytes)
      }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
    let own = files(in: plan, key: "")
    let names = OutsideNames(planFile: own.first { $0.path == planFileName })
    var shared: [ContentFile]?
    if let name = names.shared, OutsidePath.isSiblingName(name) {
      shared = files(in: sharedFolder(name, beside: plan), key: name + "/")
    }
    var folder = ContentFolder(files: own + (shared ?? []).filter { FileRole($0.path) == .image }, shared: nil)
    folder.shownPath = prefix + plan
    folder.shared = shared.map { $0.filter { FileRole($0.path) == .text } }
    let diagnostics = contacts.map { folder.loadContacts(disk: $0, shown: $0, followingLink: true) } ?? []
    return Diagnosed(folder, diagnostics)
  }

  /// The folder that a plan in a tree shares with others; `nil` where its `plan.md` names none.
  public static func sharedFolder(of planFile: ContentFile, in plan: String) -> String? {
    guard let name = OutsideNames(planFile: planFile).shared, OutsidePath.isSiblingName(name) else { return nil }
    return sharedFolder(name, beside: plan)
  }

  private static func sharedFolder(_ name: String, beside plan: String) -> String {
    plan.lastIndex(of: "/").map { plan[...$0] + name } ?? name
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
