import Diagnostics
import Glibc

/// Makes safe fixes in an author's own files, and nothing else: every other byte stays as it was.
///
/// The mended file is written beside the old one and takes its place in one step, so that whoever looks, and whenever the program is killed, sees
/// either the whole old file or the whole new one. A file that was changed since it was read is left alone.
struct FileMender {
  enum Refusal: Error {
    /// The file is not what was read: somebody has saved it in between.
    case changed
    /// The file may not be written.
    case readOnly
    /// Something that is no plain file stands at the path, such as a link.
    case notAFile
    /// An edit begins or ends inside a letter that the file has in two halves, or would change more than it should.
    case unclear
    /// The system refused: what was tried, and its reason.
    case system(action: String, reason: String)
  }

  /// Puts a file's fixes into the file.
  func mend(_ file: SafeFixes.File) throws(Refusal) {
    let path = file.source.path
    var status = stat()
    guard lstat(path, &status) == 0 else { throw system("stat") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    // The owner may have said so even where the system would let the program write.
    guard status.st_mode & 0o222 != 0, access(path, W_OK) == 0 else { throw .readOnly }
    let old = try read(path)
    let new = try Self.mended(old, file)
    try replace(path, old, with: new, like: status)
  }

  /// The file's bytes with the edits made.
  static func mended(_ bytes: [UInt8], _ file: SafeFixes.File) throws(Refusal) -> [UInt8] {
    guard let source = SourceBytes(bytes), source.text.utf8.elementsEqual(file.source.text.utf8) else { throw .changed }
    var out: [UInt8] = []
    var copied = 0
    for fix in file.fixes {
      guard let range = source.range(of: fix.range) else { throw .unclear }
      let replacement = source.hasWindowsLineBreaks ? fix.replacement.replacing("\n", with: "\r\n") : fix.replacement
      out += bytes[copied..<range.lowerBound] + Array(replacement.utf8)
      copied = range.upperBound
    }
    out += bytes[copied...]
    // Read again, the new file must say what the old one said with the edits made.
    guard SourceBytes(out).map({ $0.text.utf8.elementsEqual(file.mendedText) }) == true else { throw .unclear }
    return out
  }

  private func replace(_ path: String, _ old: [UInt8], with new: [UInt8], like status: stat) throws(Refusal) {
    let (folder, name) = path.lastIndex(of: "/").map { (String(path[...$0]), String(path[path.index(after: $0)...])) } ?? ("./", path)
    let beside = "\(folder).\(name).krisplan-\(getpid())"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw system("create") }
    do throws(Refusal) {
      defer { close(descriptor) }
      try write(new, to: descriptor)
      // Another owner's file keeps its owner where the system allows it.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
      guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw system("chmod") }
      guard fsync(descriptor) == 0 else { throw system("fsync") }
      guard try read(path) == old else { throw .changed }
      guard rename(beside, path) == 0 else { throw system("rename") }
    } catch {
      unlink(beside)
      throw error
    }
    // The new name is safe on the disk only with its folder; some file systems cannot say so.
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(Refusal) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written) }
      if count < 0, errno != EINTR { throw system("write") }
      written += max(count, 0)
    }
  }

  private func read(_ path: String) throws(Refusal) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw system("read") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw system("read") }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private func system(_ action: String) -> Refusal { .system(action: action, reason: String(cString: strerror(errno))) }
}

extension FileMender.Refusal {
  /// Why the file was left as it was.
  var reason: LocalizedText {
    switch self {
    case .changed:
      LocalizedText(sv: "filen ändrades medan den granskades; kör igen", en: "the file was changed while it was checked; run again")
    case .readOnly: LocalizedText(sv: "filen är skrivskyddad", en: "the file is read-only")
    case .notAFile: LocalizedText(sv: "filen är en länk och skrivs inte över", en: "the file is a link and is not replaced")
    case .unclear:
      LocalizedText(
        sv: "ändringen går inte att göra utan att röra annat; rätta för hand",
        en: "the change cannot be made without touching other text; mend it by hand")
    case .system(let action, let reason):
      LocalizedText(sv: "det gick inte att skriva (\(action): \(reason))", en: "could not be written (\(action): \(reason))")
    }
  }
}
