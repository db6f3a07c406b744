public import PhoneNumbers
public import PlanModel

/// The telephone numbers of a plan's contact lists, each spelling judged once.
public struct NumberTable: Sendable {
  private let numbers: [String: PhoneNumber?]

  init(_ plan: Plan) {
    var numbers: [String: PhoneNumber?] = [:]
    for contact in plan.contactLists.lazy.flatMap(\.entries) {
      for number in contact.numbers where number.isTelephone && numbers[number.number] == nil {
        numbers[number.number] = .some(PhoneNumber(number.number))
      }
    }
    self.numbers = numbers
  }

  /// The number that is reached; `nil` where nobody is, and for radio channels.
  public func number(_ written: Contact.Number) -> PhoneNumber? { written.isTelephone ? numbers[written.number] ?? nil : nil }

  /// What two spellings of the same number have in common; of a number that cannot be dialled, its digits.
  public func key(_ written: Contact.Number) -> String {
    number(written)?.dialled ?? written.number.filter { $0.isASCII && $0.isNumber }
  }
}

extension Contact.Number {
  /// Rakel is a radio system: its numbers belong to no telephone network.
  public var isTelephone: Bool { channel != .radio }
}
