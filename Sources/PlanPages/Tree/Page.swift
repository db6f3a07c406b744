/// A page of a site, or a part of a tab.
public struct Page: Sendable, Codable {
  public enum Kind: String, Sendable, Codable {
    case start, overview, chapter, role, group, mandate, level, card, contacts, alarm, location, form, exercise, glossary, register, about,
      decision, changes, reading
  }

  /// What a page can be asked, where scripts run. The page itself answers the same in tables, for every case at once.
  public enum Tool: String, Sendable, Codable, CaseIterable {
    /// Tick what holds, see the level that follows.
    case assessment
    /// Who may take a decision when some do not answer.
    case decisions
    /// Whom the alarm has reached, and when, if some do not answer.
    case alarm
  }

  /// The address without suffix, in ASCII: `roll/tib`. Unique in the publication; the start page is `index`.
  public var path: String
  public var kind: Kind
  public var title: String
  /// One or two sentences for search and link lists.
  public var summary: String
  public var blocks: [Block]
  /// Printed sideways where its tables are wide.
  public var isLandscape: Bool
  /// How many columns the text has on paper. Running text in short lines is read faster, and takes fewer sheets.
  public var columns = 1
  /// What a card that is carried by itself says beside its steps.
  public var card: CardFace?
  /// The title with what a revision did to it.
  public var revisedTitle: [Span]?
  /// Other names under which the page is looked for.
  public var aliases: [String] = []
  public var tool: Tool?

  public init(path: String, kind: Kind, title: String, summary: String = "", blocks: [Block] = [], isLandscape: Bool = false) {
    self.path = path
    self.kind = kind
    self.title = title
    self.summary = summary
    self.blocks = blocks
    self.isLandscape = isLandscape
  }

  /// The same page, found under other names too.
  func alsoCalled(_ aliases: [String]) -> Page {
    var page = self
    page.aliases = aliases
    return page
  }

  /// The same page, with something to ask on it.
  func with(_ tool: Tool?) -> Page {
    var page = self
    page.tool = tool
    return page
  }

  /// The same page with its text in columns.
  func inColumns(_ count: Int) -> Page {
    var page = self
    page.columns = count
    return page
  }
}
