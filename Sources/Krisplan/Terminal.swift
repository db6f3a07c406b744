import Diagnostics
import Glibc

/// Where the program speaks: colour and progress only where a person is looking.
enum Terminal {
  /// Whether standard output is a terminal that wants colour (`NO_COLOR` and `TERM=dumb` are honoured).
  static var wantsColour: Bool {
    isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true && !isDumb
  }

  /// Whether progress may be shown on standard error.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && !isDumb }

  private static var isDumb: Bool { getenv("TERM").map { String(cString: $0) == "dumb" } ?? true }

  /// The terminal's width, but no wider than is good to read; 80 where nobody is looking.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(max(Int(size.ws_col), 40), 100)
  }

  static func write(_ text: String) { put(text, to: STDOUT_FILENO) }

  static func complain(_ text: String) { put(text, to: STDERR_FILENO) }

  /// Tells which plan is being worked on; on the same line, and only to a person.
  static func progress(_ folder: String, _ language: Language) {
    guard showsProgress else { return }
    complain("\r\u{1B}[K" + LocalizedText(sv: "Bygger \(folder) …", en: "Building \(folder) …")(language))
  }

  static func endProgress() {
    if showsProgress { complain("\r\u{1B}[K") }
  }

  private static func put(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0 && errno != EINTR { return }
        written += max(count, 0)
      }
    }
  }
}
