import Diagnostics
import PlanModel
import PlanRevision

/// What `diff` says: the changes by class, what follows from them, who decides, and who must read what.
struct DiffReport {
  /// A line of the report, however it is written.
  enum Line {
    case title(String)
    case heading(String)
    /// The element that the next changes concern.
    case element(String)
    case change(Int, String)
    case point(String)
    case sentence(String)
  }

  private let compared: ComparedPlans
  private let language: Language
  private let telling: ChangeTelling
  private var places: Places

  init(_ compared: ComparedPlans, language: Language) {
    self.compared = compared
    self.language = language
    telling = ChangeTelling(compared.changes, language)
    places = Places(files: compared.new.findings.files)
  }

  private func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

  /// The whole report; nothing where nothing has changed.
  private mutating func lines() -> [Line] {
    guard !compared.isSame else { return [] }
    return [.title(title)] + editionLines() + changeLines() + consequenceLines() + decisionLines() + readingLines()
  }

  private var title: String {
    let plan = compared.changes.new.plan
    let (before, after) = (compared.changes.old.plan.version, plan.version)
    let count = compared.changes.changes.count
    let versions = before == after ? say("version \(after)", "version \(after)") : "version \(before) → \(after)"
    let counted = say(count == 1 ? "1 ändring" : "\(count) ändringar", count == 1 ? "1 change" : "\(count) changes")
    return "\(plan.title), \(plan.municipality), \(versions): \(counted)"
  }

  /// That not all of the plans was compared.
  private func editionLines() -> [Line] {
    compared.edition.map { edition in
      [
        .sentence(
          say(
            "Jämförelsen gäller det som utgåvan \(edition.rawValue) visar.",
            "What the edition \(edition.rawValue) shows is compared."))
      ]
    } ?? []
  }

  private func changeLines() -> [Line] {
    var lines: [Line] = []
    var shown: (changeClass: ChangeClass, subject: Subject)?
    for (index, change) in compared.changes.changes.enumerated() {
      if shown?.changeClass != change.changeClass {
        lines.append(.heading(change.changeClass.title(language)))
        shown = nil
      }
      if shown?.subject != change.subject { lines.append(.element(telling.name(change.subject).capitalisedFirst)) }
      shown = (change.changeClass, change.subject)
      lines.append(.change(index + 1, telling.tell(change)))
    }
    return lines
  }

  private mutating func consequenceLines() -> [Line] {
    guard !compared.consequences.isEmpty else { return [] }
    // Findings of one kind are often many; those that say the same are one line.
    var order: [String] = []
    var places: [String: [String]] = [:]
    var counts: [String: Int] = [:]
    for consequence in compared.consequences {
      let text = telling.tell(consequence)
      if counts[text] == nil { order.append(text) }
      counts[text, default: 0] += 1
      if case .findingAppeared(let finding) = consequence, let range = finding.range {
        let span = self.places.span(range)
        places[text, default: []].append("\(span.file):\(span.start.line)")
      }
    }
    return [.heading(say("Följder", "Consequences"))]
      + order.map { text in
        let count = counts[text] ?? 1
        let times = count > 1 ? say(" (\(count) ställen)", " (\(count) places)") : ""
        return .point(([text + times] + [(places[text] ?? []).joined(separator: ", ")].filter { !$0.isEmpty }).joined(separator: " "))
      }
  }

  private func decisionLines() -> [Line] {
    let told = telling.tell(compared.changes.decisions)
    return told.isEmpty ? [] : [.heading(say("Beslut", "Decisions"))] + told.map { .sentence($0) }
  }

  private func readingLines() -> [Line] {
    let reading = compared.changes.reading
    guard !reading.isEmpty else { return [] }
    return [.heading(say("Läs om", "Read again"))]
      + reading.map { entry in
        let count = say(
          entry.count == 1 ? "1 ändring" : "\(entry.count) ändringar", entry.count == 1 ? "1 change" : "\(entry.count) changes")
        return .point("\(compared.changes.newTitle(of: entry.role)), \(count): \(telling.tell(entry))")
      }
  }

  /// For a terminal.
  mutating func console(_ page: TerminalPage) -> String {
    var page = page
    for line in lines() {
      switch line {
      case .title(let text), .heading(let text): page.heading(text)
      case .element(let text): page.paragraph(text)
      case .change(let number, let text): page.paragraph(text, lead: (number < 10 ? "   " : "  ") + "\(number). ")
      case .point(let text): page.paragraph(text, lead: "  - ")
      case .sentence(let text): page.paragraph(text)
      }
    }
    return page.text
  }

  /// For a document: what the author wrote is text, never markup.
  mutating func markdown() -> String {
    var text = ""
    var isInList = false
    for line in lines() {
      let opensList: Bool
      let written: String
      switch line {
      case .title(let words): (opensList, written) = (false, "# " + Self.escaped(words))
      case .heading(let words): (opensList, written) = (false, "## " + Self.escaped(words))
      case .element(let words): (opensList, written) = (false, "**\(Self.escaped(words))**")
      case .change(let number, let words): (opensList, written) = (true, "\(number). " + Self.escaped(words))
      case .point(let words): (opensList, written) = (true, "- " + Self.escaped(words))
      case .sentence(let words): (opensList, written) = (false, Self.escaped(words))
      }
      if !text.isEmpty, !(isInList && opensList) { text += "\n" }
      text += written + "\n"
      isInList = opensList
    }
    return text
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    var isInCode = false
    for character in TerminalText.visible(text) {
      if character == "`" { isInCode.toggle() }
      if !isInCode, "\\*_[]<>#|".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
