// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "AuditTool",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "iamsync", path: "../..")],
    targets: [
        .executableTarget(
            name: "AuditTool",
            dependencies: [
                .product(name: "AWSClient", package: "iamsync"),
                .product(name: "AWSSimulator", package: "iamsync"),
                .product(name: "DefinitionFiles", package: "iamsync"),
                .product(name: "IAMModel", package: "iamsync"),
                .product(name: "IAMSync", package: "iamsync"),
            ])
    ]
)
