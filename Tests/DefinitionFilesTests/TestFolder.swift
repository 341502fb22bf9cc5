import DefinitionFiles
import IAMModel

/// A small definition folder without a flaw, of which each test spoils one file.
enum TestFolder {
    static let aws = """
        accounts:
          - { sector: ecommerce, tier: live, id: "055555555555" }

        """
    static let core = """
        sectors:
          - name: platform
            tiers:
              - name: live
                groups:
                  readers:
                    name: platform-live-readers

        """
    static let tenant = """
        name: payments
        sectors: [ecommerce]

        """

    /// Loads the folder with some files replaced or added.
    static func load(_ changes: [String: String] = [:]) -> LoadedDefinition {
        let files = ["aws.yaml": aws, "core-iam.yaml": core, "tenants/payments.yaml": tenant]
        return DefinitionFolder.load(from: MemoryFolder(files.merging(changes) { $1 }, path: "folder"))
    }
}

extension LoadedDefinition {
    /// Each diagnostic as `file:line:column name`.
    var lines: [String] { diagnostics.map { "\($0.location) \($0.code.name)" } }
}
