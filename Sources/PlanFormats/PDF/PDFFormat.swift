public import Diagnostics
public import PlanPages

/// A publication as a binder: with tabs, page numbers in each tab, room to write on, and the plan's data as an attachment. Whole, and again in
/// its parts, so that one tab can be printed alone.
///
/// The tabs are typeset first, each by itself: what one of them prints hangs on nothing in another. What lies before and behind them has the
/// page numbers that they then tell. The whole is all of them together, so that its pages are theirs.
public struct PDFFormat: OutputFormat {
  static let template = "parm.typ"

  /// How the publication is set.
  public enum Look: Sendable {
    /// With tabs, and page numbers in each tab: whole and in its parts.
    case parts
    /// As a binder in one file.
    case binder
    /// Loose sheets, numbered through.
    case sheets
  }

  let engine: PrintEngine
  private let look: Look

  public init(engine: PrintEngine = PrintEngine(), look: Look = .parts) {
    self.engine = engine
    self.look = look
  }

  public func render(_ publication: Publication, theme: Theme) async throws -> Diagnosed<[OutputFile]> {
    if look != .parts { return try await renderWhole(publication, theme: theme) }
    let joining = PDFJoining()
    let binder = Binder(publication, theme, joining: joining)
    let day = publication.document.day
    let tabs = try await engine.print(binder.tabs(), day: day, theme: theme)
    guard tabs.allSatisfy({ $0.file != nil }) else { return Diagnosed([], tabs.flatMap(\.diagnostics)) }
    var numbers = binder.numbers(tabs)
    let behind = try await engine.print([binder.document(.closing, numbers: numbers), binder.furniture()], day: day, theme: theme)
    let closing = [behind[0]]
    for note in closing.flatMap(\.notes) { numbers.add(note.name, tab: PageNumbers.closing, page: Int(note.number)) }
    let front = try await engine.print([binder.document(.front, numbers: numbers)], day: day, theme: theme)
    let parts = front + tabs + closing
    let findings = binder.unreadablePictures.map { Diagnostic.pictureNotPrintable($0) } + (parts + [behind[1]]).flatMap(\.diagnostics)
    guard parts.allSatisfy({ $0.file != nil }) else { return Diagnosed([], findings) }
    do {
      return Diagnosed([try await binder.whole(joining)] + (parts + [behind[1]]).compactMap(\.file), findings)
    } catch {
      return Diagnosed([], findings + [.notBound(binder.wholeName, error.reason)])
    }
  }

  private func renderWhole(_ publication: Publication, theme: Theme) async throws -> Diagnosed<[OutputFile]> {
    let words = theme.words(Language(rawValue: publication.language) ?? .swedish).print
    let data = PrintData(publication, theme: theme, words: words, showsPageNumbers: look == .binder)
    let template = look == .binder ? Self.template : "blad.typ"
    let document = PrintEngine.Document(name: "\(publication.id).pdf", template: template, data: data)
    let printed = try await engine.print([document], day: publication.document.day, theme: theme)
    return Diagnosed(
      printed.compactMap(\.file), data.unreadablePictures.map { .pictureNotPrintable($0) } + printed.flatMap(\.diagnostics))
  }

  /// The pages behind the tabs, as drawings that can be compared with those of another version: the version itself is left out of them. Beside them,
  /// on which page the places named in `asked` have come, as `4:2`.
  func drawings(of publication: Publication, asked: [Int: [String]] = [:], theme: Theme) async throws -> Diagnosed<BinderDrawings> {
    var publication = publication
    publication.document.version = "–"
    publication.document.status = "–"
    publication.document.caseNumber = nil
    publication.document.date = "1970-01-01"
    publication.document.versionDate = nil
    publication.document.versionDay = nil
    let binder = Binder(publication, theme)
    let documents = binder.tabs(as: .pages, asked: asked)
    let printed = try await engine.print(documents, day: publication.document.day, theme: theme)
    let pages = zip(publication.sections, printed).flatMap { section, tab in
      tab.pages.enumerated().map { BinderPage(tab: section.number, tabTitle: section.title, page: $0.offset + 1, drawing: $0.element) }
    }
    return Diagnosed(BinderDrawings(pages: pages, numbers: binder.numbers(printed)), printed.flatMap(\.diagnostics))
  }
}

/// How the pages behind the tabs look, and where their places are.
struct BinderDrawings: Sendable {
  var pages: [BinderPage]
  var numbers: PageNumbers
}

/// A page behind a tab. A sheet has two: 1 and 2, 3 and 4.
public struct BinderPage: Sendable, Hashable {
  public var tab: Int
  public var tabTitle: String
  /// Counts from 1 in its tab.
  public var page: Int
  /// The page as an SVG: two pages with the same bytes look the same.
  public var drawing: [UInt8]

  /// As it is printed on the page: "4:2".
  public var label: String { PageNumbers.text(tab: tab, page: page) }
  /// The sheet's place in its tab, from 1.
  public var sheet: Int { (page + 1) / 2 }
}

/// The documents that a binder is printed from.
struct Binder {
  let publication: Publication
  let theme: Theme
  let unreadablePictures: [String]
  private let words: Wording<PrintWord>
  /// The places that the registers name, by tab.
  private let named: [Int: [String]]
  /// What the parts are joined to, where the whole is wanted.
  private let joining: PDFJoining?

  init(_ publication: Publication, _ theme: Theme, joining: PDFJoining? = nil) {
    self.publication = publication
    self.theme = theme
    self.joining = joining
    words = theme.words(Language(rawValue: publication.language) ?? .swedish).print
    let closing = PrintData(publication, theme: theme, words: words, part: .closing)
    named = closing.places.asked
    unreadablePictures = closing.unreadablePictures
  }

  func tabs(as form: TypesettingJob.Form = .document, asked more: [Int: [String]] = [:]) -> [PrintEngine.Document] {
    publication.sections.map { section in
      let asked = section.pages.map { PrintPlaces.label($0.path) } + (named[section.number] ?? []) + (more[section.number] ?? [])
      var seen: Set<String> = []
      var document = document(.tab(section.number), asked: asked.filter { seen.insert($0).inserted })
      document.day = publication.document.versionDay
      document.form = form
      return document
    }
  }

  func document(_ part: BinderPart, numbers: PageNumbers = PageNumbers(), asked: [String] = []) -> PrintEngine.Document {
    let asked = part == .closing ? publication.closing.map { PrintPlaces.label($0.path) } : asked
    let data = PrintData(publication, theme: theme, words: words, part: part, numbers: numbers, asked: asked)
    var document = PrintEngine.Document(name: name(part), template: PDFFormat.template, data: data)
    document.part = place(of: part)
    document.asksNotes = !asked.isEmpty
    // Behind the tabs stand their page numbers, before them those of what is behind them, and the whole is waited for longest.
    document.isAwaited = document.part != nil
    return document
  }

  /// Where a part is in the whole: the front, the tabs, what lies behind them.
  private func place(of part: BinderPart) -> PDFJoining.Part? {
    guard let joining else { return nil }
    return switch part {
    case .front: PDFJoining.Part(joining: joining, place: 0, prefix: PageNumbers.prefix(tab: PageNumbers.front))
    case .tab(let number): PDFJoining.Part(joining: joining, place: number, prefix: PageNumbers.prefix(tab: number))
    case .closing:
      PDFJoining.Part(
        joining: joining, place: (publication.sections.map(\.number).max() ?? 0) + 1, prefix: PageNumbers.prefix(tab: PageNumbers.closing))
    case .all, .furniture, .swap, .section, .opening: nil
    }
  }

  /// Spine labels and dividers, on sheets of their own.
  func furniture() -> PrintEngine.Document {
    var document = document(.furniture)
    document.template = "tillbehor.typ"
    return document
  }

  /// The parts stand in the order of the binder when their names are sorted.
  private func name(_ part: BinderPart) -> String {
    switch part {
    case .all: return wholeName
    case .front: return "flikar/00-framfor.pdf"
    case .tab(let number):
      let id = publication.sections.first { $0.number == number }?.id ?? ""
      return "flikar/\(number < 10 ? "0" : "")\(number)-\(id).pdf"
    case .closing: return "flikar/99-bakom.pdf"
    case .furniture: return "tillbehor.pdf"
    case .swap: return "bytesblad.pdf"
    case .section, .opening: return wholeName
    }
  }

  var wholeName: String { "\(publication.id).pdf" }

  /// All parts as one document.
  func whole(_ joining: PDFJoining) async throws(PDFBinding.Failure) -> OutputFile {
    OutputFile(path: wholeName, bytes: try await joining.whole(linkName: words[.linkToPage] + " "))
  }

  /// What the tabs tell of where their places have come.
  func numbers(_ tabs: [PrintEngine.Printed]) -> PageNumbers {
    var numbers = PageNumbers()
    for (section, tab) in zip(publication.sections, tabs) {
      for note in tab.notes { numbers.add(note.name, tab: section.number, page: Int(note.number)) }
    }
    return numbers
  }
}
