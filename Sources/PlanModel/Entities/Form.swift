public import Prose

/// A sheet to write on: logbook, situation picture, confidentiality agreement.
public struct Form: Entity {
  public static let kind = EntityKind.form

  public enum Field: String, EntityField {
    case type = "typ"
    case id
    case title = "titel"
    case audience = "synlighet"
    case category = "slag"
  }

  public enum Category: String, Sendable, CaseIterable {
    case logbook = "loggbok"
    case situationPicture = "lägesbild"
    case prioritisation = "prioritering"
    case confidentiality = "sekretess"
    case evaluation = "utvärdering"
    case other = "annan"
  }

  public var id: Identifier<Form>
  public var title: String
  public var audience: Audience = kind.defaultAudience
  public var category: Category?
  /// Text and the places to write in, as directives (`FormDirective`).
  public var content = RichText()
  public var origins: FieldOrigins<Field>

  public init(id: Identifier<Form>, title: String, origins: FieldOrigins<Field> = FieldOrigins()) {
    self.id = id
    self.title = title
    self.origins = origins
  }
}

/// The directives that a form may hold: places to write in.
public enum FormDirective: String, Sendable, CaseIterable {
  /// A labelled field per line.
  case fields = "fält"
  /// So many empty lines.
  case lines = "rader"
  /// A table with so many empty rows; its lines are the headings.
  case log = "logg"
  /// Four boxes, a heading per line.
  case quadrants = "fyrfält"
  /// A box to tick per line.
  case choices = "kryss"
  /// A place to sign per line.
  case signatures = "underskrift"
}
