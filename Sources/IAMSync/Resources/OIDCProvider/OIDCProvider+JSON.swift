public import IAMModel
public import JSONTree

extension OIDCProvider.Observed {
    /// Audiences, thumbprints and tags. What the issuer presents is not AWS's, and shows in the changes where it matters.
    public var json: JSON {
        [
            "audiences": .sorted(clientIDs), "thumbprints": .sorted(thumbprints), "tags": .tags(tags),
        ]
    }
}
