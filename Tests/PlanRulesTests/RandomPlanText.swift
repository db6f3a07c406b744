import PlanTestSupport

/// The files of a small plan made by chance, with most of what the rules look at; the same for the same seed.
///
/// Ids go through `named`, so that the same plan can be written with others; titles say nothing of them.
struct RandomPlanText {
  private var numbers: SeededNumbers
  private let named: (String) -> String
  private let roles = (0..<6).map { "roll\($0)" }
  private let groups = ["grupp0", "grupp1"]
  private let mandates = (0..<4).map { "mandat\($0)" }
  private var levels: [String] = []
  /// A role that gets one alternate more, and which.
  var anotherAlternate: (role: String, alternate: String)?

  init(seed: Int, named: @escaping (String) -> String = { $0 }) {
    numbers = SeededNumbers(seed: seed)
    self.named = named
  }

  /// One text for each element.
  mutating func make() -> [String] {
    levels = (0..<numbers.number(below: 4)).map { String($0 + 1) }
    var texts = roles.enumerated().map { role($0.element, number: $0.offset) }
    texts += groups.enumerated().map { group($0.element, number: $0.offset) }
    texts += mandates.enumerated().map { mandate($0.element, number: $0.offset) }
    texts += levels.map { level($0) }
    texts += (0..<2).map { card(number: $0) }
    texts += [alarmChain(), contactList()]
    return texts
  }

  private mutating func pick(_ names: [String]) -> String { names[numbers.number(below: names.count)] }
  private mutating func list(_ names: [String], _ oneIn: Int = 2) -> String {
    "[" + numbers.some(of: names, oneIn).map { levels.contains($0) ? $0 : named($0) }.joined(separator: ", ") + "]"
  }
  /// A key that is sometimes written.
  private mutating func maybe(_ oneIn: Int, _ line: (inout Self) -> String) -> String {
    numbers.chance(oneIn) ? line(&self) + "\n" : ""
  }

  private mutating func role(_ id: String, number: Int) -> String {
    var alternates = numbers.some(of: roles, 5)
    if let more = anotherAlternate, more.role == id, !alternates.contains(more.alternate) { alternates.append(more.alternate) }
    return "---\ntyp: roll\nid: \(named(id))\ntitel: Befattning \(number)\nersättare: [\(alternates.map(named).joined(separator: ", "))]\n"
      + maybe(2) { "nås: " + $0.pick(["dygnet runt", "kontorstid", "övrig tid", "enligt rota"]) } + maybe(5) { _ in "antal: 3" }
      + maybe(3) { "rapporterar-till: \($0.named($0.pick($0.roles)))" }
      + maybe(4) { "slag: " + $0.pick(["förtroendevald", "partner"]) } + "---\n" + maybe(2) { _ in "Leder arbetet." }
  }

  private mutating func group(_ id: String, number: Int) -> String {
    "---\ntyp: grupp\nid: \(named(id))\ntitel: Grupp \(number)\nledamöter: \(list(roles))\n"
      + maybe(2) { "sammankallande: \($0.named($0.pick($0.roles)))" } + maybe(3) { "ledare: \($0.named($0.pick($0.roles)))" }
      + maybe(2) { "beslutför: \($0.numbers.number(below: 5) + 1)" } + maybe(2) { "sammankallas-av: \($0.named($0.pick($0.mandates)))" }
      + "---\n"
  }

  private mutating func mandate(_ id: String, number: Int) -> String {
    var text = "---\ntyp: mandat\nid: \(named(id))\nbeslut: \(numbers.chance(3) ? "Samla gruppen" : "Beslut \(number)")\n"
    text += maybe(2) { "slag: " + $0.pick(["delegation", "verkställighet", "begäran"]) }
    text += maybe(2) { "verkan: " + $0.pick(["startar", "avslutar"]) }
    text += maybe(3) { "gäller: grupp:\($0.named($0.pick($0.groups)))" }
    text += maybe(4) { "avser: \($0.named($0.pick($0.mandates)))" }
    text += maybe(3) { "gräns: " + $0.pick(["50 000 kr", "skälig kostnad", "ej beslutad"]) }
    text += maybe(3) { _ in "ordning: parallellt" }
    text += maybe(2) { "samråd: \($0.list($0.roles + $0.groups, 4))" }
    text += maybe(4) { "delegerat-av:\n  mandat: \($0.named($0.pick($0.mandates)))" }
    if !levels.isEmpty { text += maybe(2) { "nivåer: \($0.list($0.levels))" } }
    text += "innehavare:\n"
    for _ in 0..<numbers.number(below: 3) + 1 {
      text += "  - roll: \(named(pick(roles)))\n"
      text += maybe(2) { "    om-onåbar: \($0.named($0.pick($0.roles)))" }
      text += maybe(3) { "    tid: " + $0.pick(["kontorstid", "övrig tid"]) }
    }
    return text + "---\n"
  }

  private mutating func level(_ number: String) -> String {
    "---\ntyp: händelsenivå\nnummer: \(number)\ntitel: Händelse \(number)\nsymbol: cirkel\naktiverar: \(list(roles + groups))\n"
      + maybe(2) { "leds-av: \($0.named($0.pick($0.roles)))" } + maybe(2) { "larmad-inom: \($0.pick(["10 min", "30 min"]))" }
      + "---\n## Kriterier\n- \(pick(["Fler än tio drabbade.", "Oro i kommunen."]))\n"
  }

  private mutating func card(number: Int) -> String {
    let steps = numbers.some(of: mandates).map { "- [ ] [Gör det](mandat:\(named($0)))\n" }
    return "---\ntyp: checklista\nid: kort\(number)\ntitel: Vid larm \(number)\nroll: \(named(pick(roles)))\n---\n## Vid larm\n"
      + steps.joined() + "- [ ] Skriv tiden\n"
  }

  private mutating func alarmChain() -> String {
    let nodes = roles.map { "[](roll:\(named($0)))" } + groups.map { "[](grupp:\(named($0)))" }
    let rows = (0..<8).map { number in
      "| \(number < 2 ? "112" : pick(nodes)) | \(pick(nodes)) | \(pick(["5 min", "15 min", ""])) | \(pick(nodes + ["", "", "", "", "", ""])) |\n"
    }
    return
      "---\ntyp: larmkedja\nid: larmkedja\ntitel: Larmkedja\ningångar: [112]\n---\n| Från | Till | Inom | Inget svar |\n|---|---|---|---|\n"
      + rows.joined()
  }

  private mutating func contactList() -> String {
    let rows = roles.map { role in
      "| [](roll:\(named(role))) | \(pick(["Övning Öberg", "Demo Dahlgren", "Prov Palm"])) | \(pick(["070-174 06 05", "070-174 06 06", ""])) |\n"
    }
    return "---\ntyp: telefonlista\nid: larmlista\ntitel: Larmlista\n---\n| Roll | Namn | Mobil |\n|---|---|---|\n" + rows.joined()
  }
}
