import FoundationEssentials
import PlanModel
import PlanReading

/// A published version of a plan, kept whole: the files that it was read from, so that it can be compared, cut to an edition and set again.
///
/// The files, not what was read from them: an edition is cut from the plan each time, so that the record needs no copy for each audience, and what
/// a later reader understands better it understands in old plans too. It holds everything, also what no edition shows, and is for whoever keeps the plan.
struct VersionRecord: Codable, Equatable, Sendable {
  static let currentSchema = "krisplan-version/1.0"

  var schema = VersionRecord.currentSchema
  /// The plan's id.
  var plan: String
  var planVersion: String
  var status: String
  /// The `--date` of the build that wrote it.
  var date: String
  /// Whether it is kept for good. Until then a build with the same number takes its place.
  var isSealed: Bool
  /// The plan's folder, as messages name it.
  var folder: String
  var files: [File]
  /// Of the files with their names.
  var sha256: String

  struct File: Codable, Equatable, Sendable {
    enum Place: String, Codable, Sendable { case own, shared, contacts }

    var path: String
    var place: Place
    /// Text that is UTF-8 stands as it is; everything else in Base64.
    var text: String?
    var base64: String?

    init(_ file: ContentFile, _ place: Place) {
      path = file.path
      self.place = place
      let text = String(decoding: file.bytes, as: UTF8.self)
      // A byte order mark or a half letter would not come back.
      if Array(text.utf8) == file.bytes { self.text = text } else { base64 = Data(file.bytes).base64EncodedString() }
    }

    var bytes: [UInt8]? { text.map { Array($0.utf8) } ?? base64.flatMap { Data(base64Encoded: $0) }.map { Array($0) } }
  }

  init(_ plan: Plan, _ content: ContentFolder, date: String, isSealed: Bool) {
    self.plan = plan.id.rawValue
    planVersion = plan.version
    status = plan.status.rawValue
    self.date = date
    self.isSealed = isSealed
    folder = content.shownPath
    let own = content.texts + content.images
    files =
      own.map { File($0, .own) } + (content.shared ?? []).map { File($0, .shared) } + (content.contacts.map { [File($0, .contacts)] } ?? [])
    files.sort { ($0.place.rawValue, $0.path) < ($1.place.rawValue, $1.path) }
    sha256 = Self.fingerprint(of: files)
  }

  private static func fingerprint(of files: [File]) -> String {
    digest(files.flatMap { file in Array("\(file.place.rawValue) \(file.path)\0".utf8) + (file.bytes ?? []) + [0] })
  }

  /// Whether it still is what was written.
  var isWhole: Bool { sha256 == Self.fingerprint(of: files) && files.allSatisfy { $0.bytes != nil } }

  /// The plan's files, as they lay on the disk.
  var content: ContentFolder {
    func taken(_ place: File.Place) -> [ContentFile] {
      files.filter { $0.place == place }.compactMap { file in
        file.bytes.map { ContentFile(path: file.path, shownAs: "\(planVersion):\(file.path)", bytes: $0) }
      }
    }
    let shared = taken(.shared)
    var folder = ContentFolder(files: taken(.own), shared: shared.isEmpty ? nil : shared, contacts: taken(.contacts).first)
    folder.shownPath = "\(folder.shownPath)\(planVersion)"
    return folder
  }

  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// `nil` where the bytes are something else.
  init?(_ bytes: [UInt8]) {
    guard let record = try? JSONDecoder().decode(VersionRecord.self, from: Data(bytes)), record.schema == Self.currentSchema else {
      return nil
    }
    self = record
  }
}
