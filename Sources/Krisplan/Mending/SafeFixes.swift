import Diagnostics

/// An edit of a fix that may be made without asking, narrowed to the letters that it replaces.
struct SafeFix {
  /// The finding that it mends.
  let id: String
  let title: LocalizedText
  /// In the offsets of the file's text.
  let range: Range<Int>
  let replacement: String
}

/// The safe fixes among what was found, by file.
struct SafeFixes {
  /// A file of the author's, as it was read, and what is to be mended in it.
  struct File {
    let source: SourceFile
    /// In the order of the text; no two touch.
    fileprivate(set) var fixes: [SafeFix] = []
    /// Fixes at a place where another is made first; they are found again next time.
    fileprivate(set) var postponed = 0
  }

  /// In the order of the paths.
  let files: [File]

  /// A file that several plans share is mended once.
  init(_ findings: [Findings]) {
    var sources: [String: (source: SourceFile, bytes: [UInt8])] = [:]
    var found: [String: [SafeFix]] = [:]
    for plan in findings {
      for finding in plan.diagnostics {
        // Two safe ways out are none.
        let safe = finding.fixes.filter(\.isSafe)
        guard safe.count == 1 else { continue }
        for edit in safe[0].edits {
          let source = plan.files[edit.range.file]
          let known = sources[source.path] ?? (source, Array(source.text.utf8))
          sources[source.path] = known
          guard let range = Self.place(of: edit, in: known.bytes) else { continue }
          found[source.path, default: []].append(
            SafeFix(id: finding.id, title: safe[0].title, range: range, replacement: edit.replacement))
        }
      }
    }
    files = found.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      sources[path].map { File($0.source, found[path] ?? []) }
    }
  }

  /// Where the letters that an edit replaces stand, if they stand in its range exactly once.
  private static func place(of edit: FixIt.Edit, in bytes: [UInt8]) -> Range<Int>? {
    guard let replaced = edit.replaces, edit.range.offsets.upperBound <= bytes.count else { return nil }
    let (wanted, text) = (Array(replaced.utf8), bytes[edit.range.offsets])
    if wanted.isEmpty { return text.isEmpty ? edit.range.offsets : nil }
    let places = text.indices.filter { text[$0...].starts(with: wanted) }
    guard let place = places.first, places.count == 1 else { return nil }
    return place..<place + wanted.count
  }
}

extension SafeFixes.File {
  /// The first of two that overlap is made; the same fix, found by two plans, counts once.
  init(_ source: SourceFile, _ found: [SafeFix]) {
    self.source = source
    let ordered = found.enumerated().sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
    for fix in ordered.map(\.element) {
      guard let last = fixes.last, fix.range.lowerBound < last.range.upperBound || fix.range.lowerBound == last.range.lowerBound else {
        fixes.append(fix)
        continue
      }
      if fix.range != last.range || fix.replacement != last.replacement { postponed += 1 }
    }
  }

  /// The text with the fixes made.
  var mendedText: [UInt8] {
    let bytes = Array(source.text.utf8)
    var out: [UInt8] = []
    var copied = 0
    for fix in fixes {
      out += bytes[copied..<fix.range.lowerBound] + Array(fix.replacement.utf8)
      copied = fix.range.upperBound
    }
    return out + bytes[copied...]
  }
}
