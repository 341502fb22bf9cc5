import AWSClient
public import IAMModel

extension OIDCProvider {
    /// Writes one change.
    public static func write(
        _ change: Change, of desired: OIDCProvider, onto observed: Observed?, in context: AccountContext
    ) async throws(SyncError) -> Observed {
        let arn = desired.arn.text
        guard var result = observed else { return try await create(desired, in: context) }
        switch change {
        case .create: return result
        case .addClientID(let audience):
            try await context.write(.addClientID(audience, toOIDCProvider: arn))
            result.clientIDs.append(audience)
        case .thumbprints(let list):
            try await context.write(.updateOIDCThumbprints(list, of: arn))
            result.thumbprints = list
        case .tags(let tags):
            try await context.write(.tagOIDCProvider(arn, with: tags.map(AWSTag.init)))
            result.tags = Tag.merging(tags, over: result.tags)
        }
        return result
    }

    /// Creates the provider. Without thumbprints of ours AWS fetches the issuer's by itself.
    private static func create(_ desired: OIDCProvider, in context: AccountContext) async throws(SyncError) -> Observed
    {
        let presented = context.thumbprints[desired.issuer]?.value
        try await context.write(
            .createOIDCProvider(
                url: desired.issuer.url, clientIDs: desired.clientIDs,
                thumbprints: Array((presented ?? []).prefix(mostThumbprints)), tags: desired.tags.map(AWSTag.init)))
        return Observed(
            clientIDs: desired.clientIDs, thumbprints: presented ?? [], tags: desired.tags, presented: presented,
            rotatesThumbprints: context.rotatesThumbprints, installation: context.installation)
    }
}
