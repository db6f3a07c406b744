import PlanPages

/// A publication as the data that the print templates read, and the files that it brings along.
///
/// The templates get values, never markup: nothing that an author writes can be taken for a command.
struct PrintData {
  /// The path under which the templates find it.
  static let path = "publication.json"
  static let attachment = "plan.json"

  var json = PrintJSON(capacity: 1 << 18)
  /// Pictures and drawings by their path.
  private(set) var files: [String: [UInt8]] = [:]
  /// Pictures of a kind that cannot be printed, by the names that the plan gives them.
  private(set) var unreadablePictures: [String] = []

  /// How much there is to set: documents take about as long as this is large.
  var size: Int { json.bytes.count }

  private(set) var places: PrintPlaces
  /// The page that is being written.
  private(set) var page: Page
  private let theme: Theme
  /// Where the plan's site is, if it has one.
  private let site: String?
  private var pictures: [String: (path: String, bytes: [UInt8])] = [:]

  /// `showsPageNumbers` where the document is a binder, whose links say where to look. `asked` are labels whose pages are to be told when
  /// they have been typeset; `numbers` are those of the tabs, where they have been.
  init(
    _ publication: Publication, theme: Theme, words: Wording<PrintWord>, showsPageNumbers: Bool = true, part: BinderPart = .all,
    numbers: PageNumbers = PageNumbers(), asked: [String] = [], preface: [Page] = []
  ) {
    places = PrintPlaces(publication, part: part, numbers: numbers, showsReferences: showsPageNumbers)
    site = publication.document.address
    page = publication.start
    self.theme = theme
    addPictures(of: publication)
    json.beginObject()
    json.add("language", publication.language)
    json.add("name", publication.name)
    json.add("part", part.title(in: publication, words))
    // Printed again another day, a tab that says the same is the same file.
    if case .tab = part { json.add("dated", publication.document.versionDate) }
    if publication.isRedline {
      json.key("redline")
      json.add(true)
    }
    json.add("notice", publication.notice)
    add(publication.document)
    add(words)
    addTheme()
    if part.holdsData, !publication.data.isEmpty {
      json.add("attachment", Self.attachment)
      files[Self.attachment] = Array(publication.data.utf8)
    }
    if part.holdsStart {
      json.key("start")
      add(publication.start)
      if showsPageNumbers { addContents(of: publication, numbers) }
    }
    if !preface.isEmpty {
      json.key("preface")
      json.beginArray()
      for page in preface { add(page) }
      json.endArray()
    }
    json.key("tabs")
    json.beginArray()
    // What is not behind a tab may name them all.
    for section in publication.sections {
      json.beginObject()
      json.add("title", part.knowsTabs ? section.title : nil)
      json.endObject()
    }
    json.endArray()
    if part == .furniture { json.add("copy", publication.document.copy) }
    if part.pointsToAlarm { json.add("alarmTab", publication.sections.first { $0.id == "larm" }.map { String($0.number) }) }
    json.key("sections")
    json.beginArray()
    for section in publication.sections where part.holds(section) { add(section) }
    json.endArray()
    json.key("closing")
    json.beginArray()
    if part.holdsClosing { for page in publication.closing { add(page) } }
    json.endArray()
    json.key("asked")
    json.add(asked)
    json.endObject()
    files[Self.path] = json.bytes
  }

  private mutating func add(_ section: Publication.Section) {
    json.beginObject()
    json.key("number")
    json.add(section.number)
    json.add("title", section.title)
    json.add("appendix", section.label)
    json.key("pages")
    json.beginArray()
    for page in section.pages { add(page) }
    json.endArray()
    json.endObject()
  }

  private mutating func add(_ page: Page) {
    self.page = page
    json.beginObject()
    json.add("label", PrintPlaces.label(page.path))
    json.add("kind", page.kind.rawValue)
    json.add("title", page.title)
    if let title = page.revisedTitle {
      json.key("revisedTitle")
      add(title)
    }
    json.key("landscape")
    json.add(page.isLandscape)
    json.key("columns")
    json.add(page.columns)
    json.add("paper", page.paper)
    if let card = page.card { add(card, site: site) }
    json.key("blocks")
    add(page.blocks, under: page.title)
    json.endObject()
  }

  private mutating func add(_ facts: DocumentFacts) {
    json.key("document")
    json.beginObject()
    json.add("title", facts.title)
    json.add("municipality", facts.municipality)
    json.add("version", facts.version)
    json.add("status", facts.status)
    json.add("case", facts.caseNumber)
    json.add("decision", facts.decision)
    json.add("validFrom", facts.validFrom)
    json.add("date", facts.date)
    json.add("versionDate", facts.versionDate ?? facts.date)
    json.add("edition", facts.edition)
    json.add("mark", facts.mark)
    json.endObject()
  }

  private mutating func add(_ words: Wording<PrintWord>) {
    json.key("words")
    json.beginObject()
    for word in PrintWord.allCases {
      json.key(word.rawValue)
      json.add(words[word])
    }
    json.endObject()
  }

  private mutating func addTheme() {
    json.key("theme")
    json.beginObject()
    json.key("fonts")
    json.add(theme.fonts.print)
    if let logo = theme.logo {
      json.add("logo", "logo/\(logo.name)")
      files["logo/\(logo.name)"] = logo.bytes
    }
    // Templates are written in English letters: the case, not the key of the theme.
    json.key("colours")
    json.beginObject()
    for role in Palette.Role.allCases { json.add("\(role)", theme.light[role].hex) }
    json.endObject()
    json.key("levels")
    json.beginArray()
    for level in theme.light.levels { json.add([level.fill.hex, level.text.hex]) }
    json.endArray()
    json.add("holes", "\(theme.print.holes)")
    json.key("measures")
    json.beginObject()
    for key in PrintSettings.Key.allCases { json.add("\(key)", theme.print[key]) }
    json.endObject()
    json.endObject()
  }

  // MARK: - Files

  private mutating func addPictures(of publication: Publication) {
    let keys = publication.pictures.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for (position, key) in keys.enumerated() {
      guard let bytes = publication.pictures[key]?.bytes else { continue }
      guard let suffix = PictureKind.suffix(of: bytes) else {
        unreadablePictures.append(key)
        continue
      }
      pictures[key] = ("pictures/\(position + 1).\(suffix)", bytes)
    }
  }

  /// Only the pictures that are shown go with the document.
  mutating func file(ofPicture key: String) -> String? {
    guard let picture = pictures[key] else { return nil }
    files[picture.path] = picture.bytes
    return picture.path
  }

  /// What ends the binder names the pages of what it leads to, so these must be told by the tabs.
  mutating func notePlace(_ path: String, _ anchor: String?) {
    if places.isInClosing(page) { places.ask(path, anchor) }
  }

  mutating func addDrawing(_ diagram: Diagram) -> String {
    addDrawing(SVGWriter.standalone(diagram, palette: theme.light, fontFamilies: theme.fonts.print))
  }

  mutating func addDrawing(_ svg: [UInt8]) -> String {
    let path = "drawings/\(files.count + 1).svg"
    files[path] = svg
    return path
  }
}

extension Page {
  /// The paper that a card is written for.
  var paper: String? {
    for case .checklist(let checklist) in blocks { return checklist.paper }
    return nil
  }
}
