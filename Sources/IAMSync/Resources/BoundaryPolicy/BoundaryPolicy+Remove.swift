import AWSClient
import IAMModel

extension BoundaryPolicy {
    /// How the names of all boundaries end: the ending is reserved.
    static let ending = "-boundary"

    /// A boundary policy of ours that nobody asks for.
    struct Remains: Removable {
        /// A session in the policy's account.
        typealias Context = AccountContext
        /// What people call the kind.
        static let kindName = BoundaryPolicy.kindName
        /// Why it is not asked for.
        static let reason = "no longer in the definition"

        /// The account.
        let account: AccountID
        /// Its name.
        let name: String
        /// Its ARN.
        let arn: String
        /// Its versions, sorted.
        let versions: [String]
        /// The version that is in force.
        let defaultVersion: String
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
            ["default version: \(defaultVersion)"] + versions.map { "version: \($0)" }
                + tags.map { "tag \($0.key): \($0.value)" }
        }
    }
}

extension BoundaryPolicy.Remains {
    /// A policy as the details of its account have it, and its tags, which they lack.
    init(_ found: LocalPolicyDetails, tags: [Tag], in account: AccountID) {
        self.init(
            account: account, name: found.name, arn: found.arn, versions: found.versions.map(\.id).sorted(),
            defaultVersion: found.defaultVersion, tags: tags.sorted())
    }

    /// Reads the policy, its versions and its tags.
    func seenAgain(in context: AccountContext) async throws(SyncError) -> Self? {
        guard let policy = try await context.read(.policy(arn)),
            let versions = try await context.read(.policyVersions(of: arn)),
            let tags = try await context.read(.policyTags(of: arn))
        else { return nil }
        return Self(
            account: account, name: policy.name, arn: policy.arn, versions: versions.map(\.id).sorted(),
            defaultVersion: policy.defaultVersion, tags: tags.map(Tag.init).sorted())
    }

    /// What somebody else has changed. Versions that are gone were taken by us, or are no loss.
    func change(since planned: Self) -> String? {
        if tags != planned.tags { return "tags" }
        let isKnown = Set(planned.versions).isSuperset(of: versions) && defaultVersion == planned.defaultVersion
        return isKnown ? nil : "document"
    }

    /// A policy that somebody carries, as a boundary or attached, is in use.
    func use(besides removed: Set<String>, in context: AccountContext) async throws(SyncError) -> String? {
        guard let holders = try await context.read(.entities(withPolicy: arn)) else { return nil }
        return PolicyUseGuard(
            roles: Set(holders.roles).subtracting(removed), users: Set(holders.users), groups: Set(holders.groups)
        ).reason
    }

    /// Deletes the versions that are not in force, then the policy with the last one.
    func remove(in context: AccountContext) async throws(SyncError) {
        var steps = RemovalSteps(through: context.client)
        for version in versions where version != defaultVersion {
            try await steps.delete("versions", .deletePolicyVersion(version, of: arn))
        }
        try await steps.delete("policy", .deletePolicy(arn))
    }
}
