import Diagnostics
import PlanModel
import Prose
import StrictYAML

/// Reads one file into its parts. Needs nothing from other files, so files can be read side by side.
struct HeadReader {
  let source: SourceFile
  let file: FileID
  let content: ContentFile
  let layer: ContentFolder.Layer
  private var diagnostics: [Diagnostic] = []

  static func read(_ source: SourceFile, file: FileID, content: ContentFile, layer: ContentFolder.Layer) -> Diagnosed<[Part]> {
    var reader = HeadReader(source: source, file: file, content: content, layer: layer)
    let (slices, faults) = FileSplitter.split(source.text)
    for fault in faults { reader.diagnostics.append(.fault(fault, in: file)) }
    let parts = slices.enumerated().map { reader.part($0.element, number: $0.offset, isUnterminated: !faults.isEmpty) }
    return Diagnosed(parts, reader.diagnostics)
  }

  private init(source: SourceFile, file: FileID, content: ContentFile, layer: ContentFolder.Layer) {
    self.source = source
    self.file = file
    self.content = content
    self.layer = layer
  }

  private mutating func part(_ slice: FileSplitter.Slice, number: Int, isUnterminated: Bool) -> Part {
    let head = StrictYAML.read(source, file: file, range: slice.head)
    let body = MarkdownParser.parse(source, file: file, range: slice.body)
    diagnostics += head.diagnostics + body.diagnostics
    let name = content.path.split(separator: "/").last ?? ""
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    var part = Part(
      mark: SourceRange(file: file, slice.mark), folder: content.folder, pairs: head.value.pairs, body: body.value, kind: nil, id: nil,
      fileStem: stem, number: number,
      isBroken: head.diagnostics.contains { $0.severity == .error }, isShared: layer == .shared, isInherited: layer == .base,
      isInPlanFile: content.path == ContentFolder.planFileName && number == 0)
    if part.isBroken { recoverKeys(of: &part, in: slice.head) }
    readKind(of: &part)
    return part
  }

  /// The kind, and the id by the key that the kind calls it.
  private mutating func readKind(of part: inout Part) {
    defer { part.id = part.value(of: part.kind == .eventLevel ? EventLevel.Field.id.rawValue : "id").flatMap { $0.isEmpty ? nil : $0 } }
    guard let type = part.pairs.first(where: { $0.key == "typ" }) else {
      if !part.isBroken { diagnostics.append(.missingType(at: part.mark)) }
      return
    }
    guard case .text(let word) = type.value.content, let kind = EntityKind(rawValue: word), kind != .contact else {
      diagnostics.append(.unknownType(type.value))
      return
    }
    part.kind = kind
  }

  /// Finds `typ` and `id` in a head that the YAML reader gave up, so that what points at the element does not fall with it.
  private func recoverKeys(of part: inout Part, in head: Range<Int>) {
    var offset = head.lowerBound
    let text = String(decoding: source.bytes(in: head), as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { offset += line.utf8.count + 1 }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = String(line[..<colon])
      let rest = line[line.index(after: colon)...]
      let value = String(rest.prefix(upTo: rest.firstRange(of: " #")?.lowerBound ?? rest.endIndex).trimmed)
      guard ["typ", "id", "nummer", "titel", "beslut"].contains(key), !value.isEmpty, part.value(of: key) == nil else { continue }
      let line = SourceRange(file: file, offset..<offset + line.utf8.count)
      part.pairs.append(Written.Pair(key: key, keyRange: line, value: Written(.text(value), at: line)))
    }
  }
}

extension Diagnostic {
  fileprivate static func fault(_ fault: FileSplitter.Fault, in file: FileID) -> Diagnostic {
    switch fault {
    case .empty:
      Diagnostic(
        "empty-file", .warning, at: SourceRange(file: file, 0..<0),
        LocalizedText(sv: "Filen är tom", en: "The file is empty"),
        explanation: LocalizedText(
          sv: "Skriv delens huvud mellan två rader `---`, eller ta bort filen.",
          en: "Write the element's head between two lines `---`, or remove the file."))
    case .missingHead(let line):
      Diagnostic(
        "missing-front-matter", .error, at: SourceRange(file: file, line),
        LocalizedText(sv: "En fil börjar med ett huvud", en: "A file begins with front matter"),
        explanation: LocalizedText(
          sv:
            "Första raden ska vara `---`, sedan `typ:`, `id:` och `titel:`, och sedan en rad `---` före texten. Hör filen inte till planen? Flytta den.",
          en:
            "The first line is `---`, then come `typ:`, `id:` and `titel:`, and then a line `---` before the text. If the file is no part of the plan, move it."
        ),
        fixes: [
          FixIt(
            LocalizedText(sv: "Börja filen med en rad `---`", en: "Begin the file with a line `---`"),
            edits: [FixIt.Edit(SourceRange(file: file, line.lowerBound..<line.lowerBound), "---\n")])
        ])
    case .unterminatedHead(let mark):
      Diagnostic(
        "unterminated-front-matter", .error, at: SourceRange(file: file, mark),
        LocalizedText(sv: "Huvudet som börjar här slutar aldrig", en: "The front matter that begins here never ends"),
        explanation: LocalizedText(
          sv: "Skriv en rad `---` efter den sista nyckeln, före texten.", en: "Write a line `---` after the last key, before the text."))
    }
  }

  fileprivate static func missingType(at mark: SourceRange) -> Diagnostic {
    Diagnostic(
      "missing-type", .error, at: mark,
      LocalizedText(sv: "Huvudet saknar nyckeln `typ`", en: "The front matter lacks the key `typ`"),
      explanation: LocalizedText(
        sv: "`typ` säger vad delen är: \(EntityKind.writable.quotedList).",
        en: "`typ` says what the element is: \(EntityKind.writable.quotedList)."))
  }

  fileprivate static func unknownType(_ value: Written) -> Diagnostic {
    guard case .text(let word) = value.content else {
      return Diagnostic(
        "unknown-type", .error, at: value.range, LocalizedText(sv: "`typ` är ett enda ord", en: "`typ` is a single word"))
    }
    return Diagnostic(
      "unknown-type", .error, at: value.range, LocalizedText(sv: "Det finns ingen typ `\(word)`", en: "There is no type `\(word)`"),
      explanation: LocalizedText(
        sv: "Typerna är \(EntityKind.writable.quotedList).", en: "The types are \(EntityKind.writable.quotedList)."),
      fixes: .nearest(to: word, among: EntityKind.writable, at: value.range))
  }
}

extension EntityKind {
  /// What may stand after `typ:`.
  static let writable: [String] = allCases.filter { $0 != .contact }.map(\.rawValue)
}
