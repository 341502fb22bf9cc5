/// The policy documents that the mapping puts into its values, or why one can't be made.
///
/// What has no document is never made without it: a role without its boundary, or a scoped set without its denials,
/// would allow more than anybody asked for.
struct PolicyTexts: Sendable {
    /// The boundary of a place's operator in an account.
    var boundary: @Sendable (Coordinate, AccountID) -> Result<PolicyDocument, PolicyGap>
    /// What a tenant's set allows and denies in shared accounts: over these prefixes, never empty.
    var scoped: @Sendable (StandardSet, [NamePrefix]) -> Result<PolicyDocument, PolicyGap>
    /// The inline policy in a file that `permission_sets` refers to.
    var inline: @Sendable (String) -> Result<PolicyDocument, PolicyGap>
}

/// Why a policy document can't be made.
struct PolicyGap: Error, Hashable {
    let reason: String
}
