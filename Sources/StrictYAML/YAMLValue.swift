public import Diagnostics

/// A value as the author wrote it: text, a list or keys with values. Nothing is ever read as a number, date or truth value.
public struct YAMLValue: Sendable {
  public enum Content: Sendable {
    case string(String)
    case list([YAMLValue])
    case mapping(YAMLMapping)
  }

  public var content: Content
  /// The value as written, with its quotation marks.
  public var range: SourceRange

  public init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }
}

/// Keys with values, in the order written. No key occurs twice.
public struct YAMLMapping: Sendable {
  public struct Entry: Sendable {
    public var key: String
    public var keyRange: SourceRange
    public var value: YAMLValue

    public init(key: String, at keyRange: SourceRange, value: YAMLValue) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  public var entries: [Entry]
  public var range: SourceRange

  public init(_ entries: [Entry], at range: SourceRange) {
    self.entries = entries
    self.range = range
  }

  public subscript(key: String) -> YAMLValue? { entries.first { $0.key == key }?.value }
}
