import AWSClient

extension AccountContext {
    /// How many calls it takes to ask for a role by its name instead of finding it in a list: what is attached and what is
    /// inline. The role itself is asked for either way, since lists lack the longest session.
    static let callsForRole = 2

    /// How many calls it takes to ask for a policy by its ARN instead of finding it in a list: the policy, its versions,
    /// the document in force.
    static let callsForPolicy = 3

    /// Reads a role with what is attached and inline, as the details of an account have it, and its longest session.
    func wholeRole(named name: String) async throws(SyncError) -> IAMRole? {
        guard var role = try await read(.role(named: name)),
            let attached = try await read(.attachedPolicies(ofRole: name)),
            let inline = try await read(.inlinePolicyNames(ofRole: name))
        else { return nil }
        role.maxSessionSeconds = role.maxSessionSeconds ?? 3_600
        role.attached = attached
        role.inline = []
        for policy in inline {
            guard let document = try await read(.inlinePolicy(policy, ofRole: name)) else { continue }
            role.inline.append(InlinePolicy(name: policy, document: document))
        }
        return role
    }

    /// Reads a customer managed policy with its versions, as the details of an account have it, but for the documents of
    /// versions that are not in force.
    func wholePolicy(_ arn: String) async throws(SyncError) -> LocalPolicyDetails? {
        guard let policy = try await read(.policy(arn)), let versions = try await read(.policyVersions(of: arn)),
            let current = try await read(.policyVersion(policy.defaultVersion, of: arn))
        else { return nil }
        return LocalPolicyDetails(
            name: policy.name, arn: policy.arn, path: policy.path, defaultVersion: policy.defaultVersion,
            attachmentCount: policy.attachmentCount,
            versions: versions.map { $0.id == current.id ? current : $0 })
    }
}
