import Diagnostics
import PlanModel

/// Looks for roles and groups that go by two names.
///
/// A name that shortens the title (TiB, Samordnaren) belongs to it; so does one that the glossary gives as its abbreviation.
struct NameScanner {
  private struct Meaning: Sendable {
    let element: ElementID
    let isTitle: Bool
  }

  private var phrases = PhraseBook<Meaning>()
  private var titles: [ElementID: Origin] = [:]
  private var seconds: [(element: ElementID, name: String, origin: Origin)] = []
  private var seen: Set<[String]> = []
  private var watched: Set<ElementID> = []

  init(_ plan: Plan) {
    guard plan.roles.contains(where: { !$0.aliases.isEmpty }) || plan.groups.contains(where: { !$0.aliases.isEmpty }) else { return }
    let abbreviations = Dictionary(plan.terms.map { ($0.title.normalisedWords, $0.abbreviation) }) { first, _ in first }
    func add(_ element: ElementID, _ title: String, _ aliases: [String]) {
      guard !aliases.isEmpty else { return }
      let abbreviation = abbreviations[title.normalisedWords] ?? nil
      let others = aliases.filter { $0 != abbreviation && !Self.shortens($0, title) }
      guard !others.isEmpty else { return }
      watched.insert(element)
      phrases.add(title, Meaning(element: element, isTitle: true))
      for name in others { phrases.add(name, Meaning(element: element, isTitle: false)) }
    }
    for role in plan.roles { add(role.element, role.title, role.aliases) }
    for group in plan.groups { add(group.element, group.title, group.aliases) }
  }

  mutating func scan(_ index: Int, of text: TextWords, _ run: TextRun) {
    guard !phrases.isEmpty else { return }
    guard let (phrase, count) = phrases.matches(at: index, of: text).max(by: { $0.count < $1.count }) else { return }
    let range = text.words[index].range.lowerBound..<text.words[index + count - 1].range.upperBound
    guard !run.isMarked(range.lowerBound, .quoted), !run.isMarked(range.lowerBound, .historical) else { return }
    let (element, origin) = (phrase.meaning.element, Origin(run.source(of: range)))
    if phrase.meaning.isTitle {
      if titles[element] == nil { titles[element] = origin }
    } else if seen.insert([element.kind.rawValue, element.id, phrase.written]).inserted {
      seconds.append((element, String(decoding: run.bytes[range], as: UTF8.self), origin))
    }
  }

  /// Links without text show the title.
  mutating func note(_ shown: [ElementID]) {
    for element in shown where watched.contains(element) && titles[element] == nil { titles[element] = Origin() }
  }

  var secondNames: [TextTable.SecondName] {
    seconds.compactMap { second in
      titles[second.element].map { TextTable.SecondName(element: second.element, name: second.name, origin: second.origin, title: $0) }
    }
  }

  /// Whether a name is a part of the title (`Samordnaren` of `Samordnare för krisstöd`), or is an abbreviation of it (`TiB`).
  private static func shortens(_ name: String, _ title: String) -> Bool {
    let words = title.normalisedWords.split { !$0.isLetter && !$0.isNumber }
    let parts = name.normalisedWords.split { !$0.isLetter && !$0.isNumber }
    if parts.allSatisfy({ part in words.contains { isSame(part, $0) } }) { return true }
    return parts.count == 1 && name.count(where: \.isUppercase) > 1 && isAbbreviation(name.lowercased(), of: title.lowercased())
  }

  private static func isSame(_ part: Substring, _ word: Substring) -> Bool {
    func bends(_ long: Substring, _ short: Substring) -> Bool {
      long.hasPrefix(short) && (long.count == short.count || SwedishEndings.all.contains(String(long.dropFirst(short.count))))
    }
    return bends(part, word) || bends(word, part)
  }

  /// Whether the letters come in order in the title, from the beginning of a word on: SKG for Social krisledningsgrupp.
  private static func isAbbreviation(_ letters: String, of title: String) -> Bool {
    guard let word = title.split(separator: " ").first(where: { $0.first == letters.first }) else { return false }
    var rest = title[word.startIndex...]
    for letter in letters {
      guard let next = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: next)...]
    }
    return true
  }
}
