import PlanModel
import Prose

extension ContactList: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .type, .id: .nothing
    case .title: side.said(title)
    // A list that says nothing is as open as its most open entry.
    case .audience: origins.keys[.audience] == nil ? .nothing : side.said(audience)
    case .organisation: side.said(organisation)
    case .owner: side.said(owner)
    case .verified: side.said(verified)
    case .interval: side.said(interval)
    }
  }

  /// The entries are elements of their own; here stands only in which order they come.
  func texts(_ side: Side) -> [SaidPart] {
    [
      SaidPart(TextName.description, .prose(introduction)),
      SaidPart(TextName.entries, .sequence(entries.map { .element(side.subject($0.element)) })),
    ]
  }
}

extension Contact: ComparableElement {
  func said(of field: Field, _ side: Side) -> Said {
    switch field {
    case .id: .nothing
    case .role: side.said(role)
    case .function: side.said(function)
    case .name: side.said(name)
    case .mobile: numbers(.mobile)
    case .work: numbers(.work)
    case .onCall: numbers(.onCall)
    case .switchboard: numbers(.switchboard)
    case .telephone: numbers(.telephone)
    case .radio: numbers(.radio)
    case .email: side.said(email)
    case .organisation: side.said(organisation)
    // What the list says for all its entries is told once, at the list.
    case .audience: origins.values[.audience] == nil ? .nothing : side.said(audience)
    case .verified: origins.values[.verified] == nil ? .nothing : side.said(verified)
    case .responsible: side.said(responsible)
    case .remark: remark.isEmpty ? .nothing : .value(.words(Words.of(remark, side)))
    }
  }

  private func numbers(_ channel: Channel) -> Said {
    let numbers = self.numbers.filter { $0.channel == channel }.map(\.number)
    return numbers.isEmpty ? .nothing : .value(.text(numbers.joined(separator: ", ")))
  }

  /// Ids that nobody wrote say only in which order the entries stand.
  var identities: [String?] {
    let label = role?.id.rawValue ?? function ?? ""
    let numbers = self.numbers.map { "\($0.channel.rawValue) \($0.number)" }.joined(separator: ",")
    return [
      hasOwnID ? id.rawValue : nil, [label, name ?? "", numbers, email ?? ""].joined(separator: "\u{1F}"),
      name.map { "\(label)\u{1F}\($0)" }, label.isEmpty ? nil : label,
    ]
  }

  var hasOwnID: Bool { origins.values[.id] != nil }
}
