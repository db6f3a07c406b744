/// The kinds of pictures that can be printed, told by their first bytes: a file's name may be wrong.
enum PictureKind {
  static func suffix(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "png" }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpg" }
    if bytes.starts(with: "GIF8".utf8) { return "gif" }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) { return "webp" }
    let beginning = String(decoding: bytes.prefix(1024), as: UTF8.self)
    return beginning.contains("<svg") ? "svg" : nil
  }
}
