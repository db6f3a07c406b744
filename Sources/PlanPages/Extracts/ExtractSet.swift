/// What telephones and other systems take of an edition: contacts, groups to call, dates, and the plan as data. No pages.
public struct ExtractSet: Sendable {
  /// The folder it is written to: `utdrag/parm`.
  public var id: String
  public var name: String
  public var language: String
  public var document: DocumentFacts
  /// Who may have the folder, and what is in it.
  public var introduction: [String]
  /// A file for each list and each role.
  public var contactFiles: [ContactFile]
  public var sheets: [ContactSheet]
  public var callGroups: [CallGroup]
  public var calendars: [EventCalendar]
  /// The plan and what was computed from it, as JSON.
  public var data: String
}

/// Contacts that a telephone takes in at one time.
public struct ContactFile: Sendable {
  /// Without suffix: `listor/larmlista`.
  public var path: String
  public var cards: [ContactCard]
}

/// Somebody who can be reached.
public struct ContactCard: Sendable {
  public enum Line: Sendable { case mobile, work, other }

  public struct Telephone: Sendable {
    public var line: Line
    /// `+46701740605`, or a short number as it is.
    public var dialled: String
  }

  /// Unique through the plan, and the same in each build.
  public var id: String
  /// The person's name; `nil` where only a function is known.
  public var name: String?
  /// The role or the function.
  public var function: String
  public var organisation: String?
  public var telephones: [Telephone]
  public var email: String?
  /// What cannot be dialled, and what the list remarks.
  public var notes: [String]
  /// The lists that it stands in.
  public var lists: [String]
  /// The day on which it was verified: `2026-10-01`.
  public var verified: String?

  /// What a telephone shows in its list.
  public var shownName: String { name ?? function }
}

/// A contact list as a table.
public struct ContactSheet: Sendable {
  public var title: String
  public var head: [String]
  public var rows: [[String]]
}

/// Those to whom one message goes when a level is decided.
public struct CallGroup: Sendable {
  /// Without suffix: `niva-2-stodgruppen`.
  public var path: String
  public var head: [String]
  public var rows: [Row]

  public struct Row: Sendable {
    public var name: String
    /// As a service dials it: `+46701740605`.
    public var number: String
    public var role: String
    public var group: String
    public var level: String
  }
}

/// Days that come: for one calendar of a telephone or an office.
public struct EventCalendar: Sendable {
  /// Without suffix: `rota-tib`.
  public var path: String
  public var title: String
  public var events: [Event]

  public struct Event: Sendable {
    /// Unique through the plan, and the same in each build.
    public var id: String
    public var title: String
    public var text: String
    /// The first day: `20261201`.
    public var begins: String
    /// The day after the last.
    public var ends: String
    public var repetition: Repetition?
  }

  /// Every so many days, weeks, months or years.
  public struct Repetition: Sendable {
    public enum Unit: String, Sendable { case day, week, month, year }

    public var unit: Unit
    public var count: Int
  }
}
