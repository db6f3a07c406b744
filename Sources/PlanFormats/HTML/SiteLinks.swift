/// Addresses between the pages of a publication: always relative, so that it works from a disk, a USB stick or any folder of a server.
struct SiteLinks {
  /// The way from the page up to the site's folder: empty, `../`, `../../`.
  let root: String
  private let path: String
  /// The pictures as addresses that hold the pictures themselves, where all pages stand in one file; `nil` where each page is a file.
  private let enclosed: [String: String]?

  /// Links that hold from wherever a page is shown, under the folder of the server where the site lies: `/krisstod/`.
  init(below root: String) {
    self.root = root
    path = ""
    enclosed = nil
  }

  init(from path: String) {
    self.path = path
    enclosed = nil
    root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// Where all pages stand in one file: each page's path is then its id, with dots, since an id in a drawing must be a name of XML.
  init(from path: String, enclosing pictures: [String: String]) {
    self.path = path
    enclosed = pictures
    root = ""
  }

  /// Whether all pages stand in one file.
  var isEnclosed: Bool { enclosed != nil }

  /// What a place on the page is called in its file. Neither a path nor an anchor has two hyphens in a row.
  func id(_ anchor: String) -> String { enclosed == nil ? anchor : Self.enclosedID(path, anchor) }

  /// What a page is called where all pages stand in one file; with an anchor, a place on it.
  static func enclosedID(_ path: String, _ anchor: String? = nil) -> String {
    let page = String(decoding: path.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
    return anchor.map { "\(page)--\($0)" } ?? page
  }

  func page(_ target: String, anchor: String? = nil) -> String {
    if enclosed != nil { return "#" + Self.encoded(Self.enclosedID(target, anchor)) }
    let fragment = anchor.map { "#" + Self.encoded($0) } ?? ""
    if target == path, !fragment.isEmpty { return fragment }
    return root + Self.encoded(target) + ".html" + fragment
  }

  func picture(_ key: String) -> String {
    if let enclosed { return enclosed[key] ?? "" }
    return root + Self.encoded(Self.pictureFile(key))
  }

  /// Where a picture of the plan lies in the site. Dots that lead out of the folder are left out.
  static func pictureFile(_ key: String) -> String {
    let parts = key.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return (parts.first == "bilder" ? [] : ["bilder/"]).joined() + parts.joined(separator: "/")
  }

  /// The bytes that may stand in an address, the others as `%C3%A5`.
  static func encoded(_ path: String) -> String {
    func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "~"): true
      default: false
      }
    }
    guard !path.utf8.allSatisfy(isPlain) else { return path }
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in path.utf8 {
      if isPlain(byte) {
        out.append(byte)
      } else {
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
