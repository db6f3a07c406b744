/// Reads the address of a link: a place on the net, an element of the plan, or something that is not allowed.
enum LinkAddress {
  case target(LinkTarget)
  case empty
  case notAllowed

  init(_ address: String) {
    guard !address.isEmpty else {
      self = .empty
      return
    }
    guard !address.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }),
      let colon = address.utf8.firstIndex(of: UInt8(ascii: ":"))
    else {
      self = .notAllowed
      return
    }
    let scheme = String(address[..<colon])
    let rest = address[address.utf8.index(after: colon)...]
    switch scheme.lowercased() {
    case "http", "https":
      self = rest.hasPrefix("//") && rest.utf8.count > 2 && !rest.contains(" ") ? .target(.address(address)) : .notAllowed
    case "mailto", "tel":
      self = rest.isEmpty ? .empty : .target(.address(address))
    case let name where Self.programSchemes.contains(name) || rest.hasPrefix("/") || !Self.isWord(scheme):
      self = .notAllowed
    default:
      self = rest.isEmpty ? .empty : .target(.element(scheme: scheme, id: String(rest)))
    }
  }

  /// Letters only, so also `nivå` and `övning`.
  private static func isWord(_ scheme: String) -> Bool {
    !scheme.isEmpty && scheme.unicodeScalars.allSatisfy { (0x61...0x7A).contains($0.value) || $0.properties.isAlphabetic }
  }

  /// Known to browsers and operating systems; none of them can be meant as a part of the plan.
  private static let programSchemes: Set<String> = [
    "about", "blob", "data", "feed", "file", "filesystem", "ftp", "ftps", "intent", "javascript", "jar", "ldap", "livescript", "mhtml",
    "mocha", "ms", "resource", "sftp", "skype", "sms", "ssh", "urn", "vbscript", "ws", "wss",
  ]
}

/// Whether an image's address stays in the plan: relative, without `..`, scheme or backslash.
func isInsidePlan(_ path: String) -> Bool {
  guard !path.isEmpty, !path.hasPrefix("/"),
    !path.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "\\") || $0 < 0x20 || $0 == 0x7F })
  else { return false }
  return !path.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0.isEmpty }
}
