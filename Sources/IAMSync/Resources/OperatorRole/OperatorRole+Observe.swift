import AWSClient
public import IAMModel

extension OperatorRole {
    /// Reads the role by its name: the role itself, what is attached, and what is inline.
    public static func observe(_ desired: OperatorRole, in context: AccountContext) async throws(SyncError) -> Observed?
    {
        guard let role = try await context.read(.role(named: desired.name)) else { return nil }
        guard let attached = try await context.read(.attachedPolicies(ofRole: desired.name)) else { return nil }
        guard let inline = try await context.read(.inlinePolicyNames(ofRole: desired.name)) else { return nil }
        return Observed(
            path: role.path, trust: ObservedDocument(role.trust), boundary: role.boundary,
            attachedPolicies: attached, inlinePolicies: inline, maxSessionSeconds: role.maxSessionSeconds ?? 3_600,
            tags: role.tags.map(Tag.init), installation: context.installation)
    }
}

extension OperatorRole.Observed {
    /// What the details of an account say about a role, and its longest session, which they lack.
    init(_ found: IAMRole, of role: OperatorRole, maxSessionSeconds: Int, in context: AccountContext) {
        self.init(
            path: found.path, trust: ObservedDocument(found.trust), boundary: found.boundary,
            attachedPolicies: found.attached, inlinePolicies: found.inline.map(\.name),
            maxSessionSeconds: maxSessionSeconds, tags: Tag.list(found.tags, wanted: role.tags),
            installation: context.installation)
    }
}
