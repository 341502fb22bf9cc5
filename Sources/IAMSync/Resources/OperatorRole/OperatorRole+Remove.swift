import AWSClient
import IAMModel

extension OperatorRole {
    /// A role of ours that nobody asks for.
    struct Remains: Removable {
        /// A session in the role's account.
        typealias Context = AccountContext
        /// What people call the kind.
        static let kindName = OperatorRole.kindName
        /// Why it is not asked for.
        static let reason = "no longer in the definition"

        /// The account.
        let account: AccountID
        /// Its name.
        let name: String
        /// Its ARN.
        let arn: String
        /// AWS's own id: a role that is made again has another.
        let id: String
        /// Who may assume it.
        let trust: ObservedDocument
        /// The ARN of its boundary; `nil` for none.
        let boundary: String?
        /// ARNs of its attached policies, sorted.
        let attachedPolicies: [String]
        /// Names of its inline policies, sorted.
        let inlinePolicies: [String]
        /// Its tags, sorted.
        let tags: [Tag]

        /// Its name.
        var label: String { name }
        /// The account.
        var home: AccountID? { account }
        /// The part of the definition that it was made for, by its tags.
        var scope: Scope? { Scope(ofTags: tags) }

        /// What was seen of it.
        var observed: [String] {
            ["id: \(id)", "boundary: \(boundary ?? "none")"] + attachedPolicies.map { "attached: \($0)" }
                + inlinePolicies.map { "inline: \($0)" } + tags.map { "tag \($0.key): \($0.value)" }
        }
    }
}

extension OperatorRole.Remains {
    /// A role as the details of its account have it.
    init(_ found: IAMRole, attached: [String], inline: [String], in account: AccountID) {
        self.init(
            account: account, name: found.name, arn: found.arn, id: found.id, trust: ObservedDocument(found.trust),
            boundary: found.boundary, attachedPolicies: attached.sorted(), inlinePolicies: inline.sorted(),
            tags: found.tags.map(Tag.init).sorted())
    }

    /// Reads the role, what is attached, and what is inline.
    func seenAgain(in context: AccountContext) async throws(SyncError) -> Self? {
        guard let role = try await context.read(.role(named: name)),
            let attached = try await context.read(.attachedPolicies(ofRole: name)),
            let inline = try await context.read(.inlinePolicyNames(ofRole: name))
        else { return nil }
        return Self(role, attached: attached, inline: inline, in: account)
    }

    /// What somebody else has changed. Policies that are gone were taken by us, or are no loss.
    func change(since planned: Self) -> String? {
        if id != planned.id { return "role" }
        if tags != planned.tags { return "tags" }
        if trust != planned.trust { return "trust policy" }
        if boundary != planned.boundary { return "boundary" }
        if !Set(planned.attachedPolicies).isSuperset(of: attachedPolicies) { return "managed policies" }
        return Set(planned.inlinePolicies).isSuperset(of: inlinePolicies) ? nil : "inline policy"
    }

    /// A role that another role lets in is in use.
    func use(besides removed: Set<String>, in context: AccountContext) async throws(SyncError) -> String? {
        RoleUseGuard(roles: try await context.trustingRoles(besides: removed)).reason(toKeep: arn, named: name)
    }

    /// Takes its policies away, then the role with its boundary in one call: it never stands without it.
    ///
    /// Source: IAM API Reference, `DeleteRole`: what has to be removed before is policies, not the boundary.
    func remove(in context: AccountContext) async throws(SyncError) {
        var steps = RemovalSteps(through: context.client)
        for policy in inlinePolicies {
            try await steps.delete("inline policy", .deleteInlinePolicy(policy, ofRole: name))
        }
        for policy in attachedPolicies {
            try await steps.delete("managed policies", .detachRolePolicy(policy, from: name))
        }
        try await steps.delete("role", .deleteRole(named: name))
    }
}

extension AccountContext {
    /// The roles of the account with their trust, as they are now.
    func trustingRoles(besides removed: Set<String>) async throws(SyncError) -> [TrustingRole] {
        try await client.write(.roles(under: "/")).filter { !removed.contains($0.name) }.map(TrustingRole.init)
    }
}

extension Scope {
    /// The part of the definition that something was made for, by its tags; `nil` where they don't tell.
    init?(ofTags tags: [Tag]) {
        guard let tenant = tags.first(where: { $0.key == "tenant" }) else {
            guard tags.contains(where: { $0.key == "sector" }) else { return nil }
            self = .core
            return
        }
        guard let name = try? Slug(tenant.value) else { return nil }
        self = .tenant(name)
    }
}
