import PlanTestSupport

/// A plan made by chance whose keys can be changed one at a time; the same for the same seed.
struct RandomRevision {
  /// What an edit should be told as.
  struct Edited: Hashable {
    let kind: String
    let id: String
    let part: String
  }

  private struct Element {
    let kind: String
    let id: String
    var keys: [(name: String, value: String)]
    var body = ""
  }

  private var numbers: SeededNumbers
  private var elements: [Element] = []
  private static let nouns = [
    "larmet", "gruppen", "loggboken", "samordnaren", "platsen", "listan", "beslutet", "nivån", "lokalen", "drabbade", "anhöriga", "media",
    "skolan", "kyrkan", "sjukhuset", "polisen", "regionen", "växeln", "passet", "bilen", "nyckeln", "västen", "telefonen", "kartan",
  ]
  private static let verbs = [
    "Ring", "Skriv", "Bedöm", "Meddela", "Hämta", "Öppna", "Samla", "Avsluta", "Följ", "Kontrollera", "Lämna", "Begär",
  ]

  init(seed: Int) {
    numbers = SeededNumbers(seed: seed)
    let roles = (0..<6).map { "roll\($0)" }
    for (number, id) in roles.enumerated() {
      elements.append(
        Element(
          kind: "roll", id: id,
          keys: [
            ("titel", "Befattning \(number)"), ("nås", pick(["dygnet runt", "kontorstid", "övrig tid"])),
            ("antal", "\(numbers.number(below: 9) + 1)"), ("ersättare", "[\(pick(roles))]"),
          ], body: sentence() + "\n"))
    }
    for number in 0..<4 {
      elements.append(
        Element(
          kind: "mandat", id: "mandat\(number)",
          keys: [
            ("beslut", "Besluta om \(Self.nouns[number])"), ("slag", pick(["delegation", "verkställighet"])),
            ("gräns", "\(numbers.number(below: 90)) 000 kr"),
            ("innehavare", "[\(numbers.shuffled(roles).prefix(2).joined(separator: ", "))]"),
          ], body: sentence() + "\n"))
    }
    for number in 0..<3 {
      let steps = numbers.shuffled(Self.verbs).prefix(4).map { "- [ ] \($0) \(pick(Self.nouns)) före \(pick(Self.nouns))\n" }
      elements.append(
        Element(
          kind: "checklista", id: "kort\(number)",
          keys: [("titel", "Kort \(number)"), ("kort", pick(["A5", "A6"])), ("roll", pick(roles))],
          body: "## Vid larm\n" + steps.joined()))
    }
    for number in 0..<3 {
      elements.append(
        Element(
          kind: "kapitel", id: "kapitel\(number)", keys: [("titel", "Kapitel \(number)"), ("nummer", "\(number + 1)")],
          body: (0..<numbers.number(below: 5) + 1).map { _ in sentence() }.joined(separator: "\n\n") + "\n"))
    }
    let rows = roles.enumerated().map { "| [](roll:\($0.element)) | Exempel \(Self.verbs[$0.offset]) | 070-174 06 \(10 + $0.offset) |\n" }
    elements.append(
      Element(
        kind: "telefonlista", id: "larmlista", keys: [("titel", "Larmlista"), ("intervall", "\(numbers.number(below: 5) + 2) månader")],
        body: "| Roll | Namn | Mobil |\n|---|---|---|\n" + numbers.shuffled(rows).joined()))
  }

  private mutating func pick(_ words: [String]) -> String { words[numbers.number(below: words.count)] }

  private mutating func sentence() -> String {
    (0..<numbers.number(below: 12) + 6).map { _ in pick(Self.nouns) }.joined(separator: " ") + "."
  }

  /// The files, an element in each, in whatever order: the names of files say nothing.
  mutating func files() -> [String: String] {
    let names = numbers.shuffled(Array(elements.indices))
    return Dictionary(
      uniqueKeysWithValues: zip(names, elements).map { name, element in
        let keys = numbers.shuffled(element.keys).map { "\($0.name): \($0.value)\n" }
        return ("fil\(name).md", "---\ntyp: \(element.kind)\nid: \(element.id)\n\(keys.joined())---\n\(element.body)")
      })
  }

  /// Changes so many keys and texts, each of another element, and says which.
  mutating func edit(_ count: Int) -> [Edited] {
    numbers.shuffled(Array(elements.indices)).prefix(count).map { index in
      if ["roll", "mandat", "kapitel"].contains(elements[index].kind), numbers.chance(3) {
        elements[index].body = elements[index].body.replacing(".", with: " tillagt.", maxReplacements: 1)
        return Edited(kind: elements[index].kind, id: elements[index].id, part: "text")
      }
      let key = numbers.number(below: elements[index].keys.count)
      let (name, value) = elements[index].keys[key]
      let changed: String
      switch name {
      case "nås": changed = value == "kontorstid" ? "dygnet runt" : "kontorstid"
      case "slag": changed = value == "delegation" ? "verkställighet" : "delegation"
      case "kort": changed = value == "A5" ? "A6" : "A5"
      case "antal", "nummer": changed = value + "0"
      case "gräns": changed = "1" + value
      case "intervall": changed = "1" + value
      case "roll", "ersättare":
        changed =
          value.contains("roll0")
          ? value.replacing("roll0", with: "roll1") : value.prefix { $0 == "[" } + "roll0" + value.reversed().prefix { $0 == "]" }
      case "innehavare": changed = value.replacing("]", with: ", {roll: roll5, tid: övrig tid, villkor: Bara då}]")
      default: changed = value + " omarbetad"
      }
      elements[index].keys[key].value = changed
      return Edited(kind: elements[index].kind, id: elements[index].id, part: name)
    }
  }

  /// Shuffles, cuts and adds at random: what comes of it is known to nobody.
  mutating func scramble() {
    for index in elements.indices where numbers.chance(2) {
      var lines = elements[index].body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let steps = lines.indices.filter { lines[$0].hasPrefix("- [ ]") || lines[$0].hasPrefix("| [") }
      if steps.count > 1 {
        let shuffled = numbers.shuffled(steps.map { lines[$0] })
        for (place, line) in zip(steps, shuffled) { lines[place] = numbers.chance(3) ? line.replacing("före", with: "efter") : line }
      } else if elements[index].kind == "kapitel" {
        lines = numbers.shuffled(lines.filter { !$0.isEmpty }).flatMap { [$0, ""] } + [sentence(), ""]
      }
      elements[index].body = lines.joined(separator: "\n")
    }
    if numbers.chance(2) { elements.remove(at: elements.count - 2) }
    elements = numbers.shuffled(elements)
  }
}
