import FoundationEssentials
import PlanFormats
import PlanPages

/// What an importer of fragments must do: which pages are new, changed or gone since the last build.
///
/// The fragments and their index follow from the plan alone. This file also follows from what was published before, which only the writer knows; so it
/// stands by itself, and the index stays the same however often it is built.
enum FragmentChanges {
  static let fileName = "changes.json"
  private static let folder = FragmentPublication.id + "/"
  private static let page = ".html"

  private struct Changes: Encodable {
    let schema = "krisplan-fragment-changes/1.0"
    /// Whether there was anything to compare with.
    let isFirst: Bool
    var added: [String] = []
    var changed: [String] = []
    var removed: [String] = []
  }

  /// The file; `nil` where no fragments were built.
  static func file(from old: [Manifest.Entry], to new: [Manifest.Entry]) -> OutputFile? {
    let (before, after) = (pages(old), pages(new))
    guard !after.isEmpty else { return nil }
    var changes = Changes(isFirst: before.isEmpty)
    for (slug, sum) in after {
      guard let known = before[slug] else {
        changes.added.append(slug)
        continue
      }
      if known != sum { changes.changed.append(slug) }
    }
    changes.removed = before.keys.filter { after[$0] == nil }
    for list in [\Changes.added, \.changed, \.removed] { changes[keyPath: list].sort { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return (try? encoder.encode(changes)).map { OutputFile(path: folder + fileName, bytes: Array($0) + [UInt8(ascii: "\n")]) }
  }

  /// The checksum of each fragment, by its slug.
  private static func pages(_ entries: [Manifest.Entry]) -> [String: String] {
    var found: [String: String] = [:]
    for entry in entries where entry.path.hasPrefix(folder) && entry.path.hasSuffix(page) {
      found[String(entry.path.dropFirst(folder.count).dropLast(page.count))] = entry.sha256
    }
    return found
  }
}
