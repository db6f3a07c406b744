import Diagnostics

/// What `check --fix` did, or would do, as a person reads it.
struct MendReport {
  let language: Language
  private(set) var text = ""
  private var changes = 0
  private var files: Set<String> = []

  init(language: Language) { self.language = language }

  /// A file that was mended: what stands there now, line by line.
  mutating func mended(_ file: SafeFixes.File) {
    let table = LineTable(file.source.text)
    for fix in file.fixes {
      let line = table.position(of: fix.range.lowerBound).line
      let (old, new) = (TerminalText.visible(table.text(fix.range)), TerminalText.visible(fix.replacement))
      // Lines that come in between are known by what they are.
      let change = new.isEmpty || fix.replacement.contains("\n") ? fix.title(language) : "`\(old)` → `\(new)`"
      text += "\(file.source.path):\(line): \(change) [\(fix.id)]\n"
    }
    changes += file.fixes.count
    files.insert(file.source.path)
  }

  mutating func refused(_ file: SafeFixes.File, _ refusal: FileMender.Refusal) {
    text += say("\(file.source.path): orörd, \(refusal.reason.swedish)\n", "\(file.source.path): untouched, \(refusal.reason.english)\n")
  }

  /// A file as it would be mended: its lines before and after, as `diff` and `patch` know them.
  mutating func preview(_ file: SafeFixes.File) {
    text += LineDifference(file).text
    changes += file.fixes.count
    files.insert(file.source.path)
    guard file.postponed > 0 else { return }
    text += say(
      "\(file.source.path): \(file.postponed) rättelser på samma ställe kommer därefter\n",
      "\(file.source.path): \(file.postponed) fixes at the same place come after\n")
  }

  mutating func end(isPreview: Bool) {
    guard changes > 0 else {
      text += say("Inget att rätta.\n", "Nothing to mend.\n")
      return
    }
    let swedish = "\(changes) \(changes == 1 ? "rättelse" : "rättelser") i \(files.count) \(files.count == 1 ? "fil" : "filer")"
    let english = "\(changes) \(changes == 1 ? "fix" : "fixes") in \(files.count) \(files.count == 1 ? "file" : "files")"
    text +=
      isPreview ? say("\(swedish); inget har ändrats.\n", "\(english); nothing was changed.\n") : say("\(swedish).\n\n", "\(english).\n\n")
  }

  private func say(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }
}

/// The lines of a file that edits change, before and after, without any around them.
struct LineDifference {
  let text: String

  init(_ file: SafeFixes.File) {
    let path = file.source.path
    let table = LineTable(file.source.text)
    var out = "--- \(path)\n+++ \(path)\n"
    var moved = 0
    for (lines, fixes) in Self.hunks(file.fixes, table) {
      let start = table.offsets(ofLine: lines.lowerBound).lowerBound
      let end = table.offsets(ofLine: lines.upperBound).upperBound
      var new = ""
      var copied = start
      for fix in fixes {
        new += table.text(copied..<fix.range.lowerBound) + fix.replacement
        copied = fix.range.upperBound
      }
      new += table.text(copied..<end)
      let old = table.text(start..<end).split(separator: "\n", omittingEmptySubsequences: false)
      let mended = new.split(separator: "\n", omittingEmptySubsequences: false)
      func span(_ line: Int, _ count: Int) -> String { count == 1 ? "\(line)" : "\(line),\(count)" }
      out += "@@ -\(span(lines.lowerBound, old.count)) +\(span(lines.lowerBound + moved, mended.count)) @@\n"
      for line in old { out += "-\(TerminalText.visible(String(line)))\n" }
      for line in mended { out += "+\(TerminalText.visible(String(line)))\n" }
      moved += mended.count - old.count
    }
    text = out
  }

  /// Fixes whose lines meet are shown together.
  private static func hunks(_ fixes: [SafeFix], _ table: LineTable) -> [(lines: ClosedRange<Int>, fixes: [SafeFix])] {
    var hunks: [(lines: ClosedRange<Int>, fixes: [SafeFix])] = []
    for fix in fixes {
      let (first, last) = (table.position(of: fix.range.lowerBound).line, table.position(of: fix.range.upperBound).line)
      if let open = hunks.last, first <= open.lines.upperBound {
        hunks[hunks.count - 1] = (open.lines.lowerBound...max(last, open.lines.upperBound), open.fixes + [fix])
      } else {
        hunks.append((first...last, [fix]))
      }
    }
    return hunks
  }
}
