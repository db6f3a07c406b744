import FoundationEssentials
import PlanModel
import Prose

/// The data of an edition as the files of a plan: a head of the keys that an author writes, and below it the texts and tables.
struct PlanDataFiles {
  /// The lists of the data, and of which kind their elements are.
  private static let lists: [(key: String, kind: EntityKind)] = [
    ("organisationer", .organisation), ("roller", .role), ("grupper", .group), ("mandat", .mandate), ("händelsenivåer", .eventLevel),
    ("checklistor", .checklist), ("telefonlistor", .contactList), ("larmkedjor", .alarmChain), ("rotor", .dutyRota), ("lokaler", .location),
    ("blanketter", .form), ("insatser", .supportPhase), ("vilande-sidor", .dormantPage), ("övningar", .exercise), ("kapitel", .chapter),
    ("underlag", .decisionBasis), ("lagrum", .law), ("styrdokument", .policy), ("ordlista", .term),
  ]

  private let data: JSONValue
  private let path: String

  init(_ data: JSONValue, shownAs path: String) {
    self.data = data
    self.path = path
  }

  var folder: ContentFolder {
    var texts = [file(ContentFolder.planFileName, .plan, data)]
    var shared: [ContentFile] = []
    for (key, kind) in Self.lists {
      for (place, element) in (data[key]?.items ?? []).enumerated() {
        // Files are read in the order of their names.
        let number = String(1_000_000 + place).dropFirst()
        let file = file("\(key)/\(number).md", kind, element)
        if element["gemensam"] == nil { texts.append(file) } else { shared.append(file) }
      }
    }
    let images = (data["bilder"]?.items ?? []).compactMap { picture -> ContentFile? in
      guard let name = picture["fil"]?.text, let bytes = picture["base64"]?.text.flatMap({ Data(base64Encoded: $0) }) else { return nil }
      return ContentFile(path: name, bytes: Array(bytes))
    }
    return ContentFolder(shownPath: path, texts: texts, images: images, shared: shared)
  }

  private func file(_ name: String, _ kind: EntityKind, _ element: JSONValue) -> ContentFile {
    var lines = ["---", "typ: \(kind.rawValue)"]
    let known = kind.fieldNames
    if case .object(let object) = element {
      for (key, value) in object.sorted(by: { $0.key < $1.key }) where known.contains(key) {
        guard let written = head(key, value, of: element, kind) else { continue }
        lines.append("\(key): \(written)")
      }
    }
    lines += ["---", ""] + body(of: element, kind)
    return ContentFile(path: name, shownAs: "\(path) \(name)", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func head(_ key: String, _ value: JSONValue, of element: JSONValue, _ kind: EntityKind) -> String? {
    // "Around twenty" is one value to an author.
    if kind == .group, key == Group.Field.headcount.rawValue, element["antal-ungefärligt"] != nil, let number = value.text {
      return JSONValue.quoted("ca \(number)")
    }
    return value.head
  }

  // MARK: - Texts

  private func body(of element: JSONValue, _ kind: EntityKind) -> [String] {
    let text = lines(element["text"])
    switch kind {
    case .plan: return text + questions(of: element)
    case .role: return text + sections(element, [("Före", "före"), ("Under", "under"), ("Efter", "efter")])
    case .eventLevel: return text + sections(element, [("Kriterier", "kriterier"), ("Exempel", "exempel")])
    case .checklist: return text + (element["skeden"]?.items ?? []).flatMap { phase($0) }
    case .decisionBasis:
      return (element["avsnitt"]?.items ?? []).flatMap { section($0["rubrik"]?.text ?? "", lines($0["text"])) }
    case .contactList: return text + table(contactColumns, element["poster"])
    case .alarmChain:
      return text + table(AlarmChain.Step.Field.allCases.map { field in (field.rawValue, { cell($0[field.rawValue]) }) }, element["steg"])
    case .dutyRota:
      return text + table(DutyRota.Turn.Field.allCases.map { field in (field.rawValue, { cell($0[field.rawValue]) }) }, element["turer"])
    case .organisation, .group, .mandate, .location, .form, .supportPhase, .dormantPage, .exercise, .chapter, .law, .policy, .term,
      .contact:
      return text
    }
  }

  private func lines(_ text: JSONValue?) -> [String] {
    text?.text?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
  }

  private func section(_ title: String, _ lines: [String]) -> [String] { lines.isEmpty ? [] : ["", "## \(title)", ""] + lines }

  private func sections(_ element: JSONValue, _ titles: [(title: String, key: String)]) -> [String] {
    titles.flatMap { section($0.title, lines(element[$0.key])) }
  }

  /// An item of a list: what follows its first line is set in.
  private func item(_ mark: String, _ lines: [String]) -> [String] {
    [mark + (lines.first ?? "")] + MarkdownWriter.indented(lines.dropFirst(), by: 2)
  }

  private func questions(of element: JSONValue) -> [String] {
    let questions = (element["öppna-frågor"]?.items ?? []).enumerated().flatMap { place, question in
      let explained = (element["förklarar"]?.items ?? []).filter { $0["fråga"]?.text == String(place + 1) }
      guard !explained.isEmpty else { return item("- ", lines(question)) }
      let rules = explained.compactMap { $0["regel"]?.text }.map { "`\($0)`" }.joined(separator: ", ")
      let links = (explained.first?["delar"]?.items ?? []).compactMap(\.text).map { "[](\($0))" }
      return item("- ", lines(question) + ["", (["Förklarar: \(rules)"] + links).joined(separator: " ")])
    }
    return section("Öppna frågor", questions)
  }

  private func phase(_ phase: JSONValue) -> [String] {
    let steps = (phase["steg"]?.items ?? []).flatMap { step -> [String] in
      let remark = lines(step["anmärkning"])
      return item("- [ ] ", lines(step["text"]) + (remark.isEmpty ? [] : [""] + remark))
    }
    return ["", "## \(phase["skede"]?.text ?? "")", ""] + lines(phase["text"]) + [""] + steps
  }

  // MARK: - Tables

  private typealias Column = (title: String, cell: (JSONValue) -> String)

  /// Only the columns in which something stands.
  private func table(_ columns: [Column], _ rows: JSONValue?) -> [String] {
    guard let rows = rows?.items, !rows.isEmpty else { return [] }
    let cells = rows.map { row in columns.map { $0.cell(row) } }
    let used = columns.indices.filter { column in cells.contains { !$0[column].isEmpty } }
    func line(_ row: [String]) -> String { "| " + used.map { row[$0] }.joined(separator: " | ") + " |" }
    return ["", line(columns.map(\.title)), line(columns.map { _ in "---" })] + cells.map { line($0) }
  }

  /// What points at elements as links, everything else as words.
  private func cell(_ value: JSONValue?) -> String {
    guard let value else { return "" }
    let words = value.items.isEmpty ? [value.text].compactMap { $0 } : value.items.compactMap(\.text)
    return words.map { word in
      guard let colon = word.firstIndex(of: ":"), EntityKind.byScheme[String(word[..<colon])] != nil else {
        return MarkdownWriter.cell(word)
      }
      return "[](\(word))"
    }.joined(separator: ", ")
  }

  private var contactColumns: [Column] {
    Contact.Field.allCases.map { field in
      switch field {
      case .mobile, .work, .onCall, .switchboard, .telephone, .radio:
        return (
          field.rawValue,
          { entry in
            let numbers = (entry["nummer"]?.items ?? []).filter { $0["slag"]?.text == field.rawValue }.compactMap { $0["nummer"]?.text }
            return MarkdownWriter.cell(numbers.joined(separator: ", "))
          }
        )
      case .remark: return (field.rawValue, { MarkdownWriter.cell(fromMarkdown: $0[field.rawValue]?.text ?? "") })
      case .function, .name, .email: return (field.rawValue, { $0[field.rawValue]?.text.map { MarkdownWriter.cell($0) } ?? "" })
      case .id, .role, .organisation, .audience, .verified, .responsible: return (field.rawValue, { cell($0[field.rawValue]) })
      }
    }
  }
}
