import Diagnostics
import StrictYAML

/// A text and what is read from it.
struct ReadYAML {
  let value: YAMLMapping
  let diagnostics: [Diagnostic]

  init(_ text: String, range: Range<Int>? = nil) {
    var files = SourceFiles()
    let source = SourceFile(path: "text.md", text: text)
    let result = StrictYAML.read(source, file: files.add(source), range: range ?? 0..<text.utf8.count)
    value = result.value
    diagnostics = result.diagnostics
  }

  var ids: [String] { diagnostics.map(\.id) }
}

/// The value in one line: `{key:«text»,list:[«a»]}`.
func describe(_ mapping: YAMLMapping) -> String {
  "{" + mapping.entries.map { "\($0.key):" + describe($0.value) }.joined(separator: ",") + "}"
}

func describe(_ value: YAMLValue) -> String {
  switch value.content {
  case .string(let text): "«\(text)»"
  case .list(let values): "[" + values.map(describe).joined(separator: ",") + "]"
  case .mapping(let mapping): describe(mapping)
  }
}
