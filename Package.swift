// swift-tools-version: 6.2

import PackageDescription

/// Every Swift target is compiled alike, and a warning stops the build.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// What the modules that all others build on let those see of their insides when a release is built: a tenth of the time.
let openToOthers: [SwiftSetting] = [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]

/// A module in `Sources`; its folder has the module's name.
func module(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [], and more: [SwiftSetting] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings + more)
}

/// The tests of a module. Folders of example files lie beside the tests that read them, through `#filePath`.
func tests(of name: String, _ dependencies: [Target.Dependency], exampleFolders: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name)] + dependencies,
    exclude: exampleFolders,
    swiftSettings: settings
  )
}

/// Libraries that the program has inside it, with what they are built on: to find them when it starts takes as long as reading a plan. A debug build, which is
/// linked each time something changes, finds them as shared ones.
func inside(_ names: [String]) -> [LinkerSetting] { names.map { .linkedLibrary(":lib\($0).a", .when(configuration: .release)) } }

let phoneNumbersInside =
  inside([
    "phonenumber", "protobuf-lite", "absl_raw_hash_set", "absl_hash", "absl_city", "absl_low_level_hash", "absl_strings",
    "absl_strings_internal", "absl_raw_logging_internal", "absl_throw_delegate",
  ]) + ["icui18n", "icuuc"].map { .linkedLibrary($0, .when(configuration: .release)) }

let package = Package(
  name: "krisplan",
  products: [
    .executable(name: "krisplan", targets: ["Krisplan"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    // The paths that swift-subprocess takes.
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    // Libraries of the system, one module map each.
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    .systemLibrary(
      name: "CLibCrypto",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]
    ),
    .systemLibrary(name: "CLibZ", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CLibQREncode",
      pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"])]
    ),
    // It has a pkg-config file that also links what the shared library brings itself.
    .systemLibrary(name: "CLibXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CLinux"),
    // Where the release program has its memory from: a plan is many small pieces, taken by both cores, and this is quicker at that than the system's own.
    .target(name: "CAllocator", linkerSettings: [.linkedLibrary("jemalloc", .when(configuration: .release))]),
    // libphonenumber speaks C++; this says in C what is asked of it. It has no pkg-config file.
    .target(
      name: "CPhoneNumber",
      linkerSettings: [.linkedLibrary("phonenumber", .when(configuration: .debug))] + phoneNumbersInside
    ),
    // libqpdf too.
    .target(name: "CPDFBinding", linkerSettings: [.linkedLibrary("qpdf", .when(configuration: .debug))] + inside(["qpdf", "jpeg"])),

    // The modules, in the order in which a plan passes through them.
    module("Diagnostics", [], and: openToOthers),
    module("Prose", ["Diagnostics", "CCMarkGFM"], and: openToOthers),
    module("StrictYAML", ["Diagnostics", yams]),
    module("PhoneNumbers", ["CPhoneNumber"]),
    module("PlanModel", ["Prose", "Diagnostics"], and: openToOthers),
    module("PlanReading", ["PlanModel", "StrictYAML", "Prose", "Diagnostics"]),
    module("PlanAnalysis", ["PlanModel", "PhoneNumbers", "Prose", "Diagnostics"]),
    module("PlanRules", ["PlanModel", "PlanAnalysis", "PhoneNumbers", "Prose", "Diagnostics"]),
    module("PlanRevision", ["PlanModel", "PlanAnalysis", "Prose", "Diagnostics"]),
    module("PlanPages", ["PlanModel", "PlanAnalysis", "PlanRevision", "Prose", "Diagnostics"]),
    module(
      "PlanFormats",
      [
        "PlanPages", "StrictYAML", "Diagnostics", "CLibXML2", "CLibQREncode", "CLibZ", "CPDFBinding", "CLibXLSXWriter", mustache,
        subprocess, system,
      ],
      resources: [.embedInCode("PDF/typesetter.py"), .embedInCode("Extracts/plan.schema.json")]
    ),
    .executableTarget(
      name: "Krisplan",
      dependencies: [
        "PlanFormats", "PlanPages", "PlanRevision", "PlanRules", "PlanAnalysis", "PlanReading", "PlanModel",
        "StrictYAML", "Prose", "Diagnostics", "CAllocator", "CLibCrypto", "CLinux", argumentParser, subprocess, system,
      ],
      exclude: ["Krisplan.docc"],
      swiftSettings: settings
    ),

    // The tests, in the same order.
    .target(
      name: "PlanTestSupport",
      dependencies: ["PlanReading", "PlanModel", "Prose", "Diagnostics"],
      path: "Tests/PlanTestSupport",
      swiftSettings: settings
    ),
    tests(of: "Diagnostics", []),
    tests(of: "Prose", ["Diagnostics"]),
    tests(of: "StrictYAML", ["Diagnostics"]),
    tests(of: "PhoneNumbers", []),
    tests(of: "PlanModel", ["PlanTestSupport", "Prose", "Diagnostics"]),
    tests(
      of: "PlanReading", ["PlanTestSupport", "PlanModel", "StrictYAML", "Prose", "Diagnostics"],
      exampleFolders: ["Fixtures", "Snapshots"]
    ),
    tests(of: "PlanAnalysis", ["PlanTestSupport", "PlanReading", "PlanModel", "Prose", "Diagnostics"]),
    tests(
      of: "PlanRules", ["PlanTestSupport", "PlanAnalysis", "PlanReading", "PlanModel", "Prose", "Diagnostics"],
      exampleFolders: ["Fixtures", "Snapshots"]
    ),
    tests(
      of: "PlanRevision",
      ["Krisplan", "PlanTestSupport", "PlanFormats", "PlanPages", "PlanAnalysis", "PlanReading", "PlanModel", "Prose", "Diagnostics"],
      exampleFolders: ["Cases", "Snapshots"]
    ),
    tests(of: "PlanPages", ["PlanTestSupport", "PlanAnalysis", "PlanReading", "PlanModel", "Prose", "Diagnostics"]),
    tests(
      of: "PlanFormats",
      [
        "PlanTestSupport", "PlanPages", "PlanAnalysis", "PlanReading", "PlanModel", "StrictYAML", "Prose", "Diagnostics",
      ],
      exampleFolders: ["Fixtures"]
    ),
    tests(
      of: "Krisplan",
      [
        "PlanTestSupport", "PlanFormats", "PlanPages", "PlanRevision", "PlanRules", "PlanAnalysis", "PlanReading", "PlanModel",
        "StrictYAML", "Prose", "Diagnostics",
      ],
      exampleFolders: ["Fixtures", "Snapshots"]
    ),
  ],
  swiftLanguageModes: [.v6]
)
