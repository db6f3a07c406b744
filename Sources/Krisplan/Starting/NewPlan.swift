import Diagnostics
import PlanModel
import PlanReading

/// A new plan made from a sample: the same organisation, in another municipality's name, decided by nobody.
struct NewPlan {
  /// A file of the new plan.
  struct File {
    /// Relative to the plan's folder.
    let path: String
    let bytes: [UInt8]
  }

  /// A file that still says the sample's place, and the lines that do.
  struct Leftover: Equatable {
    let path: String
    let lines: [Int]
  }

  let files: [File]
  /// What the sample shares with other plans.
  let shared: [File]
  /// The name of the folder for what is shared; `nil` where the sample shares nothing.
  let sharedName: String?
  /// Names of places and offices that only a person can change: `uppsala.se`, `Region Uppsala`.
  let leftovers: [Leftover]

  /// What tells where a sample's facts come from. It is about the sample, and stays there.
  static let sourceFile = "källor.md"
  /// What holds for the sample alone: what was decided about it and when, where it is published, and where its people's numbers lie.
  private static let samplesOwn: [Plan.Field] = [
    .caseNumber, .decision, .replaces, .validFrom, .revisionDue, .intranetAddress, .webAddress, .contacts,
  ]

  /// - Parameters:
  ///   - folder: the new plan's folder; its last name becomes the plan's id.
  ///   - date: the day of the first draft.
  init(from sample: SamplePlans.Sample, municipality: String, folder: String, date: CalendarDate) {
    let old = sample.plan.municipality
    let names = [(old, municipality), (Slug.make(old), Slug.make(municipality))]
    func renamed(_ text: String) -> String { names.reduce(text) { text, name in text.replacing(name.0, with: name.1) } }
    let texts = sample.content.texts.filter { $0.path != Self.sourceFile }.map { file in
      var text = renamed(String(decoding: file.bytes, as: UTF8.self).replacing("\r\n", with: "\n"))
      if file.path == ContentFolder.planFileName, var head = PlanHead(text) {
        Self.begin(&head, sample, municipality: municipality, folder: folder, date: date)
        text = head.text
      }
      return (path: file.path, text: text)
    }
    files = texts.map { File(path: $0.path, bytes: Array($0.text.utf8)) } + sample.ownImages
    shared = sample.sharedFiles
    sharedName = sample.sharedPrefix.map { String($0.dropLast()) }
    leftovers = Self.leftovers(in: texts, of: old)
  }

  private static func begin(
    _ head: inout PlanHead, _ sample: SamplePlans.Sample, municipality: String, folder: String, date: CalendarDate
  ) {
    let id = folder.split(separator: "/").last.map { Slug.make(String($0)) } ?? Slug.make(municipality)
    let isBlank = sample.name == SamplePlans.blank
    head.set(Plan.Field.id.rawValue, id)
    head.set(Plan.Field.municipality.rawValue, municipality)
    head.set(Plan.Field.version.rawValue, "0.1")
    head.set(Plan.Field.status.rawValue, Plan.Status.draft.rawValue)
    for field in samplesOwn { head.remove(field.rawValue) }
    let origin = isBlank ? "efter en tom mall" : "efter exemplet \(sample.plan.municipality)"
    head.set(
      Plan.Field.versions.rawValue,
      """

        - version: 0.1
          datum: \(date)
          ändring: Första utkastet, \(origin).
      """)
    head.replaceFirstParagraph(
      with: isBlank
        ? """
        Det här är ett utkast för \(municipality), gjort efter en tom mall. Personer och nummer är påhittade. Det som är märkt
        *Exempel* byts mot kommunens egna uppgifter, och de öppna frågorna besvaras, innan planen används.
        """
        : """
        Det här är ett utkast för \(municipality), gjort efter exemplet \(sample.plan.municipality), *\(sample.plan.title)*. Det
        beskriver exemplets organisation tills det skrivits om. Där det står *källan*, *handlingen* eller *förslaget* menas den
        offentliga handling som exemplet bygger på. Personer och nummer är påhittade.
        """)
  }

  /// The lines with the sample's place in them, which no program can put another in the place of.
  private static func leftovers(in texts: [(path: String, text: String)], of municipality: String) -> [Leftover] {
    // `Hässleholms kommun`: Hässleholm; `Uppsala kommun`: Uppsala.
    var place = municipality.split(separator: " ").first.map(String.init) ?? municipality
    if place.count > 3, place.hasSuffix("s") { place.removeLast() }
    let words = [place.lowercased(), Slug.make(place)]
    return texts.compactMap { path, text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter { number, line in
        let line = line.lowercased()
        // The paragraph that `begin` wrote names the sample on purpose.
        return words.contains { line.contains($0) } && !line.contains("efter exemplet")
      }
      return lines.isEmpty ? nil : Leftover(path: path, lines: lines.map { $0.offset + 1 })
    }
  }
}

extension SamplePlans.Sample {
  /// The folder of what the sample shares, as the paths in it begin: `gemensamt/`.
  fileprivate var sharedPrefix: String? {
    content.shared?.first.flatMap { file in file.path.firstIndex(of: "/").map { String(file.path[...$0]) } }
  }

  /// Texts and pictures of the shared folder, by their paths in it.
  fileprivate var sharedFiles: [NewPlan.File] {
    guard let prefix = sharedPrefix else { return [] }
    return ((content.shared ?? []) + content.images.filter { $0.path.hasPrefix(prefix) }).map { file in
      NewPlan.File(path: String(file.path.dropFirst(prefix.count)), bytes: file.bytes)
    }
  }

  /// Pictures of the sample's own folder.
  fileprivate var ownImages: [NewPlan.File] {
    let prefix = sharedPrefix
    return content.images.filter { image in prefix.map { !image.path.hasPrefix($0) } ?? true }
      .map { NewPlan.File(path: $0.path, bytes: $0.bytes) }
  }
}
