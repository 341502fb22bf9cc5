import AWSClient
public import IAMModel

extension OIDCProvider {
    /// A provider of ours that nobody asks for.
    public struct Remains: Removable {
        /// A session in the provider's account.
        public typealias Context = AccountContext
        /// What people call the kind.
        public static let kindName = OIDCProvider.kindName
        /// Why it is not asked for.
        public static let reason = "no longer in the definition"

        /// The account.
        public let account: AccountID
        /// Its ARN.
        public let arn: String
        /// The issuer's URL.
        public let url: String
        /// Its audiences, sorted.
        public let clientIDs: [String]
        /// Its tags, sorted.
        public let tags: [Tag]

        /// The issuer's URL.
        public var label: String { url }
        /// The account.
        public var home: AccountID? { account }
        /// A provider may have served several parts.
        public var scope: Scope? { nil }

        /// What was seen of it.
        public var observed: [String] {
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
    public func seenAgain(in context: AccountContext) async throws(SyncError) -> Self? {
        try await context.read(.oidcProvider(arn)).map { Self($0, arn: arn, in: account) }
    }

    /// What somebody else has changed.
    public func change(since planned: Self) -> String? {
        if tags != planned.tags { return "tags" }
        return clientIDs == planned.clientIDs ? nil : "audience"
    }

    /// A provider that a role trusts is in use.
    public func use(besides removed: Set<String>, in context: AccountContext) async throws(SyncError) -> String? {
        ProviderUseGuard(roles: try await context.trustingRoles(besides: removed)).reason(toKeep: arn)
    }

    /// Deletes the provider.
    public func remove(in context: AccountContext) async throws(SyncError) {
        var steps = RemovalSteps(through: context.client)
        try await steps.delete("provider", .deleteOIDCProvider(arn))
    }
}
