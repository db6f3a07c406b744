/// A page of a site, or a part of a tab that begins on a new sheet.
public struct Page: Sendable, Codable {
  public enum Kind: String, Sendable, Codable {
    case start, overview, chapter, role, group, mandate, level, card, contacts, alarm, location, form, exercise, glossary, about
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

  public init(path: String, kind: Kind, title: String, summary: String = "", blocks: [Block] = [], isLandscape: Bool = false) {
    self.path = path
    self.kind = kind
    self.title = title
    self.summary = summary
    self.blocks = blocks
    self.isLandscape = isLandscape
  }
}
