public import Diagnostics
import PlanModel
import Prose
import StrictYAML

extension ContentFolder {
  /// The plan's folder could not be opened.
  public struct Unreadable: Error {
    public let path: String
  }

  /// Reads a plan's folder, the plan that its `bygger-på` names, the folder that its `gemensamt` names and the CSV file that `kontakter` or the caller names.
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
    if let name = names.basis { diagnostics += folder.loadSibling(name, as: \.base, beside: shown) }
    let inherited = OutsideNames(planFile: folder.base?.first { $0.path == names.basis.map { "\($0)/\(planFileName)" } })
    if let name = names.shared ?? inherited.shared { diagnostics += folder.loadSibling(name, as: \.shared, beside: shown) }
    if let path = contacts {
      diagnostics += folder.loadContacts(disk: path, shown: path, followingLink: true)
    } else if let path = names.contacts ?? inherited.contacts, FileRole.suffix(of: path) == "csv" {
      // A path counts from the folder of the plan that says it.
      let way = path.hasPrefix("/") ? path : names.contacts != nil ? path : "../\(names.basis ?? "")/\(path)"
      let isAbsolute = path.hasPrefix("/")
      diagnostics += folder.loadContacts(disk: isAbsolute ? way : disk + way, shown: isAbsolute ? way : shown + way, followingLink: false)
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
    func sibling(_ name: String?) -> [ContentFile]? {
      guard let name, OutsidePath.isSiblingName(name) else { return nil }
      return files(in: siblingFolder(name, of: plan), key: name + "/")
    }
    let names = OutsideNames(planFile: own.first { $0.path == planFileName })
    let base = sibling(names.basis)
    let inherited = OutsideNames(planFile: base?.first { $0.path == names.basis.map { "\($0)/\(planFileName)" } })
    let shared = sibling(names.shared ?? inherited.shared)
    var folder = ContentFolder(files: own + ((base ?? []) + (shared ?? [])).filter { FileRole($0.path) == .image })
    folder.shownPath = prefix + plan
    folder.base = base.map { $0.filter { FileRole($0.path) == .text } }
    folder.shared = shared.map { $0.filter { FileRole($0.path) == .text } }
    let diagnostics = contacts.map { folder.loadContacts(disk: $0, shown: $0, followingLink: true) } ?? []
    return Diagnosed(folder, diagnostics)
  }

  /// The folders beside a plan in a tree that its `plan.md` names: the plan that it builds on, and what it shares with others.
  public static func siblings(of plan: String, in tree: [String: [UInt8]]) -> [String] {
    func names(in plan: String) -> OutsideNames {
      OutsideNames(planFile: tree["\(plan)/\(planFileName)"].map { ContentFile(path: planFileName, bytes: $0) })
    }
    let own = names(in: plan)
    let inherited = own.basis.map { names(in: siblingFolder($0, of: plan)) }
    return [own.basis, own.shared ?? inherited?.shared].compactMap { $0 }.filter(OutsidePath.isSiblingName).map {
      siblingFolder($0, of: plan)
    }
  }

  private static func siblingFolder(_ name: String, of plan: String) -> String {
    plan.lastIndex(of: "/").map { plan[...$0] + name } ?? name
  }

  /// Reads a folder beside the plan's own; a name that leads elsewhere is told of with everything else.
  private mutating func loadSibling(
    _ name: String, as texts: WritableKeyPath<ContentFolder, [ContentFile]?>, beside plan: String
  ) -> [Diagnostic] {
    guard OutsidePath.isSiblingName(name) else { return [] }
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
    self[keyPath: texts] = walk.texts
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
  var basis: String?
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
      if pair.key == Plan.Field.basis.rawValue { basis = word }
      if pair.key == Plan.Field.shared.rawValue { shared = word }
      if pair.key == Plan.Field.contacts.rawValue { contacts = word }
    }
  }
}
