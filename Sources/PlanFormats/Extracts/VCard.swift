import PlanPages

/// Contacts as vCard.
enum VCard {
  enum Version: String, CaseIterable {
    /// RFC 6350.
    case four = "4.0"
    /// RFC 2426, for older telephones.
    case three = "3.0"
  }

  static func bytes(_ cards: [ContactCard], version: Version) -> [UInt8] {
    var lines = ContentLines()
    for card in cards { write(card, version, to: &lines) }
    return lines.bytes
  }

  private static func write(_ card: ContactCard, _ version: Version, to lines: inout ContentLines) {
    lines.raw("BEGIN", "VCARD")
    lines.raw("VERSION", version.rawValue)
    lines.text(version == .four ? "UID;VALUE=text" : "UID", card.id)
    lines.text("FN", card.shownName)
    lines.texts("N", parts(of: card), separator: ";")
    if version == .four { lines.raw("KIND", card.name == nil ? "org" : "individual") }
    if let organisation = card.organisation { lines.text("ORG", organisation) }
    if card.name != nil { lines.text("TITLE", card.function) }
    for telephone in card.telephones {
      switch version {
      // A short number means nothing outside the country: as an address it would need one.
      case .four where telephone.dialled.hasPrefix("+"):
        lines.raw("TEL;VALUE=uri;TYPE=\(kind(telephone.line, .four))", "tel:" + telephone.dialled)
      case .four: lines.raw("TEL;TYPE=\(kind(telephone.line, .four))", telephone.dialled)
      case .three: lines.raw("TEL;TYPE=\(kind(telephone.line, .three))", telephone.dialled)
      }
    }
    if let email = card.email { lines.text(version == .four ? "EMAIL" : "EMAIL;TYPE=INTERNET", email) }
    if !card.notes.isEmpty { lines.text("NOTE", card.notes.joined(separator: "\n")) }
    lines.texts("CATEGORIES", card.lists, separator: ",")
    if let verified = card.verified { lines.raw("REV", version == .four ? verified.filter { $0 != "-" } + "T000000Z" : verified) }
    lines.raw("END", "VCARD")
  }

  /// Family name and given names; a function has only the name that it is known by.
  private static func parts(of card: ContactCard) -> [String] {
    guard let name = card.name else { return [card.function, "", "", "", ""] }
    let words = name.split(separator: " ").map(String.init)
    return [words.last ?? name, words.dropLast().joined(separator: " "), "", "", ""]
  }

  private static func kind(_ line: ContactCard.Line, _ version: Version) -> String {
    switch (version, line) {
    case (.four, .mobile): "\"cell,voice\""
    case (.four, .work): "\"work,voice\""
    case (.four, .other): "voice"
    case (.three, .mobile): "CELL,VOICE"
    case (.three, .work): "WORK,VOICE"
    case (.three, .other): "VOICE"
    }
  }
}
