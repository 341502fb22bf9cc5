/// `workload_identity`: the one pipeline that a role trusts.
public struct WorkloadIdentity: Hashable, Sendable {
    /// Who issues its tokens.
    public var issuer: Located<Issuer>
    /// The `sub` claim of its tokens, exactly.
    public var subject: Located<String>
    /// The `aud` claim of its tokens, exactly.
    public var audience: Located<String>

    /// A pipeline's identity.
    public init(issuer: Located<Issuer>, subject: Located<String>, audience: Located<String>) {
        self.issuer = issuer
        self.subject = subject
        self.audience = audience
    }
}
