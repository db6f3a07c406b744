/// A page of a site, or a part of a tab.
public struct Page: Sendable, Codable {
  public enum Kind: String, Sendable, Codable {
    case start, overview, chapter, role, group, mandate, level, card, contacts, alarm, location, form, exercise, glossary, register, about,
      decision
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

  public init(path: String, kind: Kind, title: String, summary: String = "", blocks: [Block] = [], isLandscape: Bool = false) {
    self.path = path
    self.kind = kind
    self.title = title
    self.summary = summary
    self.blocks = blocks
    self.isLandscape = isLandscape
  }

  /// The same page with its text in columns.
  func inColumns(_ count: Int) -> Page {
    var page = self
    page.columns = count
    return page
  }
}
