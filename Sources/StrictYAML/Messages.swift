internal import Diagnostics

extension Diagnostic {
  // MARK: What the subset leaves out

  static func anchor(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "yaml-anchor", .error, at: place, LocalizedText(sv: "Ankare (&) finns inte här", en: "Anchors (&) do not exist here"),
      explanation: quote)
  }

  static func alias(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "yaml-alias", .error, at: place, LocalizedText(sv: "Alias (*) finns inte här", en: "Aliases (*) do not exist here"),
      explanation: quote)
  }

  static func tag(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "yaml-tag", .error, at: place, LocalizedText(sv: "Taggar (!) finns inte här", en: "Tags (!) do not exist here"), explanation: quote)
  }

  static func mergeKey(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "yaml-merge", .error, at: place, LocalizedText(sv: "Nyckeln << finns inte här", en: "The key << does not exist here"),
      explanation: LocalizedText(sv: "Skriv ut de nycklar som ska gälla.", en: "Write the keys that apply."))
  }

  static func unusualKey(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "yaml-key", .error, at: place, LocalizedText(sv: "En nyckel är ett enkelt ord", en: "A key is a simple word"),
      explanation: LocalizedText(sv: "Skriv nyckel: värde.", en: "Write key: value."))
  }

  static func directive(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "yaml-directive", .error, at: place, LocalizedText(sv: "En rad kan inte börja med %", en: "A line cannot begin with %"),
      explanation: LocalizedText(sv: "Skriv nyckel: värde.", en: "Write key: value."))
  }

  static func severalDocuments(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "yaml-documents", .error, at: place,
      LocalizedText(sv: "Raderna --- och ... hör inte hemma bland nycklarna", en: "The lines --- and ... do not belong among the keys"),
      explanation: LocalizedText(
        sv: "Ta bort raden. En ny del i samma fil börjar med --- och en rad typ: … direkt under.",
        en: "Remove the line. A new part in the same file begins with --- and a line typ: … directly below."))
  }

  static func duplicateKey(at place: SourceRange, _ key: String, first: SourceRange) -> Diagnostic {
    Diagnostic(
      "duplicate-key", .error, at: place, LocalizedText(sv: "Nyckeln \(key) står två gånger", en: "The key \(key) stands twice"),
      explanation: LocalizedText(
        sv: "Det första värdet gäller tills ett av dem tas bort.", en: "The first value counts until one of them is removed."),
      notes: [Note(at: first, LocalizedText(sv: "tidigare här", en: "previously here"))])
  }

  // MARK: Limits

  static func tooLong(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "yaml-too-long", .error, at: place,
      LocalizedText(
        sv: "Nycklarna tar mer än \(StrictYAML.maximumBytes >> 10) kB", en: "The keys take more than \(StrictYAML.maximumBytes >> 10) kB"),
      explanation: LocalizedText(
        sv: "De läses därför inte. Lägg långa texter under huvudet, eller dela upp filen.",
        en: "They are not read. Put long texts below the head, or split the file."))
  }

  static func nestedTooDeep(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "yaml-nesting", .error, at: place,
      LocalizedText(
        sv: "Nycklar och listor ligger i varandra i fler än \(StrictYAML.maximumDepth) steg",
        en: "Keys and lists lie more than \(StrictYAML.maximumDepth) deep in each other"))
  }

  static func tooManyEntries(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "yaml-too-many", .error, at: place,
      LocalizedText(
        sv: "Här finns fler än \(StrictYAML.maximumEntries) nycklar och listposter",
        en: "There are more than \(StrictYAML.maximumEntries) keys and list items here"),
      explanation: LocalizedText(sv: "Resten läses inte.", en: "The rest is not read."))
  }

  // MARK: Syntax

  static func missingColon(at place: SourceRange, _ line: String) -> Diagnostic {
    if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex {
      return syntax(
        at: place, LocalizedText(sv: "Efter kolon ska det vara ett mellanslag", en: "A colon is followed by a space"),
        LocalizedText(sv: "Skriv nyckel: värde.", en: "Write key: value."))
    }
    return syntax(
      at: place, LocalizedText(sv: "Raden saknar kolon", en: "The line has no colon"),
      LocalizedText(
        sv: "En rad här är en nyckel med ett värde: titel: Social insatschef. En rad som fortsätter raden ovanför ska ha mellanslag först.",
        en: "A line here is a key with a value: titel: Social insatschef. A line that continues the one above begins with spaces."))
  }

  static func listWithoutKey(at place: SourceRange) -> Diagnostic {
    syntax(
      at: place, LocalizedText(sv: "Listan saknar nyckel", en: "The list has no key"),
      LocalizedText(sv: "Skriv en rad med nyckel och kolon ovanför den.", en: "Write a line with a key and a colon above it."))
  }

  static func tabIndentation(at place: SourceRange) -> Diagnostic {
    syntax(
      at: place, LocalizedText(sv: "Indrag skrivs med mellanslag, inte tabb", en: "Indentation is written with spaces, not tabs"),
      LocalizedText(
        sv: "Byt varje tabb mot två mellanslag. Tabbar ser olika breda ut i olika program, så det går inte att veta vad raden hör till.",
        en: "Replace each tab by two spaces. Tabs look different in different programs, so nobody can know what the line belongs to."))
  }

  static func wrongIndentation(at place: SourceRange) -> Diagnostic {
    syntax(
      at: place, LocalizedText(sv: "Indraget stämmer inte med raderna ovanför", en: "The indentation does not match the lines above"),
      LocalizedText(
        sv: "Nycklar och listposter som hör ihop börjar lika långt in på raden.",
        en: "Keys and list items that belong together begin in the same column."))
  }

  static func strayBracket(at place: SourceRange) -> Diagnostic {
    syntax(
      at: place, LocalizedText(sv: "En parentes avslutas här men har inte börjat", en: "A bracket ends here but has not begun"),
      LocalizedText(sv: "Ta bort den, eller sätt [ efter nyckelns kolon.", en: "Remove it, or put [ after the key's colon."))
  }

  static func markdownLink(at place: SourceRange) -> Diagnostic {
    syntax(
      at: place,
      LocalizedText(sv: "Länkar skrivs utan parenteser i huvudet", en: "Links are written without brackets in the head"),
      LocalizedText(
        sv: "Här räcker det som står inom parentesen: kapitel:organisation, och i en lista [kapitel:organisation, lag:sol].",
        en: "What stands inside the parentheses is enough here: kapitel:organisation, and in a list [kapitel:organisation, lag:sol]."))
  }

  static func unreadable(at place: SourceRange) -> Diagnostic {
    syntax(at: place, LocalizedText(sv: "Värdet går inte att läsa", en: "The value cannot be read"), quote)
  }

  /// The library's word for a fault, in words for people. What stands in the value tells more than the word does.
  static func syntax(_ problem: String, at place: SourceRange, in text: YAMLText, content: Int, whole: SourceRange) -> Diagnostic {
    let first = content < text.bytes.count ? text.bytes[content] : 0
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if problem.contains("escape") {
        return syntax(
          at: place,
          LocalizedText(sv: "Omvänt snedstreck har en särskild betydelse inom \"", en: "A backslash has a special meaning inside \""),
          LocalizedText(sv: "Skriv \\\\ eller använd ' som citattecken.", en: "Write \\\\ or use ' as quotation mark."))
      }
      let isClosed = text.closingQuote(from: content, to: Int(whole.upper) - text.base) != nil
      return isClosed
        ? syntax(
          at: place, LocalizedText(sv: "Efter citattecknet står mer text", en: "More text follows the quotation mark"),
          LocalizedText(
            sv: "Sätt citattecken runt hela värdet. Ska \" synas i texten, använd ' ytterst.",
            en: "Put quotation marks around the whole value. To show \" in the text, use ' outermost."))
        : syntax(
          at: SourceRange(file: whole.file, text.base + content..<text.base + content + 1),
          LocalizedText(sv: "Citattecknet avslutas inte", en: "The quotation mark is not closed"),
          LocalizedText(
            sv: "Sätt ett likadant citattecken sist i värdet. Fortsätter värdet på nästa rad ska den raden ha indrag.",
            en: "Put the same quotation mark at the end of the value. If the value goes on, indent the next line."))
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if text.string(content..<Int(whole.upper) - text.base).contains("](") { return markdownLink(at: whole) }
      return syntax(
        at: place.offsets.isEmpty ? whole : place,
        LocalizedText(sv: "Listan inom parentes går inte att läsa", en: "The list in brackets cannot be read"),
        LocalizedText(
          sv:
            "Den avslutas med ] (eller }), och det står ett komma mellan posterna. Sätt citattecken runt en post som innehåller , : [ ] { eller }.",
          en: "It ends with ] (or }), with a comma between the items. Put quotation marks around an item that contains , : [ ] { or }."))
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
      return syntax(
        at: SourceRange(file: whole.file, text.base + content..<text.base + content + 1),
        LocalizedText(sv: "Ett värde kan inte börja med detta tecken", en: "A value cannot begin with this character"), quote)
    case UInt8(ascii: "-") where text.isGap(content + 1, text.bytes.count):
      return syntax(
        at: place, LocalizedText(sv: "En lista med streck börjar på en egen rad", en: "A list with dashes begins on a line of its own"),
        LocalizedText(
          sv: "Flytta den till raden under nyckeln, eller skriv den som [a, b].",
          en: "Move it to the line below the key, or write it as [a, b]."))
    default: break
    }
    if problem.contains("mapping values") {
      return syntax(
        at: place, LocalizedText(sv: "Kolon i ett värde kräver citattecken", en: "A colon in a value needs quotation marks"),
        LocalizedText(
          sv:
            "Kolon följt av mellanslag betyder att en ny nyckel börjar. Skriv titel: \"Krisstöd: vad gör vi\". Är det en ny nyckel, ska raden börja lika långt in som nycklarna ovanför.",
          en:
            "A colon and a space mean that a new key begins. Write titel: \"Support: what we do\". If it is a new key, its line must begin in the same column as the keys above."
        ))
    }
    if problem.contains("tab character") {
      return tabIndentation(at: place)
    }
    return unreadable(at: place.offsets.isEmpty ? whole : place)
  }

  private static func syntax(at place: SourceRange, _ summary: LocalizedText, _ explanation: LocalizedText) -> Diagnostic {
    Diagnostic("yaml-syntax", .error, at: place, summary, explanation: explanation)
  }

  private static var quote: LocalizedText {
    LocalizedText(
      sv: "Hör tecknet till texten, sätt citattecken runt värdet: \"…\".",
      en: "If the character belongs to the text, put quotation marks around the value: \"…\".")
  }
}
