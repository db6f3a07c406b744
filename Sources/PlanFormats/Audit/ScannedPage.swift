/// What the audit keeps of a page: names and links, no tree.
struct ScannedPage {
  struct Fault {
    var line: Int
    var message: String
  }

  /// A link, or the address of something that the page loads.
  struct Link {
    var address: String
    var isLoaded: Bool
  }

  var fault: Fault?
  var language: String?
  var title = ""
  var ids: Set<String> = []
  var repeatedIDs: [String] = []
  /// Ids that labels and descriptions point at.
  var references: [String] = []
  var links: [Link] = []
  var headings: [Int] = []
  var images = 0
  var imagesWithoutAlternative: [String] = []
  /// `style` and `on…` attributes, and elements with a style or script in them: the page's own policy forbids them.
  var inlineCode: [String] = []
  /// The text without its tags, with single spaces.
  var text: [UInt8] = []
}
