import Diagnostics
import Glibc

/// Lays out a new plan's files. Makes files and folders where there are none, and never writes over one.
struct PlanStarter {
  enum Refusal: Error {
    /// Something lies where the plan's folder is to be.
    case taken(path: String)
    case system(path: String, reason: SystemReason)
  }

  /// Writes the plan into its folder, and what it shares beside it where that folder is not there already.
  ///
  /// - Returns: whether the shared folder was made. Where something fails, what was made is taken away again.
  @discardableResult
  func start(_ plan: NewPlan, in folder: String) throws(Refusal) -> Bool {
    guard isFree(folder) else { throw .taken(path: folder) }
    var made = Made()
    do throws(Refusal) {
      for file in plan.files { try write(file, in: folder, &made) }
      guard let shared = plan.sharedName.map({ Self.beside(folder) + $0 }), access(shared, F_OK) != 0 else { return false }
      for file in plan.shared { try write(file, in: shared, &made) }
      return true
    } catch {
      made.remove()
      throw error
    }
  }

  /// What stands before the last name of a path.
  static func beside(_ folder: String) -> String {
    folder.lastIndex(of: "/").map { String(folder[...$0]) } ?? ""
  }

  /// Whether there is nothing at the path, or an empty folder.
  private func isFree(_ folder: String) -> Bool {
    guard let stream = opendir(folder) else { return errno == ENOENT }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { return false }
    }
    return true
  }

  private func write(_ file: NewPlan.File, in folder: String, _ made: inout Made) throws(Refusal) {
    let path = "\(folder)/\(file.path)"
    for slash in path.indices where path[slash] == "/" && slash != path.startIndex {
      let parent = String(path[..<slash])
      if mkdir(parent, 0o777) == 0 { made.folders.append(parent) } else if errno != EEXIST { throw failure(parent) }
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    made.files.append(path)
    var written = 0
    while written < file.bytes.count {
      let count = file.bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, file.bytes.count - written) }
      if count < 0, errno != EINTR { throw failure(path) }
      written += max(count, 0)
    }
  }

  private func failure(_ path: String) -> Refusal { .system(path: path, reason: SystemReason(errno)) }

  /// What has been made so far.
  private struct Made {
    var files: [String] = []
    var folders: [String] = []

    func remove() {
      files.forEach { unlink($0) }
      folders.reversed().forEach { rmdir($0) }
    }
  }
}
