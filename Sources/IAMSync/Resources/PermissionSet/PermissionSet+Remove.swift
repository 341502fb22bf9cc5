import AWSClient
import IAMModel

extension PermissionSet {
    /// A set of ours that nobody asks for.
    struct Remains: Removable {
        /// A session in Identity Center.
        typealias Context = CenterContext
        /// What people call the kind.
        static let kindName = PermissionSet.kindName
        /// Why it is not asked for.
        static let reason = "no longer in the definition"

        /// Its name.
        let name: String
        /// Its ARN.
        let arn: String
        /// The tenant's part, by its name; core for a shared set; `nil` where the name doesn't tell.
        let scope: Scope?

        /// Its name.
        var label: String { name }
        /// It stands in Identity Center as a whole.
        var home: AccountID? { nil }
        /// What was seen of it.
        var observed: [String] { ["ARN: \(arn)"] }
    }
}

extension PermissionSet.Remains {
    /// Reads the set's name and tags.
    func seenAgain(in context: CenterContext) async throws(SyncError) -> Self? {
        guard let facts = try await context.permissionSet(arn), let tags = try await context.tags(ofSet: arn) else {
            return nil
        }
        let owner = Ownership(of: tags, installation: context.installation)
        if let reason = OwnershipGuard.reason(toKeep: owner) { throw .exceedsPlan(reason) }
        return Self(name: facts.name, arn: facts.arn, scope: scope)
    }

    /// A set that somebody has is in use. An account may be listed for a moment after its last assignment is gone; from one
    /// that keeps the set all the same AWS doesn't let us delete it.
    func use(besides removed: Set<String>, in context: CenterContext) async throws(SyncError) -> String? {
        for account in try await context.accounts(ofSet: arn, .all)?.sorted() ?? [] {
            let found = try await context.assignments(ofSet: arn, in: account) ?? []
            if !found.isEmpty { return "account \(account) has it" }
        }
        return nil
    }

    /// Deletes the set.
    func remove(in context: CenterContext) async throws(SyncError) {
        var steps = RemovalSteps(through: context.client)
        try await steps.delete("permission set", .deletePermissionSet(arn, in: context.instance))
    }
}
