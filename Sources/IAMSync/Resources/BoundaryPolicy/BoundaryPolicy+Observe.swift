import AWSClient
public import IAMModel

extension BoundaryPolicy {
    /// Reads the policy by its ARN: the policy, its versions, and the document of the default one.
    public static func observe(
        _ desired: BoundaryPolicy, in context: AccountContext
    ) async throws(SyncError) -> Observed? {
        let arn = desired.arn.text
        guard let policy = try await context.read(.policy(arn: arn)) else { return nil }
        guard let versions = try await context.read(.policyVersions(ofPolicy: arn)) else { return nil }
        guard let version = try await context.read(.policyVersion(policy.defaultVersionID, ofPolicy: arn)) else {
            return nil
        }
        return Observed(
            path: policy.path, document: ObservedDocument(version.document ?? ""),
            versions: Observed.fromNewToOld(versions), defaultVersion: policy.defaultVersionID,
            tags: policy.tags.map { Tag(key: $0.key, value: $0.value) }, installation: context.installation)
    }
}

extension BoundaryPolicy.Observed {
    /// What the details of an account say about a policy.
    init(_ found: ManagedPolicyDetail, in context: AccountContext) {
        let current = found.versions.first { $0.isDefaultVersion }
        self.init(
            path: found.path, document: ObservedDocument(current?.document ?? ""),
            versions: Self.fromNewToOld(found.versions), defaultVersion: found.defaultVersionID,
            tags: found.tags.map { Tag(key: $0.key, value: $0.value) }, installation: context.installation)
    }

    /// The names of versions, from new to old: `v12` is newer than `v9`.
    static func fromNewToOld(_ versions: [ManagedPolicyVersion]) -> [String] {
        versions.map(\.versionID).sorted { left, right in
            (Int(left.dropFirst()) ?? 0, left) > (Int(right.dropFirst()) ?? 0, right)
        }
    }
}
