/// The words of a theme in one language, by the key under which the code asks for them.
///
/// A theme that lacks a word is refused when it is read, so that a page never shows a hole.
public struct Wording<Word: RawRepresentable<String> & CaseIterable & Hashable & Sendable>: Sendable {
  private let texts: [Word: String]

  /// What a theme's file must be told: words that it lacks, and keys that nothing asks for.
  public struct Mismatch: Error, Sendable {
    public let missing: [String]
    public let unknown: [String]
  }

  public init(_ texts: [String: String]) throws(Mismatch) {
    let known = Set(Word.allCases.map(\.rawValue))
    let missing = known.subtracting(texts.keys).sorted()
    let unknown = Set(texts.keys).subtracting(known).sorted()
    guard missing.isEmpty, unknown.isEmpty else { throw Mismatch(missing: missing, unknown: unknown) }
    self.texts = Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0, texts[$0.rawValue] ?? "") })
  }

  public subscript(_ word: Word) -> String { texts[word] ?? word.rawValue }

  /// The word with each `{name}` replaced by its value.
  public func callAsFunction(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
    var out = ""
    var rest = self[word][...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")), let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}")) {
      out += rest[..<open]
      let name = rest[rest.utf8.index(after: open)..<close]
      out += values.first { $0.key == name }?.value ?? "{\(name)}"
      rest = rest[rest.utf8.index(after: close)...]
    }
    return out + rest
  }

  /// Every word by its key, for formats that hand them on as data.
  public var byKey: [String: String] { Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) }) }
}
