import Foundation
import IAMModel
import IAMSync

/// Makes sure that one pipeline can work in one account: its provider, its boundary and its role are as they should be.
@main struct EnsureOneRole {
    static func main() async {
        do {
            try await ensureTwice(in: Session(arguments: CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("EnsureOneRole: \(error)\n".utf8))
            exit(1)
        }
    }

    /// The second run has nothing to do: AWS itself is the state.
    private static func ensureTwice(in session: Session) async throws {
        let access = try PipelineAccess(
            of: PipelineIdentity(
                issuer: Issuer("https://token.actions.githubusercontent.com"),
                subject: "repo:mountainlab/payments-service:environment:live", audience: "sts.amazonaws.com"),
            to: session.account, of: session.partition,
            at: Coordinate(.tenant(Slug("payments"), sector: Slug("ecommerce")), tier: Slug("live")),
            managedPolicies: [ARN(awsManagedPolicy: "PowerUserAccess", of: session.partition)])

        for run in ["First run", "Second run"] {
            print("\(run):")
            try await ensure(access.provider, in: session.context)
            try await ensure(access.boundary, in: session.context)
            try await ensure(access.role, in: session.context)
        }
    }

    /// Brings a resource of any kind to its desired form, and prints what that took.
    private static func ensure<Kind: ResourceKind>(_ resource: Kind, in context: Kind.Context) async throws {
        let ensured = try await resource.ensure(in: context)
        let written = ensured.changes.map(\.field).joined(separator: ", ")
        print("  \(Kind.kindName) \(resource.label): \(written.isEmpty ? "nothing to do" : "wrote \(written)")")
    }
}
