import FoundationEssentials

/// The records of a plan's published versions, in its output folder. It reads; `OutputWriter` writes.
struct VersionArchive: Sendable {
  /// The folder in a plan's output. A build never removes what lies there.
  static let folder = "versioner"

  /// The folder that holds a folder per plan.
  let output: String
  let plan: String

  /// A record whose bytes are not those that were written.
  struct Broken: Error {
    let path: String
  }

  /// A version's file: letters, digits, dots and hyphens stand for themselves.
  static func fileName(of version: String) -> String {
    let name = version.unicodeScalars.map { scalar -> String in
      let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "."
      return isPlain ? String(scalar) : "_\(String(scalar.value, radix: 16))_"
    }.joined()
    return (name.hasPrefix(".") ? "_" + name : name) + ".json"
  }

  func path(of version: String) -> String { "\(output)/\(plan)/\(Self.folder)/\(Self.fileName(of: version))" }

  /// `nil` where the version was never published here.
  func record(of version: String) throws(Broken) -> VersionRecord? { try read(path(of: version)) }

  /// All that were published here, in the order of their numbers.
  func all() throws(Broken) -> [VersionRecord] {
    let folder = "\(output)/\(plan)/\(Self.folder)"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".json") }.sorted()
    var records: [VersionRecord] = []
    for name in names {
      if let record = try read("\(folder)/\(name)") { records.append(record) }
    }
    return records.sorted { VersionNumber($0.planVersion) < VersionNumber($1.planVersion) }
  }

  private func read(_ path: String) throws(Broken) -> VersionRecord? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    guard let record = VersionRecord(Array(data)), record.isWhole else { throw Broken(path: path) }
    return record
  }
}

/// A version as people number it: 1.9 comes before 1.10.
struct VersionNumber: Comparable {
  let text: String
  private let parts: [Part]

  private enum Part: Equatable {
    case number(Int)
    case word(String)
  }

  init(_ text: String) {
    self.text = text
    parts = text.split { $0 == "." || $0 == "-" || $0 == " " }.map { part in Int(part).map { .number($0) } ?? .word(String(part)) }
  }

  static func == (a: Self, b: Self) -> Bool { a.text == b.text }

  static func < (a: Self, b: Self) -> Bool {
    for (one, other) in zip(a.parts, b.parts) where one != other {
      switch (one, other) {
      case (.number(let x), .number(let y)): return x < y
      case (.word(let x), .word(let y)): return x < y
      // "1.0 utkast" comes before "1.0".
      case (.word, .number): return true
      case (.number, .word): return false
      }
    }
    if a.parts.count != b.parts.count {
      let longer = a.parts.count > b.parts.count ? a.parts : b.parts
      let isEarly = if case .word = longer[min(a.parts.count, b.parts.count)] { true } else { false }
      return (a.parts.count < b.parts.count) != isEarly
    }
    return a.text < b.text
  }
}
