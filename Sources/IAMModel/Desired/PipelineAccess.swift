/// A pipeline's way into one account: the provider that vouches for its tokens, the boundary, and the role.
///
/// The three fit each other, since they are made at once: the role carries this boundary from its first moment, and trusts
/// this pipeline and no other. Ensure them in their order.
///
/// ```swift
/// let access = try PipelineAccess(of: pipeline, to: account, of: .aws, at: place, managedPolicies: [])
/// try await access.provider.ensure(in: context)
/// try await access.boundary.ensure(in: context)
/// try await access.role.ensure(in: context)
/// ```
public struct PipelineAccess: Hashable, Sendable {
    /// Vouches for the pipeline's tokens; every pipeline of its issuer in the account shares it.
    public let provider: OIDCProvider
    /// What the pipeline can do at most.
    public let boundary: BoundaryPolicy
    /// What the pipeline becomes.
    public let role: OperatorRole

    /// Source: IAM API Reference, `CreateRole`, “RoleName”.
    private static let longestRoleName = 64

    /// A pipeline's way into an account.
    ///
    /// - Parameters:
    ///   - pipeline: Who may come in.
    ///   - account: Where to.
    ///   - partition: The account's partition.
    ///   - coordinate: The place that the pipeline works at: all names and the tags follow from it.
    ///   - managedPolicies: What the role may do, inside of its boundary.
    ///   - template: What it can do at most.
    ///   - maxSession: How long a session may last; by default an hour.
    ///   - tags: Tags besides `sector`, `tier`, `tenant` and `managed-by`.
    /// - Throws: ``PipelineAccessError`` for a boundary that IAM would refuse, or that lacks a denial that every boundary
    ///   must have, and for a role's name that is too long.
    public init(
        of pipeline: PipelineIdentity, to account: AccountID, of partition: Partition, at coordinate: Coordinate,
        managedPolicies: [ARN], boundary template: BoundaryTemplate = .builtIn,
        maxSession: SessionLength = .shortest, tags: [Tag] = []
    ) throws(PipelineAccessError) {
        let variables = BoundaryVariables(coordinate: coordinate, account: account, partition: partition)
        guard variables.roleName.utf8.count <= Self.longestRoleName else {
            throw .roleNameTooLong(variables.roleName)
        }
        let ours = Tag.ours(at: coordinate, besides: tags)
        provider = OIDCProvider(
            account: account, issuer: pipeline.issuer, partition: partition, clientIDs: [pipeline.audience],
            tags: Tag.ours(at: nil, besides: tags), scopes: [coordinate.scope])
        boundary = BoundaryPolicy(
            account: account, name: BoundaryPolicy.name(forRole: variables.roleName), partition: partition,
            document: try Self.document(of: template, for: variables), tags: ours, coordinate: coordinate)
        role = OperatorRole(
            account: account, name: variables.roleName, partition: partition,
            trusted: TrustedPipeline(
                provider: provider.arn, issuer: pipeline.issuer, subjects: [pipeline.subject],
                audience: pipeline.audience),
            boundary: boundary.arn, managedPolicies: Set(managedPolicies).sorted(), maxSession: maxSession, tags: ours,
            coordinate: coordinate)
    }

    private static func document(
        of template: BoundaryTemplate, for variables: BoundaryVariables
    ) throws(PipelineAccessError) -> PolicyDocument {
        do throws(PolicyError) {
            let missing = try template.missingDenials(for: variables)
            let document = try template.document(for: variables)
            guard let denial = missing.first else { return try fitting(document) }
            throw PolicyError(problem: "it doesn't deny “\(denial.rawValue)”")
        } catch {
            throw .boundary(error)
        }
    }

    private static func fitting(_ document: PolicyDocument) throws(PolicyError) -> PolicyDocument {
        guard document.size <= BoundaryTemplate.limit else {
            throw PolicyError(problem: "it has \(document.size) characters, \(BoundaryTemplate.limit) at most")
        }
        return document
    }
}

/// Why there is no such way into an account.
public enum PipelineAccessError: Error, Hashable, Sendable {
    /// The role's name has more than 64 characters.
    case roleNameTooLong(String)
    /// The boundary can't be used.
    case boundary(PolicyError)
}

extension PipelineAccessError: CustomStringConvertible {
    /// What is wrong, as a sentence without a final full stop.
    public var description: String {
        switch self {
        case .roleNameTooLong(let name): "the role’s name “\(name)” has more than 64 characters"
        case .boundary(let error): "the boundary can’t be used: \(error)"
        }
    }
}
