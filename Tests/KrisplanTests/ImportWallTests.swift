import Foundation
import Testing

/// The walls of the house: SwiftPM does not stop an undeclared transitive import, so the `import` lines are read here.
@Suite struct ImportWallTests {
  /// What each module may import of our own modules and of the libraries that only one of them may see.
  static let allowed: [String: Set<String>] = [
    "Diagnostics": [],
    "Prose": ["Diagnostics", "CCMarkGFM"],
    "StrictYAML": ["Diagnostics", "Yams"],
    "PhoneNumbers": ["CPhoneNumber"],
    "PlanModel": ["Prose", "Diagnostics"],
    "PlanReading": ["PlanModel", "StrictYAML", "Prose", "Diagnostics"],
    "PlanAnalysis": ["PlanModel", "PhoneNumbers", "Prose", "Diagnostics"],
    "PlanRules": ["PlanModel", "PlanAnalysis", "PhoneNumbers", "Prose", "Diagnostics"],
    "PlanRevision": ["PlanModel", "PlanAnalysis", "Prose", "Diagnostics"],
    "PlanPages": ["PlanModel", "PlanAnalysis", "PlanRevision", "Prose", "Diagnostics"],
    "PlanFormats": [
      "PlanPages", "StrictYAML", "Diagnostics", "CLibXML2", "CLibQREncode", "CLibZ", "CPDFBinding", "CLibXLSXWriter", "Mustache",
      "Subprocess", "SystemPackage",
    ],
    "Krisplan": [
      "PlanFormats", "PlanPages", "PlanRevision", "PlanRules", "PlanAnalysis", "PlanReading", "PlanModel", "StrictYAML", "Prose",
      "Diagnostics", "CLibCrypto", "CLinux", "ArgumentParser", "Subprocess", "SystemPackage",
    ],
  ]
  static let platform: Set<String> = ["Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization"]
  /// C libraries are met in one file each.
  static let inOneFile = [
    "CCMarkGFM", "CLibXML2", "CLibQREncode", "CLibZ", "CPDFBinding", "CLibXLSXWriter", "CLibCrypto", "CLinux", "CPhoneNumber", "Yams",
  ]

  static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  @Test(arguments: allowed.keys.sorted())
  func moduleImportsOnlyWhatTheHouseAllows(module: String) throws {
    let files = try Self.swiftFiles(in: module)
    #expect(!files.isEmpty)
    for file in files {
      for name in try Self.imports(of: file) where !Self.platform.contains(name) {
        #expect(Self.allowed[module]?.contains(name) == true, "\(file.lastPathComponent) imports \(name)")
      }
    }
  }

  @Test(arguments: inOneFile)
  func libraryIsImportedByOneFileOnly(library: String) throws {
    let importers = try Self.allowed.keys.flatMap { try Self.swiftFiles(in: $0) }.filter { try Self.imports(of: $0).contains(library) }
    #expect(importers.count == 1, "\(importers.map(\.lastPathComponent))")
  }

  @Test func everyModuleIsListedHere() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path).filter {
      !$0.hasPrefix("C") || $0.contains("Plan")
    }
    #expect(Set(folders) == Set(Self.allowed.keys))
  }

  private static func swiftFiles(in module: String) throws -> [URL] {
    let files = FileManager.default.enumerator(at: sources.appending(path: module), includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  private static func imports(of file: URL) throws -> Set<String> {
    let text = try String(contentsOf: file, encoding: .utf8)
    return Set(
      text.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        guard let index = words.firstIndex(of: "import"),
          words.prefix(index).allSatisfy({ ["public", "internal", "package", "@testable", "@preconcurrency"].contains($0) })
        else { return nil }
        return words.dropFirst(index + 1).first { !["struct", "class", "enum", "func", "protocol"].contains($0) }?
          .split(separator: ".").first.map(String.init)
      })
  }
}
