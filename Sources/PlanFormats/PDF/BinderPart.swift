import PlanPages

/// What of a publication a file holds. The whole binder is all of them, one after the other; a document with appendices is its sections.
enum BinderPart: Hashable {
  /// A document that is no binder: all there is.
  case all
  /// What lies before the tabs: cover, holder's page, contents.
  case front
  /// The number of a tab. Its pages hang on nothing behind another.
  case tab(Int)
  /// The number of a section of a document that is sent and filed.
  case section(Int)
  /// The first section of such a document, as what the whole begins with: it says what the whole is.
  case opening
  /// What lies behind the tabs: registers, colophon.
  case closing
  /// What belongs to the binder and is not among its sheets: spine labels, dividers.
  case furniture
  /// What a holder gets of a new version: all but the tabs in which nothing has changed.
  case swap(tabs: Set<Int>)

  var holdsStart: Bool { holdsFrame || self == .front }
  var holdsClosing: Bool { holdsFrame || self == .closing }
  private var holdsFrame: Bool { isSwap || self == .all }
  private var isSwap: Bool { if case .swap = self { true } else { false } }
  /// Whether the plan's data is attached: once in the whole.
  var holdsData: Bool { self == .all || self == .front || self == .opening }

  /// Whether it may name the tabs: what is behind one of them must not change with another.
  var knowsTabs: Bool { holdsStart || self == .furniture }
  /// Whether its cover says behind which tab the alarm is.
  var pointsToAlarm: Bool { isSwap || self == .front }

  func holds(_ section: Publication.Section) -> Bool { holds(tab: section.number) }

  func holds(tab number: Int) -> Bool {
    switch self {
    case .all: true
    case .tab(number), .section(number): true
    case .opening: number == 1
    case .swap(let tabs): tabs.contains(number)
    case .front, .tab, .section, .closing, .furniture: false
    }
  }
}

/// On which pages the places of the tabs have come, by their labels: known when the tabs have been typeset.
struct PageNumbers: Sendable {
  /// The number of a part that is not a tab.
  static let front = 0
  static let closing = -1

  private var labels: [String: String] = [:]

  subscript(_ label: String) -> String? { labels[label] }

  /// `page` counts from 1 in its tab.
  mutating func add(_ label: String, tab: Int, page: Int) { labels[label] = Self.text(tab: tab, page: page) }

  /// "4:2": the tab and the page in it.
  static func text(tab: Int, page: Int) -> String { prefix(tab: tab) + String(page) }

  /// What stands before the number of each page. The pages before the tabs have small roman numbers.
  static func prefix(tab: Int) -> String {
    switch tab {
    case front: ""
    case closing: "R:"
    default: "\(tab):"
    }
  }
}
