import Glibc
import Subprocess

/// Where Typst is on this machine.
enum TypstLocation: Sendable, Hashable {
  /// A Python that has the package `typst`.
  case python(String)
  /// The program `typst`.
  case command(String)

  /// The Python that `KRISPLAN_PYTHON` names; else that of `.tools/venv` in the working folder, above it, or above the program;
  /// else `typst` on the path.
  static func find() -> TypstLocation? {
    if let named = variable("KRISPLAN_PYTHON") { return .python(absolute(named)) }
    for start in [workingFolder, program].compactMap({ $0 }) {
      for folder in ancestors(of: start) {
        let python = folder + "/.tools/venv/bin/python"
        if isExecutable(python) { return .python(python) }
      }
    }
    for folder in (variable("PATH") ?? "").split(separator: ":") where isExecutable("\(folder)/typst") {
      return .command("\(folder)/typst")
    }
    return nil
  }

  /// No more than the engine needs. It has nothing to fetch: a proxy that nobody answers at keeps it from trying.
  static var environment: Environment {
    .custom([
      "LC_ALL": "C.UTF-8", "TMPDIR": variable("TMPDIR") ?? "/tmp", "HTTP_PROXY": deadEnd, "HTTPS_PROXY": deadEnd, "ALL_PROXY": deadEnd,
      "http_proxy": deadEnd, "https_proxy": deadEnd, "all_proxy": deadEnd,
    ])
  }

  private static let deadEnd = "http://127.0.0.1:9"

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : (workingFolder ?? "") + "/" + path
  }

  private static var workingFolder: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  private static var program: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// A path and the folders above it, the nearest first.
  private static func ancestors(of path: String) -> [String] {
    var found: [String] = []
    var rest = path[...]
    while !rest.isEmpty {
      found.append(String(rest))
      rest = rest[..<(rest.lastIndex(of: "/") ?? rest.startIndex)]
    }
    return found
  }
}
