import AWSSimulator
import DefinitionFiles
import Foundation
import IAMModel

/// The example folder, as it is or with some of its text changed.
enum Mountainlab {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/mountainlab")

    private static let files = ["core-iam.yaml", "aws.yaml", "tenants/payments.yaml", "tenants/search.yaml"]

    /// The definition, with texts replaced in any of its files, or without some of them.
    static func definition(
        replacing changes: [String: String] = [:], without left: Set<String> = []
    ) throws -> Definition {
        var texts: [String: String] = [:]
        for file in files where !left.contains(file) {
            var text = try text(of: file)
            for (old, new) in changes { text = text.replacingOccurrences(of: old, with: new) }
            texts[file] = text
        }
        return try definition(of: texts)
    }

    /// One of the example's files.
    static func text(of file: String) throws -> String {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }

    /// The definition of a folder with these files.
    static func definition(of texts: [String: String]) throws -> Definition {
        let loaded = DefinitionFolder.load(from: MemoryFolder(texts))
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        guard let definition = loaded.definition, errors.isEmpty else { throw InvalidExample(errors: errors) }
        return definition
    }

    struct InvalidExample: Error {
        let errors: [Diagnostic]
    }

    static let accounts = ["022222222222", "033333333333", "044444444444", "055555555555", "066666666666"]

    static let people = ["ana", "ben", "cleo", "dora", "eva", "finn", "gus", "hana", "ivan", "jill"].map {
        "\($0)@mountainlab.example"
    }

    static let github = "https://token.actions.githubusercontent.com"

    /// An AWS as it is before iamsync comes: the organization, people and issuers.
    static var world: SimulatedWorld {
        SimulatedWorld(
            accounts: accounts.map { SimulatedWorld.Account(id: $0, name: "account-\($0)") }, users: people,
            issuers: [SimulatedIssuer(url: github), SimulatedIssuer(url: "https://gitlab.com")])
    }
}
