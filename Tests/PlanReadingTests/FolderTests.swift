import Diagnostics
import FoundationEssentials
import PlanModel
import PlanReading
import PlanTestSupport
import Prose
import Testing

@Suite("Folders on the disk")
struct FolderTests {
  /// A folder that is removed when the test is done.
  private final class Scratch {
    let path: String
    init() throws {
      path = FileManager.default.temporaryDirectory.appending(path: "krisplan-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String = "") throws {
      let url = URL(filePath: "\(path)/\(name)")
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    func link(_ name: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
    }
  }

  @Test("Texts and pictures are read in the order of their names, leftovers and others are told of")
  func walk() throws {
    let scratch = try Scratch()
    for name in [
      "plan.md", "b/z.md", "b/a.md", "a.md", "bild.PNG", ".hemlig", "b/tib-LAPTOP-4F2K.md", "b/tib.md", "tib (1).md", "~$a.docx", "a.md~",
      "x.svg", "y.docx",
    ] {
      try scratch.write("plan/" + name, name)
    }
    let loaded = try ContentFolder.load(scratch.path + "/plan")
    #expect(loaded.value.texts.map(\.path) == ["a.md", "b/a.md", "b/tib.md", "b/z.md", "plan.md"])
    #expect(loaded.value.texts[0].shownPath == scratch.path + "/plan/a.md")
    #expect(loaded.value.images.map(\.path) == ["bild.PNG"])
    #expect(
      loaded.diagnostics.map { "\($0.id) \($0.path?.split(separator: "/").last ?? "")" }.sorted() == [
        "leftover-file a.md~", "leftover-file tib (1).md", "leftover-file tib-LAPTOP-4F2K.md", "leftover-file ~$a.docx", "svg-image x.svg",
        "unknown-file y.docx",
      ])
  }

  @Test("Symbolic links are told of and never followed")
  func symbolicLinks() throws {
    let scratch = try Scratch()
    try scratch.write("secret.md", "hemligt")
    try scratch.write("secrets/x.md", "hemligt")
    try scratch.write("plan/plan.md", "---\ntyp: plan\ngemensamt: delat\nkontakter: lista.csv\n---\n")
    try scratch.link("plan/a.md", to: "../secret.md")
    try scratch.link("plan/mapp", to: "../secrets")
    try scratch.link("plan/lista.csv", to: "../secret.md")
    try scratch.link("plan/ur-led.md", to: "finns-inte")
    try scratch.link("delat", to: "secrets")
    let loaded = try ContentFolder.load(scratch.path + "/plan")
    #expect(loaded.value.texts.map(\.path) == ["plan.md"])
    #expect(loaded.value.shared == nil)
    #expect(loaded.value.contacts == nil)
    let links = Set(loaded.diagnostics.filter { $0.id == "symbolic-link" }.compactMap { $0.path?.split(separator: "/").last })
    #expect(links == ["a.md", "mapp", "lista.csv", "ur-led.md", "delat"])
  }

  @Test("The shared folder and the file with contacts are read where plan.md names them")
  func outside() throws {
    let scratch = try Scratch()
    try scratch.write("plan/plan.md", "---\ntyp: plan\ngemensamt: delat\nkontakter: ../hemma/lista.csv\n---\n")
    try scratch.write("delat/lagar.md", "x")
    try scratch.write("delat/bild.png", "x")
    try scratch.write("hemma/lista.csv", "Lista;Roll\n")
    for path in [scratch.path + "/plan", scratch.path + "/plan/", scratch.path + "/plan/../plan"] {
      let loaded = try ContentFolder.load(path)
      #expect(loaded.diagnostics.isEmpty)
      #expect(loaded.value.shared?.map(\.path) == ["delat/lagar.md"])
      #expect(loaded.value.images.map(\.path) == ["delat/bild.png"])
      #expect(loaded.value.contacts?.bytes.count == 11)
    }
  }

  @Test("The plan that another builds on is read, and the folder and contacts that it names")
  func basis() throws {
    let scratch = try Scratch()
    try scratch.write("plan/plan.md", "---\ntyp: plan\nbygger-på: grund\n---\n")
    try scratch.write("grund/plan.md", "---\ntyp: plan\ngemensamt: delat\nkontakter: lista.csv\n---\n")
    try scratch.write("grund/bild.png", "x")
    try scratch.write("grund/lista.csv", "Lista;Roll\n")
    try scratch.write("delat/lagar.md", "x")
    let loaded = try ContentFolder.load(scratch.path + "/plan")
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.value.base?.map(\.path) == ["grund/plan.md"])
    #expect(loaded.value.base?.first?.shownPath == scratch.path + "/grund/plan.md")
    #expect(loaded.value.shared?.map(\.path) == ["delat/lagar.md"])
    #expect(loaded.value.images.map(\.path) == ["grund/bild.png"])
    #expect(loaded.value.contacts?.bytes.count == 11)
    let tree = Dictionary(
      uniqueKeysWithValues: try ["plan/plan.md", "grund/plan.md", "grund/bild.png", "delat/lagar.md"].map { path in
        ("innehåll/" + path, Array(try Data(contentsOf: URL(filePath: "\(scratch.path)/\(path)"))))
      })
    #expect(ContentFolder.siblings(of: "innehåll/plan", in: tree) == ["innehåll/grund", "innehåll/delat"])
    let inMemory = ContentFolder.load("innehåll/plan", shownAs: "v1:", tree: tree).value
    #expect(inMemory.base?.map(\.shownPath) == ["v1:innehåll/grund/plan.md"])
    #expect(inMemory.shared?.map(\.path) == ["delat/lagar.md"])
    #expect(inMemory.images.map(\.path) == ["grund/bild.png"])
  }

  @Test("What is no ordinary file, or too large, is told of")
  func unusual() throws {
    let scratch = try Scratch()
    try scratch.write("plan/plan.md")
    try scratch.write("plan/stor.md", String(repeating: "x", count: 16_000_001))
    #expect(try ContentFolder.load(scratch.path + "/plan").diagnostics.map(\.id) == ["file-too-large"])
    #expect(throws: ContentFolder.Unreadable.self) { try ContentFolder.load(scratch.path + "/finns-inte") }
  }

  @Test("A plan's name in decomposed letters is the same name")
  func decomposed() throws {
    let scratch = try Scratch()
    try scratch.write("plan/plan.md")
    try scratch.write("plan/niva\u{30A}er.md")
    #expect(try ContentFolder.load(scratch.path + "/plan").value.texts.map { Array($0.path.utf8) }.first == Array("niv\u{E5}er.md".utf8))
  }

  @Test("A path is a plan or holds plans")
  func search() throws {
    let scratch = try Scratch()
    for name in ["b/plan.md", "a/plan.md", "gemensamt/lagar.md", "fil.md"] { try scratch.write(name) }
    #expect(try PlanSearch.findPlans(in: scratch.path) == [scratch.path + "/a", scratch.path + "/b"])
    #expect(try PlanSearch.findPlans(in: scratch.path + "/b") == [scratch.path + "/b"])
    #expect(try PlanSearch.findPlans(in: scratch.path + "/gemensamt").isEmpty)
    #expect(throws: ContentFolder.Unreadable.self) { try PlanSearch.findPlans(in: scratch.path + "/finns-inte") }
  }
}
