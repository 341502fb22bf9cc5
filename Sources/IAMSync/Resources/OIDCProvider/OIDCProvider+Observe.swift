import AWSClient
public import IAMModel

extension OIDCProvider {
    /// Reads the provider by its ARN, which follows from account and issuer.
    public static func observe(_ desired: OIDCProvider, in context: AccountContext) async throws(SyncError) -> Observed?
    {
        guard let found = try await context.read(.oidcProvider(desired.arn.text)) else { return nil }
        return Observed(found, of: desired, in: context)
    }
}

extension OIDCProvider.Observed {
    /// What the account has, beside what the issuer presents.
    init(_ found: OIDCProviderDescription, of provider: OIDCProvider, in context: AccountContext) {
        self.init(
            clientIDs: found.clientIDs,
            thumbprints: found.thumbprints,
            tags: Tag.list(found.tags, wanted: provider.tags),
            presented: context.thumbprints[provider.issuer]?.value,
            rotatesThumbprints: context.rotatesThumbprints,
            installation: context.installation
        )
    }
}
