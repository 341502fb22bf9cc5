import AWSClient
public import IAMModel

extension OperatorRole {
    /// Writes one change.
    public static func write(
        _ change: Change, of desired: OperatorRole, onto observed: Observed?, in context: AccountContext
    ) async throws(SyncError) -> Observed {
        guard var result = observed else { return try await create(desired, in: context) }
        let role = desired.name
        switch change {
        case .create: return result
        case .boundary:
            try await context.write(.putBoundary(desired.boundary.text, onRole: role))
            result.boundary = desired.boundary.text
        case .deleteInlinePolicy(let name):
            try await context.write(.deleteInlinePolicy(name, ofRole: role))
            result.inlinePolicies.removeAll { $0 == name }
        case .detach(let policy):
            try await context.write(.detachRolePolicy(policy, from: role))
            result.attachedPolicies.removeAll { $0 == policy }
        case .trust:
            try await context.write(.updateTrust(ofRole: role, to: desired.trustPolicy.text))
            result.trust = ObservedDocument(desired.trustPolicy.text)
        case .session:
            try await context.write(.updateRole(named: role, maxSessionSeconds: desired.maxSession.seconds))
            result.maxSessionSeconds = desired.maxSession.seconds
        case .tags(let tags):
            try await context.write(.tagRole(role, with: tags.map(AWSTag.init)))
            result.tags = Tag.merging(tags, over: result.tags)
        case .attach(let policy):
            try await context.write(.attachRolePolicy(policy.text, to: role))
            result.attachedPolicies.append(policy.text)
        }
        return result
    }

    /// Creates the role with its boundary in the very call: there is no moment without it.
    private static func create(_ desired: OperatorRole, in context: AccountContext) async throws(SyncError) -> Observed
    {
        try await context.write(
            .createRole(
                named: desired.name, path: "/", trust: desired.trustPolicy.text, boundary: desired.boundary.text,
                description: "The pipeline of \(desired.coordinate)", maxSessionSeconds: desired.maxSession.seconds,
                tags: desired.tags.map(AWSTag.init)))
        return Observed(
            trust: ObservedDocument(desired.trustPolicy.text), boundary: desired.boundary.text, attachedPolicies: [],
            maxSessionSeconds: desired.maxSession.seconds, tags: desired.tags, installation: context.installation)
    }
}
