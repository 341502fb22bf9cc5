import AWSClient
import DefinitionFiles
import IAMModel
import IAMSync

/// What is audited: a definition, and the organization that it is for.
struct Organization {
    let definition: Definition
    let client: AWSClient
    let issuers: any IssuerConnection

    /// `FOLDER` is a definition folder with a simulated AWS that somebody has been at; `FOLDER --aws` with the real one.
    init(arguments: some Collection<String>) async throws {
        guard let folder = arguments.first else { throw UsageError() }
        definition = try DefinitionFolder.load(from: DiskFolder(path: folder)).checked()
        switch Array(arguments.dropFirst()) {
        case []:
            let aws = try await SpoiledOrganization(definition).simulator
            client = aws.client()
            issuers = aws.issuerConnection
        case ["--aws"]:
            client = try AWSClient.system(
                region: definition.aws.identityCenter.region?.value, retry: .patient)
            issuers = try IssuerProbe()
        default: throw UsageError()
        }
    }
}

/// A command line that isn't understood.
struct UsageError: Error, CustomStringConvertible {
    var description: String { "usage: AuditTool FOLDER [--aws]" }
}
