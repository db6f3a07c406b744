/// Everything that is read for one plan, in memory.
public struct ContentFolder: Sendable {
  public static let planFileName = "plan.md"

  /// The folder as the user named it.
  public var shownPath: String
  public var texts: [ContentFile]
  /// Pictures; those of the plan that it builds on and of the shared folder too.
  public var images: [ContentFile]
  /// The texts of the plan that `bygger-på` names, its `plan.md` among them; `nil` where there is none to read.
  public var base: [ContentFile]?
  /// The texts of the folder that `gemensamt` names; `nil` where there is none to read.
  public var shared: [ContentFile]?
  /// Whose a text is: what the plan says itself stands before what it takes over.
  enum Layer {
    case own
    case base
    case shared
  }

  /// The CSV file that `kontakter` or the command line names; `nil` where there is none to read.
  public var contacts: ContentFile?

  public init(
    shownPath: String = "", texts: [ContentFile], images: [ContentFile] = [], base: [ContentFile]? = nil, shared: [ContentFile]? = nil,
    contacts: ContentFile? = nil
  ) {
    self.shownPath = shownPath
    self.texts = texts
    self.images = images
    self.base = base
    self.shared = shared
    self.contacts = contacts
  }

  /// Sorts files by their suffix; for plans that are written in memory.
  public init(files: [ContentFile], shared: [ContentFile]? = nil, contacts: ContentFile? = nil) {
    self.init(
      texts: files.filter { FileRole($0.path) == .text }, images: files.filter { FileRole($0.path) == .image }, shared: shared,
      contacts: contacts)
  }
}

/// What a file's name says about it.
enum FileRole: Equatable {
  case text
  case image
  /// May hold scripts, which would run in the reader's browser.
  case scriptableImage
  case leftover
  case hidden
  case unknown

  init(_ path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if Leftover.matches(name) {
      self = .leftover
    } else if name.hasPrefix(".") {
      self = .hidden
    } else {
      switch FileRole.suffix(of: name) {
      case "md": self = .text
      case "png", "jpg", "jpeg": self = .image
      case "svg": self = .scriptableImage
      default: self = .unknown
      }
    }
  }

  static func suffix(of name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
