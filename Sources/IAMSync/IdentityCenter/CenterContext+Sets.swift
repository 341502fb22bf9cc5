import AWSClient
import IAMModel

extension CenterContext {
    // MARK: Reading

    /// The ARNs of all sets of the instance.
    func permissionSetARNs() async throws(SyncError) -> [String] {
        try await client.write(.permissionSets(in: instance))
    }

    /// A set's name, session and so on; `nil` where AWS has no such set.
    func permissionSet(_ arn: String) async throws(SyncError) -> PermissionSetFacts? {
        guard let found = try await client.read(.permissionSet(arn, in: instance)) else { return nil }
        return PermissionSetFacts(
            name: found.name, arn: found.arn, description: found.description, session: found.session,
            relayState: found.relayState)
    }

    /// ARNs of a set's AWS managed policies.
    func managedPolicies(ofSet set: String) async throws(SyncError) -> [String]? {
        try await client.read(.managedPolicies(ofPermissionSet: set, in: instance))
    }

    /// A set's customer managed policies.
    func customerManagedPolicies(
        ofSet set: String
    ) async throws(SyncError) -> [PermissionSet.Observed.CustomerManagedPolicy]? {
        try await client.read(.customerPolicies(ofPermissionSet: set, in: instance))?.map {
            .init(name: $0.name, path: $0.path ?? "/")
        }
    }

    /// A set's inline policy; empty for none.
    func inlinePolicy(ofSet set: String) async throws(SyncError) -> String? {
        try await client.read(.inlinePolicy(ofPermissionSet: set, in: instance)).map { $0 ?? "" }
    }

    /// Whether a set has a permissions boundary.
    func hasPermissionsBoundary(set: String) async throws(SyncError) -> Bool {
        try await client.read(.hasBoundary(permissionSet: set, in: instance)) ?? false
    }

    /// A set's tags; `nil` where AWS has no such set.
    func tags(ofSet set: String) async throws(SyncError) -> [Tag]? {
        try await client.read(.tags(ofPermissionSet: set, in: instance))?.map {
            Tag(key: $0.key, value: $0.value)
        }
    }

    // MARK: Writing

    /// Creates a set.
    ///
    /// - Returns: Its ARN.
    func createPermissionSet(
        named name: String, description: String, session: String, tags: [Tag]
    ) async throws(SyncError) -> String {
        try await client.write(
            .createPermissionSet(
                named: name, description: description, session: session, relayState: nil,
                tags: tags.map(AWSTag.init), in: instance)
        ).arn
    }

    /// Sets every field of a set: AWS clears what it isn't sent.
    func updatePermissionSet(
        _ set: String, description: String?, session: String, relayState: String?
    ) async throws(SyncError) {
        try await client.write(
            .updatePermissionSet(
                set, description: description, session: session, relayState: relayState, in: instance))
    }

    /// Sets tags, and leaves all others.
    func tag(set: String, with tags: [Tag]) async throws(SyncError) {
        try await client.write(.tagPermissionSet(set, with: tags.map(AWSTag.init), in: instance))
    }

    /// Attaches an AWS managed policy.
    func attach(managedPolicy policy: String, toSet set: String) async throws(SyncError) {
        try await client.write(.attachManagedPolicy(policy, toPermissionSet: set, in: instance))
    }

    /// Detaches an AWS managed policy.
    func detach(managedPolicy policy: String, fromSet set: String) async throws(SyncError) {
        try await client.write(.detachManagedPolicy(policy, fromPermissionSet: set, in: instance))
    }

    /// Detaches a customer managed policy.
    func detach(
        _ policy: PermissionSet.Observed.CustomerManagedPolicy, fromSet set: String
    ) async throws(SyncError) {
        try await client.write(
            .detachCustomerPolicy(named: policy.name, path: policy.path, fromPermissionSet: set, in: instance))
    }

    /// Puts the inline policy in the place of the one that is there.
    func putInlinePolicy(_ text: String, onSet set: String) async throws(SyncError) {
        try await client.write(.putInlinePolicy(text, onPermissionSet: set, in: instance))
    }

    /// Removes the inline policy.
    func deleteInlinePolicy(ofSet set: String) async throws(SyncError) {
        try await client.write(.deleteInlinePolicy(ofPermissionSet: set, in: instance))
    }
}
