import Glibc

/// The few questions that the loader asks of the file system. Symbolic links are seen and never followed.
enum Disk {
  enum Kind {
    case file
    case folder
    case symbolicLink
    /// A pipe, a device or a socket.
    case special
  }

  enum Failure: Error {
    /// With the system's number for the reason.
    case unreadable(Int32)
    case symbolicLink
    case notAFile
    case tooLarge(Int)
  }

  /// No text and no picture of a plan is larger.
  static let sizeLimit = 16_000_000

  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return kind(of: status)
  }

  private static func kind(of status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .special
    }
  }

  /// The names in a folder, without `.` and `..`, in no order.
  static func names(inFolder path: String, followingLink: Bool = false) throws(Failure) -> [String] {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followingLink ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw .unreadable(errno) }
    guard let stream = fdopendir(descriptor) else {
      let reason = errno
      close(descriptor)
      throw .unreadable(reason)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  static func read(_ path: String, followingLink: Bool = false) throws(Failure) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe would wait for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLink ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw errno == ELOOP ? .symbolicLink : .unreadable(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
    guard kind(of: status) == .file else { throw .notAFile }
    let size = Int(status.st_size)
    guard size <= sizeLimit else { throw .tooLarge(size) }
    var reason: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Self.read(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
        if got < 0, errno == EINTR { continue }
        if got < 0 { reason = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    if reason != 0 { throw .unreadable(reason) }
    return bytes
  }

  private static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
    Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
    Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Darwin)
    Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}
