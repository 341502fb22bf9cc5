// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: the newest language rules, and no warning left standing.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A target of ours, with the modules that it may import. The build refuses any other import.
func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a target: `FooTests` mirrors `Foo`.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// What is fuzzed.
let fuzzed: [Target.Dependency] = ["AWSClient", "DefinitionFiles", "IAMModel", "JSONTree"]

let package = Package(
    name: "iamsync",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "IAMSync", targets: ["IAMSync"]),
        .library(name: "IAMModel", targets: ["IAMModel"]),
        .library(name: "DefinitionFiles", targets: ["DefinitionFiles"]),
        .library(name: "AWSClient", targets: ["AWSClient"]),
        .library(name: "AWSSimulator", targets: ["AWSSimulator"]),
        .library(name: "JSONTree", targets: ["JSONTree"]),
        .executable(name: "iamsync", targets: ["iamsync-cli"]),
    ],
    targets: [
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
        .systemLibrary(name: "CMalloc"),
        target("JSONTree"),
        target("IAMModel", ["JSONTree"]),
        target("DefinitionFiles", ["IAMModel", "JSONTree", "CYAML"]),
        target("AWSClient", ["JSONTree", "CCurl", "CLibXML2", "CCrypto"]),
        target("AWSSimulator", ["AWSClient", "JSONTree"]),
        target("IAMSync", ["AWSClient", "IAMModel", "JSONTree"]),
        .executableTarget(
            name: "iamsync-cli",
            dependencies: [
                "AWSSimulator", "IAMSync", "DefinitionFiles", "AWSClient", "IAMModel", "JSONTree", "CMalloc",
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "client-benchmarks", dependencies: ["AWSClient"], path: "Benchmarks/ClientBenchmarks",
            swiftSettings: settings),
        .target(
            name: "GeneratedOrganization", dependencies: ["AWSSimulator"], path: "Benchmarks/Organization",
            swiftSettings: settings),
        .executableTarget(
            name: "model-benchmark",
            dependencies: [
                "GeneratedOrganization", "AWSSimulator", "DefinitionFiles", "IAMModel", "IAMSync", "JSONTree",
            ],
            path: "Benchmarks/ModelBenchmark", swiftSettings: settings),
        .executableTarget(
            name: "scale-benchmark",
            dependencies: [
                "GeneratedOrganization", "IAMSync", "AWSSimulator", "DefinitionFiles", "AWSClient", "IAMModel",
                "CMalloc",
            ],
            path: "Benchmarks/ScaleBenchmark", swiftSettings: settings),
        tests(of: "JSONTreeTests", ["JSONTree"]),
        tests(of: "IAMModelTests", ["IAMModel", "JSONTree"]),
        tests(of: "DefinitionFilesTests", ["DefinitionFiles", "IAMModel", "JSONTree"]),
        tests(of: "AWSClientTests", ["AWSClient", "JSONTree"], exclude: ["Fixtures"]),
        tests(of: "AWSSimulatorTests", ["AWSSimulator", "AWSClient", "JSONTree"]),
        tests(
            of: "IAMSyncTests",
            [
                "IAMSync", "AWSSimulator", "AWSClient", "DefinitionFiles", "GeneratedOrganization", "IAMModel",
                "JSONTree",
            ], exclude: ["Snapshots"]),
        tests(
            of: "CommandLineTests",
            ["iamsync-cli", "IAMSync", "AWSSimulator", "AWSClient", "DefinitionFiles", "IAMModel", "JSONTree"],
            exclude: ["Snapshots"]),
        tests(of: "OrganizationTests", ["GeneratedOrganization", "AWSSimulator", "DefinitionFiles", "IAMModel"]),
    ]
)

/// Fuzz targets are built by Scripts/fuzz alone; every other build has the same laws as the tests of FuzzTests.
if Context.environment["IAMSYNC_FUZZ"] == nil {
    package.targets.append(
        .testTarget(
            name: "FuzzTests", dependencies: fuzzed, path: "Fuzz", exclude: ["Corpus", "Targets", "leaks.txt"],
            swiftSettings: settings))
} else {
    package.targets.append(.target(name: "FuzzLaws", dependencies: fuzzed, path: "Fuzz/Laws", swiftSettings: settings))
    for subject in ["JSON", "Policy", "Settings", "URL", "XML", "YAML"] {
        package.targets.append(
            .executableTarget(
                name: "Fuzz\(subject)", dependencies: ["FuzzLaws"], path: "Fuzz/Targets/Fuzz\(subject)",
                swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]))
    }
}
