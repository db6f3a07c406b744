public import Diagnostics
public import PlanModel
import Prose
import StrictYAML

/// A plan as it was read, with the texts in which its ranges count.
public struct ReadPlan: Sendable {
  /// `nil` where there is no usable `plan.md`.
  public var plan: Plan?
  public var files: SourceFiles

  public init(plan: Plan?, files: SourceFiles) {
    self.plan = plan
    self.files = files
  }
}

/// Reads a plan's files into its elements, in two passes: the first learns every id, the second resolves what points at them.
///
/// Everything that does not fit is reported in one run; an element with a fault is read as far as it goes.
public enum PlanReader {
  public static func read(_ folder: ContentFolder) -> Diagnosed<ReadPlan> {
    let findings = Findings()
    var files = SourceFiles()
    var texts: [(source: SourceFile, file: FileID, content: ContentFile, layer: ContentFolder.Layer)] = []
    for (content, layer) in folder.orderedTexts {
      guard let text = findings.take(SourceText.decode(bytes: content.bytes, path: content.shownPath)) else { continue }
      let source = SourceFile(path: content.shownPath, text: text)
      texts.append((source, files.add(source), content, layer))
    }
    let heads = sideBySide(texts) { HeadReader.read($0.source, file: $0.file, content: $0.content, layer: $0.layer) }
    var parts = heads.flatMap { findings.take($0) }
    var contactRows: CSVContacts?
    if let contacts = folder.contacts, let text = findings.take(SourceText.decode(bytes: contacts.bytes, path: contacts.shownPath)) {
      let source = SourceFile(path: contacts.shownPath, text: text)
      contactRows = CSVContacts(source, file: files.add(source), findings)
    }
    var declarations = Declarations(findings: findings)
    declarations.declare(&parts, contacts: contactRows)
    let images = ImageShelf(folder.images)
    let reader = EntityReader(symbols: declarations.symbols, findings: findings, sources: files, images: images)
    contactRows?.checkColumns(reader)
    let plan = PlanAssembly(reader: reader, folder: folder).assemble(parts)
    return Diagnosed(ReadPlan(plan: plan, files: files), findings.diagnostics.sorted(in: files))
  }
}

extension ContentFolder {
  /// In the order of the paths; what the plan builds on comes after its own texts, and what several plans share comes last.
  fileprivate var orderedTexts: [(ContentFile, layer: Layer)] {
    func ordered(_ files: [ContentFile]) -> [ContentFile] {
      files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
    return ordered(texts).map { ($0, .own) } + ordered(base ?? []).map { ($0, .base) } + ordered(shared ?? []).map { ($0, .shared) }
  }
}

/// The pictures that lie in the plan's folder, and which of them its texts name.
final class ImageShelf {
  let paths: Set<String>
  private let files: [ContentFile]
  private var named: Set<String> = []

  init(_ files: [ContentFile]) {
    self.files = files
    paths = Set(files.map(\.path))
  }

  func contains(_ path: String) -> Bool {
    guard paths.contains(path) else { return false }
    named.insert(path)
    return true
  }

  /// The bytes of those that some text names.
  var namedImages: [String: [UInt8]] {
    Dictionary(files.filter { named.contains($0.path) }.map { ($0.path, $0.bytes) }) { first, _ in first }
  }
}
