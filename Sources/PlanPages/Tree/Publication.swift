/// A publication as every format sees it: pages in order, numbered and linked, with no plan behind them.
public struct Publication: Sendable, Codable {
  /// The folder it is written to: `intranat`.
  public var id: String
  /// The publication's own name: "Intranätsutgåva".
  public var name: String
  public var language: String
  public var document: DocumentFacts
  /// What a reader meets first.
  public var start: Page
  public var sections: [Section]
  /// What stands after all sections and knows of them: the binder's registers and its colophon.
  public var closing: [Page] = []
  /// The addresses of pages by element, so that a format can resolve links that it did not write.
  public var pictures: [String: Picture]
  /// The plan's data, cut to the edition: attached to the printed file, published beside the site.
  public var data: String
  /// What the tools of the pages look up: every answer, computed when the publication is composed, as JSON.
  public var lookups: [Page.Tool: String] = [:]
  /// Whether everybody may read it. Search engines are kept from whatever is not.
  public var isPublic: Bool
  /// Whether it shows a plan beside the version before: it is read, and nobody acts by it, so it has no tools and is found by no search engine.
  public var isRedline = false
  /// What is said at the head of every page, and on the first sheet: what this is, and who may have it.
  public var notice: String?
  /// The page of each change that a revision made, by its number from 1; empty where no changes are shown.
  public var pagesOfChanges: [String] = []
  /// What only a site for the public tells about itself; `nil` for every other.
  public var site: SiteFacts?
  /// Pieces of its text that are pasted elsewhere.
  public var excerpts: [Excerpt]

  public init(
    id: String, name: String, language: String, document: DocumentFacts, start: Page, sections: [Section],
    pictures: [String: Picture] = [:], data: String = "", isPublic: Bool = false, excerpts: [Excerpt] = []
  ) {
    self.id = id
    self.name = name
    self.language = language
    self.document = document
    self.start = start
    self.sections = sections
    self.pictures = pictures
    self.data = data
    self.isPublic = isPublic
    self.excerpts = excerpts
  }

  /// Every page, the start first.
  public var pages: [Page] { [start] + sections.flatMap(\.pages) + closing }

  /// A piece of the text under a name of its own, `beslutssatser`.
  public struct Excerpt: Sendable, Codable {
    public var name: String
    public var blocks: [Block]

    public init(name: String, blocks: [Block]) {
      self.name = name
      self.blocks = blocks
    }
  }

  /// A group of pages: an entry of the site's menu, a tab of the binder.
  public struct Section: Sendable, Codable {
    public var id: String
    public var title: String
    /// The tab's number in the binder, from 1; the appendix's number in the decision document, 0 for what is none.
    public var number: Int
    public var pages: [Page]
    /// What the section is called beside its title: "Bilaga 2".
    public var label: String?

    public init(id: String, title: String, number: Int, pages: [Page], label: String? = nil) {
      self.id = id
      self.title = title
      self.number = number
      self.pages = pages
      self.label = label
    }

    /// "Bilaga 2. Roller och grupper", or the title alone.
    public var heading: String { label.map { "\($0). \(title)" } ?? title }
  }
}

/// What every page states about the document: printed on each sheet, shown at each page's foot.
public struct DocumentFacts: Sendable, Codable {
  public var planID: String
  public var title: String
  public var municipality: String
  public var version: String
  /// The status as a word: "Förslag".
  public var status: String
  public var caseNumber: String?
  /// One sentence on body, date and paragraph, where the plan is decided.
  public var decision: String?
  public var validFrom: String?
  public var revisionDue: String?
  /// The day of publication, `2026-11-21`.
  public var date: String
  /// The same day as a number, from 1 January 1970 on.
  public var day: Int
  /// The day of the version, which each sheet of the binder states: a sheet that says the same is the same, whenever it was printed.
  public var versionDate: String?
  public var versionDay: Int?
  /// "Exemplar 3 av 25", where copies are numbered.
  public var copy: String?
  /// Who the edition is for: "Intranätet", "Pärm".
  public var edition: String
  public var address: String?
  /// What stands in the head of every sheet of a document that nobody has decided on yet: "FÖRSLAG".
  public var mark: String?

  public init(
    planID: String, title: String, municipality: String, version: String, status: String, caseNumber: String?,
    decision: String?, validFrom: String?, revisionDue: String?, date: String, day: Int, edition: String, address: String?
  ) {
    self.planID = planID
    self.title = title
    self.municipality = municipality
    self.version = version
    self.status = status
    self.caseNumber = caseNumber
    self.decision = decision
    self.validFrom = validFrom
    self.revisionDue = revisionDue
    self.date = date
    self.day = day
    self.edition = edition
    self.address = address
  }
}

/// A picture from the plan's folder.
public struct Picture: Sendable, Codable {
  public var bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }
}
