// swift-tools-version: 6.2
import PackageDescription

// Every target is built the same way: Swift 6, explicit imports, no warnings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// A library target of this package: its folder in Sources, and what it may import.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one target, in the folder of the same name with "Tests" after it.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name), "TestSupport"] + dependencies,
    exclude: exclude,
    resources: resources,
    swiftSettings: strict)
}

let package = Package(
  name: "quarterlight",
  products: [
    .executable(name: "quarterlight", targets: ["quarterlight"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    // C libraries from Debian, and the few system calls that Glibc's module lacks.
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CODBC", pkgConfig: "odbc", providers: [.apt(["unixodbc-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "CLinux"),
    // What a new project begins as; the files are taken into the program.
    .target(name: "CStarter", exclude: ["Content"]),

    // The house, from the plainest values to the command line.
    library("Files"),
    library("Digests", ["CCrypto"]),
    library("FileSystem", ["CLinux"]),
    library("Diagnostics", ["Files"]),
    library("HTML"),
    library("Statistics"),
    library("Geography"),
    library("Charting", ["Geography", "HTML"]),
    library("Spreadsheets", ["CExpat", "CZip", "Files"]),
    library("Workbooks", ["CZip", "Files", "HTML"]),
    library("Databases", ["CODBC", "CSQLite"]),
    library("Indicators", ["Files", "Geography", "Statistics"]),
    library(
      "Commentary", ["CCmarkGFM", "Diagnostics", "Files", "HTML", "Indicators"]),
    library(
      "Loading",
      [
        "Commentary", "Diagnostics", "Digests", "Files", "FileSystem", "Geography", "Indicators",
        "Spreadsheets",
        .product(name: "Yams", package: "Yams"),
      ]),
    library(
      "Pages",
      [
        "Charting", "Commentary", "Diagnostics", "Files", "Geography", "HTML", "Indicators", "Loading",
        "Statistics", "Workbooks", .product(name: "Mustache", package: "swift-mustache"),
      ]),
    library("Output", ["Diagnostics", "Digests", "Files", "FileSystem"]),
    library("Audit", ["Diagnostics", "Files"]),
    library(
      "Publish",
      [
        "Diagnostics", "Digests", "Files", "FileSystem", "Loading", "Output", "Statistics",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    library("Preview", ["CLinux", "Diagnostics", "Files", "FileSystem", "HTML"]),
    .executableTarget(
      name: "quarterlight",
      dependencies: [
        "CStarter",
        "Audit", "Commentary", "Databases", "Diagnostics", "Digests", "FileSystem", "Files", "Indicators",
        "Loading", "Output",
        "Pages", "Preview", "Publish", "Workbooks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tools of the repository.
    library("OracleTables", ["Charting", "Indicators", "Statistics"]),
    .executableTarget(
      name: "oracle-check", dependencies: ["OracleTables"], swiftSettings: strict),
    .target(name: "BenchSupport", path: "Benchmarks/Support", swiftSettings: strict),
    .executableTarget(
      name: "output-bench", dependencies: ["BenchSupport", "Diagnostics", "Files", "Output"],
      path: "Benchmarks/OutputBench", swiftSettings: strict),
    .executableTarget(
      name: "reading-bench", dependencies: ["BenchSupport", "Diagnostics", "Indicators", "Loading"],
      path: "Benchmarks/ReadingBench", swiftSettings: strict),
    .executableTarget(
      name: "pages-bench",
      dependencies: [
        "Audit", "BenchSupport", "Diagnostics", "Files", "Loading", "Output", "Pages",
      ],
      path: "Benchmarks/PagesBench", swiftSettings: strict),
    .executableTarget(name: "illustrate", dependencies: [], swiftSettings: strict),

    .target(
      name: "ChartSamples", dependencies: ["Charting", "Geography", "HTML"], path: "Tests/ChartSamples",
      swiftSettings: strict),
    .executableTarget(
      name: "gallery", dependencies: ["ChartSamples", "HTML"], swiftSettings: strict),
    .executableTarget(
      name: "chart-bench", dependencies: ["ChartSamples", "Charting", "HTML"], path: "Benchmarks/ChartBench",
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["CZip", "Files"], path: "Tests/TestSupport", swiftSettings: strict),
    tests("Diagnostics", ["Files"]),
    tests("FileSystem"),
    tests("HTML"),
    tests("Geography"),
    tests("Statistics", exclude: ["Oracles"]),
    tests("OracleTables"),
    tests("Spreadsheets", ["Workbooks"]),
    tests("Workbooks", ["Files", "HTML"]),
    tests("Databases"),
    tests("Charting", ["ChartSamples", "Geography", "HTML"], exclude: ["Snapshots"]),
    tests("Indicators", ["Diagnostics", "Files", "Loading", "Statistics"]),
    tests(
      "Commentary", ["CCmarkGFM", "Diagnostics", "Files", "HTML", "Indicators"],
      exclude: ["Fixtures", "Snapshots"]),
    tests(
      "Loading",
      [
        "Commentary", "Diagnostics", "Digests", "Files", "FileSystem", "Geography", "Indicators",
        "Workbooks",
      ]),
    tests(
      "Pages",
      ["Charting", "Commentary", "Diagnostics", "Files", "Geography", "HTML", "Indicators", "Loading"],
      exclude: ["Snapshots"]),
    tests("Preview", ["Diagnostics", "Files", "FileSystem"]),
    tests("Output", ["Diagnostics", "Digests", "Files", "FileSystem"], exclude: ["Snapshots"]),
    tests("Audit", ["Diagnostics", "Files"]),
    tests("Publish", ["Diagnostics", "Digests", "Files", "FileSystem", "Output"]),
    // The program as a whole, run on the repository's own site and on broken ones.
    .testTarget(
      name: "SiteTests", dependencies: ["CSQLite", "Files", "TestSupport", "quarterlight"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
