import AWSClient
public import IAMModel

extension OperatorRole {
    /// Reads the role by its name: the role itself, what is attached, and what is inline.
    public static func observe(_ desired: OperatorRole, in context: AccountContext) async throws(SyncError) -> Observed? {
        guard let role = try await context.read(.role(named: desired.name)) else { return nil }
        guard let attached = try await context.read(.attachedPolicies(ofRole: desired.name)) else { return nil }
        guard let inline = try await context.read(.inlinePolicyNames(ofRole: desired.name)) else { return nil }
        return Observed(
            path: role.path, trust: ObservedDocument(role.trustPolicy ?? ""), boundary: role.permissionsBoundary,
            attachedPolicies: attached, inlinePolicies: inline, maxSessionSeconds: role.maxSessionSeconds ?? 3_600,
            tags: role.tags.map { Tag(key: $0.key, value: $0.value) }, installation: context.installation)
    }
}

extension OperatorRole.Observed {
    /// What the details of an account say about a role, and its longest session, which they lack.
    init(_ found: RoleDetail, maxSessionSeconds: Int, in context: AccountContext) {
        self.init(
            path: found.path, trust: ObservedDocument(found.trustPolicy ?? ""), boundary: found.permissionsBoundary,
            attachedPolicies: found.attachedPolicies, inlinePolicies: found.inlinePolicies.map(\.name),
            maxSessionSeconds: maxSessionSeconds, tags: found.tags.map { Tag(key: $0.key, value: $0.value) },
            installation: context.installation)
    }
}
