extension MarkupAudit {
  /// Which of the strings stand in the texts, in any form that a file may give them.
  public static func strings(_ strings: [String], foundIn texts: [String]) -> Set<String> {
    let search = ForbiddenText(strings)
    var bytes: [UInt8] = []
    for text in texts {
      bytes += text.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return Set(bytes.withUnsafeBufferPointer { search.found(in: $0) }.map { search.strings[$0] })
  }
}
