import AWSClient
public import IAMModel

extension BoundaryPolicy {
    /// How many versions a managed policy has at most. Source: IAM and STS quotas.
    static let mostVersions = 5

    /// Writes one change.
    public static func write(
        _ change: Change, of desired: BoundaryPolicy, onto observed: Observed?, in context: AccountContext
    ) async throws(SyncError) -> Observed {
        guard var result = observed else { return try await create(desired, in: context) }
        switch change {
        case .create: return result
        case .document: return try await replaceDocument(of: desired, onto: result, in: context)
        case .tags(let tags):
            try await context.write(.tagPolicy(desired.arn.text, with: tags.map(AWSTag.init)))
            result.tags = Tag.merging(tags, over: result.tags)
        }
        return result
    }

    private static func create(
        _ desired: BoundaryPolicy, in context: AccountContext
    ) async throws(SyncError) -> Observed {
        try await context.write(
            .createPolicy(
                named: desired.name, path: "/", document: desired.document.text,
                description: "What \(desired.coordinate.groupName(.operator)) can do at most",
                tags: desired.tags.map(AWSTag.init)))
        return Observed(
            document: .readable(desired.document), tags: desired.tags, installation: context.installation)
    }

    /// Puts a new version in force. Where there are five, the oldest that is not in force makes room.
    private static func replaceDocument(
        of desired: BoundaryPolicy, onto observed: Observed, in context: AccountContext
    ) async throws(SyncError) -> Observed {
        var result = observed
        var deleted: [String] = []
        if result.versions.count >= mostVersions,
            let oldest = result.versions.last(where: { $0 != result.defaultVersion })
        {
            try await context.write(.deletePolicyVersion(oldest, of: desired.arn.text))
            result.versions.removeAll { $0 == oldest }
            deleted = ["deletion of version \(oldest)"]
        }
        let version: ManagedPolicyVersion
        do {
            version = try await context.write(
                .createPolicyVersion(of: desired.arn.text, document: desired.document.text, setAsDefault: true))
        } catch {
            throw error.after(deleted)
        }
        result.document = .readable(desired.document)
        result.versions.insert(version.id, at: 0)
        result.defaultVersion = version.id
        return result
    }
}
