/// Files that editors, file managers and synchronisation leave behind, and that nobody means as part of the plan.
enum Leftover {
  static func matches(_ name: String) -> Bool {
    if name.hasPrefix("~$") || name.hasPrefix(".#") || name.hasSuffix("~") { return true }
    if ["Thumbs.db", "desktop.ini", ".DS_Store"].contains(name) { return true }
    if ["orig", "bak", "tmp", "swp"].contains(FileRole.suffix(of: name)) { return true }
    let stem = stem(of: name).lowercased()
    return isNumberedCopy(stem) || stem.hasSuffix(" - kopia") || stem.hasSuffix(" - copy")
  }

  /// A copy that OneDrive made because two computers had changed the file: `tib-LAPTOP-4F2K.md` beside `tib.md`.
  static func isConflictCopy(_ name: String, among names: Set<String>) -> Bool {
    let stem = stem(of: name)
    let suffix = name.dropFirst(stem.count)
    var search = stem.startIndex
    while let hyphen = stem[search...].firstIndex(of: "-") {
      let computer = stem[stem.index(after: hyphen)...]
      if isComputerName(computer), names.contains(String(stem[..<hyphen] + suffix)) { return true }
      search = stem.index(after: hyphen)
    }
    return false
  }

  private static func stem(of name: String) -> String { name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name }

  /// `larmlista (1)`
  private static func isNumberedCopy(_ stem: String) -> Bool {
    guard stem.hasSuffix(")"), let open = stem.lastIndex(of: "("), open != stem.startIndex, stem[stem.index(before: open)] == " " else {
      return false
    }
    let digits = stem[stem.index(after: open)...].dropLast()
    return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
  }

  private static func isComputerName(_ text: Substring) -> Bool {
    text.count >= 3 && text.contains { $0.isUppercase } && text.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "-" }
  }
}
