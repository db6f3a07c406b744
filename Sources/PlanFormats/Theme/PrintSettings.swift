/// What a theme says about paper, by key and as written: `25 mm`, `10.5 pt`. The print format knows what the values mean.
public struct PrintSettings: Sendable {
  /// The keys under `tryck` in `theme.yml`.
  public enum Key: String, Sendable, CaseIterable {
    /// The margin where the binder's holes are.
    case innerMargin = "marginal-inre"
    case outerMargin = "marginal-yttre"
    case topMargin = "marginal-över"
    case bottomMargin = "marginal-under"
    case textSize = "grad"
    /// Of documents that are sent and filed.
    case documentTextSize = "handlingens-grad"
    /// Of cards in the binder, where two share a sheet.
    case cardTextSize = "kortets-grad"
    /// Of cards by themselves, on the paper that is named.
    case cardTextSizeA5 = "kortets-grad-a5"
    case cardTextSizeA6 = "kortets-grad-a6"
    /// The poster's paper by its short side: 297 mm is A3, 210 mm is A4.
    case posterShortSide = "affischens-kortsida"
  }

  /// Where a sheet is punched, under `hål`: marks to punch by are printed there.
  public enum Holes: String, Sendable, CaseIterable {
    /// The Swedish pattern: four holes, 21, 70 and 21 mm from each other.
    case trio
    /// ISO 838: two holes, 80 mm from each other.
    case two = "två"
    /// ISO 838 with a hole more on each side, 80 mm away.
    case four = "fyra"
    case none = "inga"
  }

  private var values: [Key: String]
  public var holes: Holes

  init(_ values: [Key: String], holes: Holes = .trio) {
    self.values = values
    self.holes = holes
  }

  public subscript(_ key: Key) -> String { values[key] ?? key.standard }
}

extension PrintSettings.Key {
  /// Used where the theme says nothing; such a theme is also reported.
  var standard: String {
    switch self {
    case .innerMargin: "25 mm"
    case .outerMargin, .topMargin, .bottomMargin: "18 mm"
    case .textSize, .documentTextSize: "10.5 pt"
    case .cardTextSize: "9.5 pt"
    case .cardTextSizeA5: "11 pt"
    case .cardTextSizeA6: "9 pt"
    case .posterShortSide: "297 mm"
    }
  }
}
