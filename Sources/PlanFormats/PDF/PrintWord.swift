/// The words of the printed publications; the page composer has its own.
public enum PrintWord: String, Sendable, CaseIterable, Hashable {
  case contents
}
