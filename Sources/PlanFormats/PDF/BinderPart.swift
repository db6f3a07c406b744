import PlanPages

/// What of a binder a document holds. A tab alone has the same pages as the whole, and nothing that hangs on other tabs.
enum BinderPart: Hashable {
  case whole
  /// What lies before the tabs: cover, holder's page, contents.
  case front
  /// The number of a tab.
  case tab(Int)
  /// What lies behind the tabs: registers, colophon.
  case closing
  /// What a holder gets of a new version: all but the tabs in which nothing has changed.
  case swap(tabs: Set<Int>)

  var holdsStart: Bool { holdsFrame || self == .front }
  var holdsClosing: Bool { holdsFrame || self == .closing }
  private var holdsFrame: Bool { if case .swap = self { true } else { self == .whole } }

  func holds(_ section: Publication.Section) -> Bool { holds(tab: section.number) }

  func holds(tab number: Int) -> Bool {
    if case .swap(let tabs) = self { tabs.contains(number) } else { self == .whole || self == .tab(number) }
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
  static func text(tab: Int, page: Int) -> String { "\(tab):\(page)" }
}
