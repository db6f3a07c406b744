/// Where the public finds a site: `https://www.example.se/krisstod/`.
struct PublicAddress {
  /// Ends in a slash.
  let root: String
  /// The folder on its server, from slash to slash: `/krisstod/`.
  let folder: String
  /// `www.example.se`.
  let host: String

  init?(_ address: String) {
    guard let scheme = ["https://", "http://"].first(where: { address.hasPrefix($0) }) else { return nil }
    let rest = address.dropFirst(scheme.count).prefix { $0 != "?" && $0 != "#" }
    let host = rest.prefix { $0 != "/" }
    guard !host.isEmpty else { return nil }
    let path = rest.dropFirst(host.count)
    self.host = String(host)
    folder = path.hasSuffix("/") ? String(path) : path + "/"
    root = scheme + host + folder
  }

  /// The address of a page; that of the start page is the folder's own.
  func page(_ path: String) -> String { path == "index" ? root : root + SiteLinks.encoded(path) + ".html" }
}
