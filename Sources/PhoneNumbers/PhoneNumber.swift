/// A telephone number that exists, as far as a numbering plan can say: numbers set aside for fiction count too.
public struct PhoneNumber: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case mobile
    /// `112`, `113 13`, `116 000`: dialled as they are, from within the country.
    case short
    /// A number of a place, a company, a service, or of a kind that cannot be told.
    case other
  }

  /// What a device dials, one spelling for each number: `+46701740605`, `112`.
  public let dialled: String
  public let kind: Kind
  /// The number as people write it: `070-174 06 05`; `nil` where there is no one way (short numbers, 020, 077).
  public let written: String?

  init(dialled: String, kind: Kind, written: String?) {
    self.dialled = dialled
    self.kind = kind
    self.written = written
  }

  /// Reads a number as somebody in Sweden writes it; fails where it reaches nobody, or where the text holds more than a number.
  public init?(_ text: String) {
    guard let spelling = NumberSpelling(text), let number = SwedishNumber.number(spelling) ?? LibPhoneNumber.parse(text) else { return nil }
    self = number
  }
}
