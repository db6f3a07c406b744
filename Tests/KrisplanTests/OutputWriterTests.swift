import Foundation
import PlanFormats
import Testing

@testable import Krisplan

@Suite struct OutputWriterTests {
  /// A folder of the test's own, removed when the test is over.
  final class Folder {
    let path: String
    init() {
      path = FileManager.default.temporaryDirectory.appending(path: "krisplan-\(UUID().uuidString)").path
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func text(_ file: String) -> String? {
      FileManager.default.contents(atPath: "\(path)/\(file)").map { String(decoding: $0, as: UTF8.self) }
    }
    func put(_ text: String, at file: String) throws {
      let url = URL(filePath: "\(path)/\(file)")
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    var entries: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }
  }

  static func files(_ texts: [String: String]) -> [OutputFile] {
    texts.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  @discardableResult
  static func write(_ texts: [String: String], to folder: Folder, publications: Set<String> = ["webb", "parm"]) throws -> Manifest {
    let writer = OutputWriter(root: folder.path)
    let lock = try writer.lock()
    defer { withExtendedLifetime(lock) {} }
    return try writer.write(
      files(texts), over: writer.manifest(of: "p"), plan: "p", planVersion: "1.0", publications: publications, date: "2026-11-21")
  }

  @Test func whatIsWrittenLiesThereWithItsManifest() throws {
    let folder = Folder()
    let manifest = try Self.write(["webb/index.html": "hej", "parm/parm.pdf": "pdf"], to: folder)
    #expect(folder.text("p/webb/index.html") == "hej")
    #expect(manifest.files.map(\.path) == ["parm/parm.pdf", "webb/index.html"])
    // The digest of "hej", computed by sha256sum.
    #expect(manifest.files[1].sha256 == "9c478bf63e9500cb5db1e85ece82f18c8eb9e52e2f9135acd7f10972c8d563ba")
    #expect(folder.text("p/manifest.json")?.contains(manifest.files[0].sha256) == true)
    #expect(folder.entries == ["p"])
  }

  @Test func whatIsNoLongerPublishedIsGone() throws {
    let folder = Folder()
    try Self.write(["webb/gammal.html": "x"], to: folder)
    try Self.write(["webb/ny.html": "y"], to: folder)
    #expect(folder.text("p/webb/gammal.html") == nil)
    #expect(folder.text("p/webb/ny.html") == "y")
  }

  /// The number by which the file system knows a file.
  static func number(_ file: String, in folder: Folder) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(file)")[.systemFileNumber] as? Int)
  }

  @Test func whatHasNotChangedIsNotWrittenAgain() throws {
    let folder = Folder()
    try Self.write(["webb/samma.html": "1", "webb/ny.html": "1", "parm/parm.pdf": "1"], to: folder)
    let kept = try ["webb/samma.html", "parm/parm.pdf"].map { try Self.number("p/\($0)", in: folder) }
    let replaced = try Self.number("p/webb/ny.html", in: folder)
    try Self.write(["webb/samma.html": "1", "webb/ny.html": "2"], to: folder, publications: ["webb"])
    #expect(try ["webb/samma.html", "parm/parm.pdf"].map { try Self.number("p/\($0)", in: folder) } == kept)
    #expect(try Self.number("p/webb/ny.html", in: folder) != replaced)
    #expect(folder.text("p/webb/ny.html") == "2")
  }

  @Test func whereNothingHasChangedTheFolderIsNotTouched() throws {
    let folder = Folder()
    try Self.write(["webb/index.html": "1", "parm/parm.pdf": "1"], to: folder)
    let before = try ["p", "p/webb", "p/manifest.json"].map { try Self.number($0, in: folder) }
    try Self.write(["webb/index.html": "1", "parm/parm.pdf": "1"], to: folder)
    #expect(try ["p", "p/webb", "p/manifest.json"].map { try Self.number($0, in: folder) } == before)
  }

  @Test func whatSomebodyLaidAmongThePagesIsGone() throws {
    let folder = Folder()
    try Self.write(["webb/index.html": "1"], to: folder)
    try folder.put("telefonlista", at: "p/webb/egna/lista.txt")
    try Self.write(["webb/index.html": "1"], to: folder)
    #expect(folder.text("p/webb/egna/lista.txt") == nil)
    #expect(folder.text("p/webb/index.html") == "1")
  }

  @Test func aFileThatSomebodyElseAlsoHasIsWrittenAnew() throws {
    let folder = Folder()
    try Self.write(["webb/index.html": "1"], to: folder)
    // Whoever changes the other name must not change what is published.
    try FileManager.default.linkItem(atPath: "\(folder.path)/p/webb/index.html", toPath: "\(folder.path)/annan.html")
    try Self.write(["webb/index.html": "1"], to: folder)
    #expect(try Self.number("p/webb/index.html", in: folder) != Self.number("annan.html", in: folder))
  }

  @Test func publicationsThatWereNotAskedForAreCarriedOver() throws {
    let folder = Folder()
    try Self.write(["webb/index.html": "1", "parm/parm.pdf": "1"], to: folder)
    let manifest = try Self.write(["webb/index.html": "2"], to: folder, publications: ["webb"])
    #expect(folder.text("p/parm/parm.pdf") == "1")
    #expect(manifest.files.map(\.path) == ["parm/parm.pdf", "webb/index.html"])
  }

  @Test func aCarriedOverFileThatSomebodyChangedIsNotKept() throws {
    let folder = Folder()
    try Self.write(["webb/index.html": "1", "parm/parm.pdf": "1"], to: folder)
    try folder.put("ändrad", at: "p/parm/parm.pdf")
    try Self.write(["webb/index.html": "2"], to: folder, publications: ["webb"])
    #expect(folder.text("p/parm/parm.pdf") == nil)
  }

  @Test func aFolderThatSomebodyElseMadeIsNeverTouched() throws {
    let folder = Folder()
    try folder.put("mitt", at: "p/viktigt.txt")
    #expect(throws: OutputWriter.Failure.self) { try Self.write(["webb/index.html": "1"], to: folder) }
    #expect(folder.text("p/viktigt.txt") == "mitt")
    #expect(folder.entries == ["p"])
  }

  @Test func whatAKilledBuildLeftIsRemovedByTheNext() throws {
    let folder = Folder()
    try Self.write(["webb/index.html": "1"], to: folder)
    try folder.put("halv", at: ".p.ny/webb/index.html")
    try Self.write(["webb/index.html": "2"], to: folder)
    #expect(folder.text("p/webb/index.html") == "2")
    #expect(folder.entries == ["p"])
  }

  @Test func anUntrustworthyManifestReachesNothingOutside() throws {
    let folder = Folder()
    try Self.write(["webb/index.html": "1"], to: folder)
    try folder.put("hemligt", at: "utanför.txt")
    let manifest = #"{"version":"1.0","plan":"p","planVersion":"1","files":[{"path":"../utanför.txt","bytes":8,"sha256":"x","date":"d"}]}"#
    try folder.put(manifest, at: "p/manifest.json")
    let written = try Self.write(["webb/index.html": "2"], to: folder, publications: ["webb"])
    #expect(written.files.map(\.path) == ["webb/index.html"])
  }

  @Test func linksAreNotFollowedWhenTheOldOutputIsRemoved() throws {
    let folder = Folder()
    try folder.put("kvar", at: "annat/fil.txt")
    try Self.write(["webb/index.html": "1"], to: folder)
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/p/webb/annat", withDestinationPath: "\(folder.path)/annat")
    try Self.write(["webb/index.html": "2"], to: folder)
    #expect(folder.text("annat/fil.txt") == "kvar")
  }
}
