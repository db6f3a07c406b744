import FoundationEssentials
import PlanFormats

/// What a build wrote: `manifest.json` in each plan's folder.
struct Manifest: Codable, Equatable {
  static let fileName = "manifest.json"
  static let currentVersion = "1.1"

  var version = Manifest.currentVersion
  var plan: String
  var planVersion: String
  /// Sorted by path.
  var files: [Entry]
  /// The dormant pages that the public can read; `nil` where there is none, so that an ordinary build holds no trace of them.
  var activated: [Activation]?

  struct Activation: Codable, Equatable {
    var page: String
    /// The `--date` of the build that first published it.
    var since: String
  }

  struct Entry: Codable, Equatable {
    /// Relative to the plan's folder, with `/` between folders.
    var path: String
    var bytes: Int
    var sha256: String
    /// The `--date` of the build that wrote it.
    var date: String

    init(_ file: OutputFile, date: String) {
      path = file.path
      bytes = file.bytes.count
      sha256 = digest(file.bytes)
      self.date = date
    }
  }

  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}
