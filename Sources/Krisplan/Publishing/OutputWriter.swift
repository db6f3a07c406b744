import CLinux
import Diagnostics
import FoundationEssentials
import Glibc
import PlanFormats

/// The only one that writes publications to the disk; the only other that writes is `FileMender`, in an author's own files.
///
/// A plan's publications are written to a new folder beside the old one, read back and compared, and then the two folders change names in one
/// step of the file system: whoever looks, and whenever the program is killed, sees either the whole old output or the whole new one. A file that
/// has not changed is not written again: the new folder gets the same file, with its old time. A folder that Krisplan did not make is never
/// touched: its own carry a marker file.
struct OutputWriter {
  static let marker = ".krisplan"
  private static let markerText = "Den här mappen skrivs av krisplan och ersätts vid nästa bygge.\n"

  /// The folder that holds a folder per plan.
  let root: String

  enum Failure: Error {
    /// The folder exists and was not made by Krisplan.
    case foreignFolder(String)
    /// The system refused what was tried on a path.
    case system(Action, path: String, SystemReason)
    /// What was read back is not what was written.
    case corrupted(String)
  }

  /// What was tried.
  enum Action { case lock, makeFolder, create, write, read, rename, remove }

  /// Holds the folder against other processes until the lock is let go (at the latest when the process ends).
  final class Lock {
    private let descriptor: Int32
    fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }
    deinit { close(descriptor) }
  }

  /// Makes the root folder and waits until no other process writes in it.
  func lock() throws(Failure) -> Lock {
    try makeFolders(root)
    let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else { throw system(.lock, root) }
    return Lock(descriptor)
  }

  /// Refuses early, before any work is done, where the plan's folder is somebody else's.
  func checkOwnership(of plan: String) throws(Failure) {
    let target = "\(root)/\(plan)"
    guard kind(of: target) != nil else { return }
    guard kind(of: target) == S_IFDIR, kind(of: "\(target)/\(Self.marker)") == S_IFREG else { throw Failure.foreignFolder(target) }
  }

  /// Publishes a plan's files over what the last build wrote, if there was one. Publications that are not among `publications`, and the records of
  /// published versions, are carried over from the old output. Where nothing has changed, nothing is touched.
  func write(
    _ files: [OutputFile], over previous: Manifest?, plan: String, planVersion: String, publications: Set<String>,
    activated: [Manifest.Activation] = [], date: String
  ) throws(Failure) -> Manifest {
    try checkOwnership(of: plan)
    let target = "\(root)/\(plan)"
    let staging = "\(root)/.\(plan).ny"
    // Left by a build that was killed; the lock says that nobody is using it.
    try remove(staging)
    let old = previous?.files.filter { isInside($0.path) } ?? []

    var placings = sideBySide(files) { placing($0, over: target, date: date) }
    if let changes = FragmentChanges.file(from: old, to: placings.map(\.entry)) {
      placings.append(placing(changes, over: target, date: date))
    }
    let written = Set(placings.map(\.entry.path))
    for entry in old where !publications.contains(where: { entry.path.hasPrefix("\($0)/") }) && !written.contains(entry.path) {
      // A file that somebody removed or changed since is not worth keeping; but a version that was published is never thrown away.
      guard let bytes = try? read("\(target)/\(entry.path)"),
        digest(bytes) == entry.sha256 || entry.path.hasPrefix(VersionArchive.folder + "/")
      else { continue }
      placings.append(Placing(entry: entry, bytes: bytes, isHeld: isOursAlone("\(target)/\(entry.path)", size: bytes.count)))
    }
    placings.sort { $0.entry.path.utf8.lexicographicallyPrecedes($1.entry.path.utf8) }
    let manifest = Manifest(
      plan: plan, planVersion: planVersion, files: placings.map(\.entry), activated: activated.isEmpty ? nil : activated)
    if manifest == previous, placings.allSatisfy(\.isHeld), try fileCount(in: target) == placings.count + Self.ownFiles { return manifest }

    try makeFolders(staging)
    try place(placings, in: staging, over: target)
    guard let encoded = try? manifest.encoded() else { throw Failure.corrupted(Manifest.fileName) }
    try create("\(staging)/\(Manifest.fileName)", encoded)
    try create("\(staging)/\(Self.marker)", Array(Self.markerText.utf8))
    try swap(staging, target)
    return manifest
  }

  /// The manifest and the marker.
  private static let ownFiles = 2

  /// A file of the new output.
  private struct Placing {
    let entry: Manifest.Entry
    let bytes: [UInt8]
    /// Whether the old output has the same file, which can be kept.
    let isHeld: Bool
  }

  private func placing(_ file: OutputFile, over target: String, date: String) -> Placing {
    let old = "\(target)/\(file.path)"
    let isHeld = isOursAlone(old, size: file.bytes.count) && (try? read(old)).map { isSame($0, file.bytes) } ?? false
    return Placing(entry: Manifest.Entry(file, date: date), bytes: file.bytes, isHeld: isHeld)
  }

  /// Writes the files that are new, reads them back and compares, half of them on each of two cores; the others get a second name.
  private func place(_ placings: [Placing], in staging: String, over target: String) throws(Failure) {
    let halves = [placings[..<(placings.count / 2)], placings[(placings.count / 2)...]]
    let placed = sideBySide(halves) { half in
      Result { () throws(Failure) in
        var made: Set<String> = [staging]
        var written: [Placing] = []
        for placing in half {
          let path = "\(staging)/\(placing.entry.path)"
          try makeFolder(of: path, made: &made)
          if placing.isHeld, link("\(target)/\(placing.entry.path)", path) == 0 { continue }
          try create(path, placing.bytes, mode: Self.mode(of: placing.entry.path))
          written.append(placing)
        }
        for placing in written where try !isSame(read("\(staging)/\(placing.entry.path)"), placing.bytes) {
          throw Failure.corrupted(placing.entry.path)
        }
      }
    }
    for result in placed { try result.get() }
  }

  /// A record of a version holds what no edition shows: it is its owner's alone.
  private static func mode(of path: String) -> mode_t { path.hasPrefix(VersionArchive.folder + "/") ? 0o600 : 0o644 }

  /// Whether a file can have a second name in the new folder: it is whole, a file, and has no other name that somebody gave it.
  private func isOursAlone(_ path: String, size: Int) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1 && Int(status.st_size) == size
  }

  private func isSame(_ a: [UInt8], _ b: [UInt8]) -> Bool { a.count == b.count && memcmp(a, b, a.count) == 0 }

  /// Puts the new folder in the old one's place in one step, then removes the old one.
  private func swap(_ staging: String, _ target: String) throws(Failure) {
    guard kind(of: target) != nil else {
      guard rename(staging, target) == 0 else { throw system(.rename, target) }
      return
    }
    guard exchange(staging, target) else { throw system(.rename, target) }
    // A folder per publication, each on a core of its own.
    for result in sideBySide(names(in: staging) ?? [], { name in Result { () throws(Failure) in try remove("\(staging)/\(name)") } }) {
      try result.get()
    }
    try remove(staging)
  }

  private func exchange(_ a: String, _ b: String) -> Bool {
    if exchange_names(a, b) == 0 { return true }
    guard errno == EINVAL || errno == ENOSYS else { return false }
    // A file system that cannot exchange: for a moment there is no folder, but the old one is whole under its other name.
    let old = b + ".gammal"
    guard rename(b, old) == 0 else { return false }
    guard rename(a, b) == 0 else {
      rename(old, b)
      return false
    }
    return rename(old, a) == 0
  }

  /// What the last build of a plan wrote, if there was one.
  func manifest(of plan: String) -> Manifest? {
    guard let bytes = try? read("\(root)/\(plan)/\(Manifest.fileName)") else { return nil }
    return try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
  }

  /// Whether a path from a manifest stays inside the plan's folder.
  private func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/")
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { $0 != ".." && $0 != "." && !$0.isEmpty }
  }

  private func makeFolder(of path: String, made: inout Set<String>) throws(Failure) {
    guard let slash = path.lastIndex(of: "/") else { return }
    let folder = String(path[..<slash])
    if made.insert(folder).inserted { try makeFolders(folder) }
  }

  private func create(_ path: String, _ bytes: [UInt8], mode: mode_t = 0o644) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw system(.create, path) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written) }
      if count < 0 {
        if errno == EINTR { continue }
        throw system(.write, path)
      }
      written += count
    }
  }

  private func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw system(.read, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw system(.read, path) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress.map { $0 + filled }, $0.count - filled) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw system(.read, path) }
      filled += count
    }
    return bytes
  }

  private func makeFolders(_ path: String) throws(Failure) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw system(.makeFolder, path) }
    try makeFolders(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw system(.makeFolder, path) }
  }

  /// Removes a file or a whole folder without following symbolic links.
  private func remove(_ path: String) throws(Failure) {
    guard let kind = kind(of: path) else { return }
    guard kind == S_IFDIR else {
      guard unlink(path) == 0 else { throw system(.remove, path) }
      return
    }
    guard let names = names(in: path) else { throw system(.remove, path) }
    for name in names { try remove("\(path)/\(name)") }
    guard rmdir(path) == 0 else { throw system(.remove, path) }
  }

  /// How many files there are in a folder and the folders in it.
  private func fileCount(in path: String) throws(Failure) -> Int {
    guard let names = names(in: path) else { throw system(.read, path) }
    var count = 0
    for name in names { count += kind(of: "\(path)/\(name)") == S_IFDIR ? try fileCount(in: "\(path)/\(name)") : 1 }
    return count
  }

  private func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private func system(_ action: Action, _ path: String) -> Failure { Failure.system(action, path: path, SystemReason(errno)) }
}
