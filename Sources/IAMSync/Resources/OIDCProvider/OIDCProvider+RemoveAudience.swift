import AWSClient
import IAMModel

extension OIDCProvider {
    /// An audience of a provider of ours that no operator of its account declares.
    struct ExtraAudience: Removable {
        /// A session in the provider's account.
        typealias Context = AccountContext
        /// What people call it.
        static let kindName = "audience"
        /// Why it is not asked for.
        static let reason = "nobody declares it, and no role needs it"

        /// The account.
        let account: AccountID
        /// The provider's ARN.
        let provider: String
        /// The issuer's URL.
        let url: String
        /// The audience.
        let audience: String
        /// The part that uses the provider, where it is one alone.
        let scope: Scope?
        /// Which definition folder asks.
        let installation: String?

        /// `{audience} of {issuer}`.
        var label: String { Self.label(of: audience, url: url) }
        /// The account.
        var home: AccountID? { account }
        /// What was seen of it.
        var observed: [String] { ["audience: \(audience)"] }

        /// What an audience is called.
        static func label(of audience: String, url: String) -> String { "\(audience) of \(url)" }
    }
}

extension OIDCProvider.ExtraAudience {
    /// Reads whether the provider is ours and still has the audience.
    func seenAgain(in context: AccountContext) async throws(SyncError) -> Self? {
        guard let found = try await context.read(.oidcProvider(provider)), found.clientIDs.contains(audience) else {
            return nil
        }
        let owner = Ownership(of: found.tags.map(Tag.init), installation: installation)
        if let reason = OwnershipGuard.reason(toKeep: owner) { throw .exceedsPlan(reason) }
        return self
    }

    /// An audience that a role needs is in use.
    func use(besides removed: Set<String>, in context: AccountContext) async throws(SyncError) -> String? {
        AudienceUseGuard(roles: try await context.trustingRoles(besides: removed))
            .reason(toKeep: audience, of: provider)
    }

    /// Takes the audience off the provider.
    func remove(in context: AccountContext) async throws(SyncError) {
        var steps = RemovalSteps(through: context.client)
        try await steps.delete("audience", .removeClientID(audience, fromOIDCProvider: provider))
    }
}
