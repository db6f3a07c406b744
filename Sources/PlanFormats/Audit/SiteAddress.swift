/// Where an address on a page leads.
enum SiteAddress: Equatable {
  /// A file of the site (`nil`: the page itself), perhaps at an anchor.
  case inside(path: String?, anchor: String?)
  /// Another place; whether following it asks another computer.
  case outside(isRequest: Bool)
  /// An address that leads out of the site's folder or cannot be read.
  case unknown

  /// Followed from a page in a folder.
  init(_ address: String, in folder: ArraySlice<Substring>) {
    if let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), !address[..<colon].utf8.contains(where: { "/?#".utf8.contains($0) }) {
      switch address[..<colon].lowercased() {
      case "http", "https": self = .outside(isRequest: true)
      case "mailto", "tel", "data": self = .outside(isRequest: false)
      default: self = .unknown
      }
      return
    }
    if address.hasPrefix("//") {
      self = .outside(isRequest: true)
      return
    }
    let mark = address.utf8.firstIndex(of: UInt8(ascii: "#"))
    let anchor = mark.map { Self.decoded(address[address.utf8.index(after: $0)...]) }
    let file = address[..<(mark ?? address.endIndex)]
    guard !file.isEmpty else {
      self = anchor.map { $0.isEmpty ? .unknown : .inside(path: nil, anchor: $0) } ?? .unknown
      return
    }
    // From the root of a server: would not work from a disk.
    guard !file.hasPrefix("/") else {
      self = .unknown
      return
    }
    var folders = folder
    for part in file.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map({ Substring($0) }) {
      if part == ".." {
        guard folders.popLast() != nil else {
          self = .unknown
          return
        }
      } else if part != "." {
        folders.append(part)
      }
    }
    self = .inside(path: Self.decoded(folders.joined(separator: "/")), anchor: anchor)
  }

  /// `%C3%A5` as the letter that it stands for.
  private static func decoded<S: StringProtocol>(_ text: S) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        out.append(byte)
        index += 3
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
