import AWSClient
public import IAMModel

extension BoundaryPolicy {
    /// Reads the policy by its ARN: the policy, its versions, the document of the default one, and the tags.
    public static func observe(
        _ desired: BoundaryPolicy, in context: AccountContext
    ) async throws(SyncError) -> Observed? {
        let arn = desired.arn.text
        guard let policy = try await context.read(.policy(arn)),
            let versions = try await context.read(.policyVersions(of: arn)),
            let current = try await context.read(.policyVersion(policy.defaultVersion, of: arn)),
            let tags = try await context.read(.policyTags(of: arn))
        else { return nil }
        return Observed(
            path: policy.path, document: ObservedDocument(current.document ?? ""),
            versions: Observed.fromNewToOld(versions), defaultVersion: policy.defaultVersion,
            tags: tags.map(Tag.init), installation: context.installation)
    }
}

extension BoundaryPolicy.Observed {
    /// What the details of an account say about a policy, and its tags, which they lack.
    init(_ found: LocalPolicyDetails, document: ObservedDocument, tags: [Tag], in context: AccountContext) {
        self.init(
            path: found.path, document: document,
            versions: Self.fromNewToOld(found.versions), defaultVersion: found.defaultVersion, tags: tags,
            installation: context.installation)
    }

    /// The names of versions, from new to old: `v12` is newer than `v9`.
    static func fromNewToOld(_ versions: [ManagedPolicyVersion]) -> [String] {
        versions.map(\.id).sorted { left, right in
            (Int(left.dropFirst()) ?? 0, left) > (Int(right.dropFirst()) ?? 0, right)
        }
    }
}
