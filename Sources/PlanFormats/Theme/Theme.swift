public import Diagnostics
public import PlanPages

/// A municipality's dress: colours, letters, logo, page shells and words. Read once, used by every format.
public struct Theme: Sendable {
  /// The theme's folder.
  public var folder: String
  /// The files that were read, for the places of the diagnostics.
  public var files: SourceFiles
  public var light: Palette
  public var dark: Palette
  public var logo: Logo?
  public var fonts: Fonts
  public var print: PrintSettings
  /// The folder with the templates for print: `<folder>/print`.
  public var printFolder: String { "\(folder)/print" }
  var web: WebTheme
  var words: [Language: ThemeWords]

  /// The municipality's mark, for the head of each page.
  public struct Logo: Sendable {
    /// The file's name, with its suffix.
    public var name: String
    public var bytes: [UInt8]
  }

  /// Which letters are used: on screen what the reader has, on paper what lies in the folders.
  public struct Fonts: Sendable {
    /// Families for CSS, the best first.
    public var web: [String]
    /// Families for print, the best first.
    public var print: [String]
    /// Folders with the files of the print families.
    public var printFolders: [String]
  }

  /// The words of the page composer.
  public func pageWords(_ language: Language) -> Wording<PageWord> { words(language).pages }

  /// The words of the site's frame.
  public func siteWords(_ language: Language) -> Wording<SiteWord> { words(language).site }

  func words(_ language: Language) -> ThemeWords { words[language] ?? ThemeWords.empty }
}

/// The files of `web/`: the page shell, the style sheets in the order of their names, and the scripts.
struct WebTheme: Sendable {
  /// `nil` where the template could not be read; an error says so.
  var shell: PageShell?
  var styles: [UInt8] = []
  var scripts: [ThemeScript] = []
}

/// A script of `web/scripts/`, with the words that it says to the reader.
struct ThemeScript: Sendable {
  /// Without `.js`.
  var name: String
  var text: String
  /// By language, in the order of their keys.
  var words: [Language: [(key: String, text: String)]] = [:]

  /// The script that every page of every site loads; it loads the others where a page needs them.
  static let ofEveryPage = "site"
  /// The service worker: it lies at the site's root, since it serves what lies below it.
  static let worker = "offline"
}
