import AWSClient
public import IAMModel

extension PermissionSet {
    /// Writes one change. It reaches no account by itself: that is ``Provisioning``'s.
    public static func write(
        _ change: Change, of desired: PermissionSet, onto observed: Observed?, in context: CenterContext
    ) async throws(SyncError) -> Observed {
        guard var result = observed else { return try await create(desired, in: context) }
        let set = result.arn
        switch change {
        case .create: return result
        case .tags(let tags):
            try await context.tag(set: set, with: tags)
            result.tags = Tag.merging(tags, over: result.tags)
        case .session:
            try await updateSession(of: desired, onto: &result, in: context)
        case .detachCustomerManaged(let policy):
            try await context.detach(policy, fromSet: set)
            result.customerManagedPolicies.removeAll { $0 == policy }
        case .detach(let policy):
            try await context.detach(managedPolicy: policy, fromSet: set)
            result.managedPolicies.removeAll { $0 == policy }
        case .inlinePolicy:
            try await putInlinePolicy(of: desired, onto: &result, in: context)
        case .attach(let policy):
            try await context.attach(managedPolicy: policy.text, toSet: set)
            result.managedPolicies.append(policy.text)
        }
        return result
    }

    private static func create(_ desired: PermissionSet, in context: CenterContext) async throws(SyncError) -> Observed
    {
        let arn = try await context.createPermissionSet(
            named: desired.name.text, description: description, session: desired.session.iso8601, tags: desired.tags)
        return Observed(
            arn: arn, description: description, session: desired.session.iso8601, managedPolicies: [],
            tags: desired.tags, installation: context.installation)
    }

    /// AWS clears the description and the relay state that it isn't sent: every field is sent.
    private static func updateSession(
        of desired: PermissionSet, onto result: inout Observed, in context: CenterContext
    ) async throws(SyncError) {
        try await context.updatePermissionSet(
            result.arn, description: result.description, session: desired.session.iso8601,
            relayState: result.relayState)
        result.session = desired.session.iso8601
    }

    private static func putInlinePolicy(
        of desired: PermissionSet, onto result: inout Observed, in context: CenterContext
    ) async throws(SyncError) {
        if let policy = desired.inlinePolicy {
            try await context.putInlinePolicy(policy.text, onSet: result.arn)
        } else {
            try await context.deleteInlinePolicy(ofSet: result.arn)
        }
        result.inlinePolicy = desired.inlinePolicy.map(ObservedDocument.readable)
    }
}
