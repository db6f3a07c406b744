import Diagnostics
import FoundationEssentials
import PlanPages
import Testing

@testable import PlanFormats

struct ThemeTests {
  static let folder: String = {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    return root + "/themes/kommun"
  }()

  @Test func theMunicipalThemeHasNoFindings() throws {
    let theme = try Theme.load(Self.folder)
    #expect(ConsoleReport(language: .swedish).render(theme.diagnostics, files: theme.value.files) == "")
    #expect(theme.value.logo != nil)
    #expect(!theme.value.web.styles.isEmpty)
  }

  @Test func bothLanguagesHaveTheSameWords() throws {
    let theme = try Theme.load(Self.folder).value
    #expect(theme.siteWords(.swedish).byKey.keys.sorted() == theme.siteWords(.english).byKey.keys.sorted())
    // A word that is its own key was never written.
    for language in Language.allCases { #expect(theme.siteWords(language).byKey.filter { $0.key == $0.value } == [:]) }
  }

  @Test func contrastIsThatOfTheStandard() throws {
    let black = Colour(red: 0, green: 0, blue: 0)
    let white = Colour(red: 255, green: 255, blue: 255)
    #expect(abs(black.contrast(to: white) - 21) < 0.001)
    let grey = try #require(Colour("#767676"))
    #expect(abs(grey.contrast(to: white) - 4.54) < 0.01)
    #expect(grey.hex == "#767676")
  }

  @Test(arguments: ["#12345", "123456", "#12345g", "#+12345", "", "red"])
  func onlySixDigitsAreAColour(text: String) { #expect(Colour(text) == nil) }

  /// The municipal theme with one change, in a folder of its own.
  private func findings(_ file: String, replacing old: String, with new: String) throws -> [String] {
    let copy = FileManager.default.temporaryDirectory.appending(path: "krisplan-theme-\(UUID().uuidString)")
    try FileManager.default.copyItem(atPath: Self.folder, toPath: copy.path())
    defer { try? FileManager.default.removeItem(at: copy) }
    let path = copy.appending(path: file)
    let text = try String(contentsOf: path, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new, maxReplacements: 1).write(to: path, atomically: true, encoding: .utf8)
    let theme = try Theme.load(copy.path())
    return theme.diagnostics.map { diagnostic in
      let place = diagnostic.range.map { range in
        let source = theme.value.files[range.file]
        return "\(LineTable(source.text).text(range.offsets)): "
      }
      return "\(place ?? "")\(diagnostic.id): \(diagnostic.summary(.swedish))"
    }
  }

  @Test func lowContrastIsToldWithItsMeasure() throws {
    let found = try findings("theme.yml", replacing: "dämpad: \"#46545f\"", with: "dämpad: \"#999999\"")
    #expect(found.contains("\"#999999\": low-contrast: kontrasten mellan `dämpad` och `yta` är 2.84:1, men ska vara minst 4.5:1"))
  }

  @Test func lowContrastOfALevelIsTold() throws {
    let found = try findings("theme.yml", replacing: "[\"#1d6b3c\", \"#ffffff\"]", with: "[\"#dddddd\", \"#ffffff\"]")
    #expect(found.contains { $0.contains("kontrasten mellan `nivå 1` och `nivå 1` är 1.35:1, men ska vara minst 4.5:1") })
    #expect(found.contains { $0.contains("kontrasten mellan `nivå 1` och `yta` är 1.35:1, men ska vara minst 3:1") })
  }

  @Test func anUnknownKeyAndTheMissingOneAreTold() throws {
    let found = try findings("theme.yml", replacing: "    länk: ", with: "    lank: ")
    #expect(found.contains("lank: unknown-theme-key: nyckeln `lank` finns inte i ett tema"))
    #expect(found.contains { $0.hasSuffix("missing-theme-key: temat saknar nyckeln `länk`") })
  }

  @Test func aMissingWordIsTold() throws {
    let found = try findings("strings/en/site.yml", replacing: "menu: Menu\n", with: "")
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("missing-theme-key: temat saknar nyckeln `menu`") == true)
  }

  @Test func aColourWithoutQuotationMarksIsExplained() throws {
    let found = try findings("theme.yml", replacing: "sida: \"#f4f6f8\"", with: "sida: #f4f6f8")
    #expect(found.contains { $0.contains("`sida`") })
  }

  @Test func aMissingFileIsToldWhereItIsNamed() throws {
    let found = try findings("theme.yml", replacing: "logotyp: logotyp.svg", with: "logotyp: vapen.svg")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("vapen.svg: missing-theme-file:") == true)
  }

  @Test func aNameThatNoPageHasIsToldInItsShell() throws {
    let found = try findings("web/page.mustache", replacing: "<span>{{version}}</span>", with: "<span>{{versjon}}</span>")
    #expect(found.contains("versjon: unknown-shell-name: sidmallen frågar efter `versjon`, som inte finns"))
    #expect(found.contains { $0.hasSuffix("missing-shell-name: sidmallen visar inte `version`") })
  }

  @Test func aThemeWithoutItsFileCannotBeLoaded() {
    #expect(throws: ThemeFile.Unreadable.self) { try Theme.load("/finns/inte") }
  }
}
