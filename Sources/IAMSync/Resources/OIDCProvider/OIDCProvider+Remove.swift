import AWSClient
import IAMModel

extension OIDCProvider {
    /// A provider of ours that nobody asks for.
    struct Remains: Removable {
        /// A session in the provider's account.
        typealias Context = AccountContext
        /// What people call the kind.
        static let kindName = OIDCProvider.kindName
        /// Why it is not asked for.
        static let reason = "no longer in the definition"

        /// The account.
        let account: AccountID
        /// Its ARN.
        let arn: String
        /// The issuer's URL.
        let url: String
        /// Its audiences, sorted.
        let clientIDs: [String]
        /// Its tags, sorted.
        let tags: [Tag]

        /// The issuer's URL.
        var label: String { url }
        /// The account.
        var home: AccountID? { account }
        /// A provider may have served several parts.
        var scope: Scope? { nil }

        /// What was seen of it.
        var observed: [String] {
            clientIDs.map { "audience: \($0)" } + tags.map { "tag \($0.key): \($0.value)" }
        }
    }
}

extension OIDCProvider.Remains {
    /// A provider as IAM describes it.
    init(_ found: OIDCProviderDescription, arn: String, in account: AccountID) {
        self.init(
            account: account, arn: arn, url: "https://\(found.url)", clientIDs: found.clientIDs.sorted(),
            tags: found.tags.map(Tag.init).sorted())
    }

    /// Reads the provider by its ARN.
    func seenAgain(in context: AccountContext) async throws(SyncError) -> Self? {
        try await context.read(.oidcProvider(arn)).map { Self($0, arn: arn, in: account) }
    }

    /// What somebody else has changed.
    func change(since planned: Self) -> String? {
        if tags != planned.tags { return "tags" }
        return clientIDs == planned.clientIDs ? nil : "audience"
    }

    /// A provider that a role trusts is in use.
    func use(besides removed: Set<String>, in context: AccountContext) async throws(SyncError) -> String? {
        ProviderUseGuard(roles: try await context.trustingRoles(besides: removed)).reason(toKeep: arn)
    }

    /// Deletes the provider.
    func remove(in context: AccountContext) async throws(SyncError) {
        var steps = RemovalSteps(through: context.client)
        try await steps.delete("provider", .deleteOIDCProvider(arn))
    }
}
