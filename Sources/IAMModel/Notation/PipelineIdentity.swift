/// Who a pipeline is, by the claims of its tokens: one issuer, one subject, one audience, each exactly.
public struct PipelineIdentity: Hashable, Sendable {
    /// Who makes its tokens.
    public let issuer: Issuer
    /// The `sub` claim, such as `repo:mountainlab/payments-service:environment:live`.
    public let subject: String
    /// The `aud` claim, such as `sts.amazonaws.com`.
    public let audience: String

    /// A pipeline.
    ///
    /// - Throws: ``PipelineIdentityError`` for a claim that is empty, or that could stand for more than itself: a
    ///   wildcard, a variable, white space, or a character that nobody sees.
    public init(issuer: Issuer, subject: String, audience: String) throws(PipelineIdentityError) {
        try Self.check(subject, "subject")
        try Self.check(audience, "audience")
        self.issuer = issuer
        self.subject = subject
        self.audience = audience
    }

    private static func check(_ text: String, _ claim: String) throws(PipelineIdentityError) {
        guard !text.isEmpty else { throw .empty(claim: claim) }
        if let flaw = ClaimText.flaw(of: text) { throw .notExact(claim: claim, flaw: flaw) }
    }
}

/// Why a claim can't be a pipeline's.
public enum PipelineIdentityError: Error, Hashable, Sendable {
    /// The subject or the audience is empty.
    case empty(claim: String)
    /// The subject or the audience could stand for more than itself, because it holds this.
    case notExact(claim: String, flaw: String)
}

extension PipelineIdentityError: CustomStringConvertible {
    /// What is wrong, as a sentence without a final full stop.
    public var description: String {
        switch self {
        case .empty(let claim): "the pipeline’s \(claim) is empty"
        case .notExact(let claim, let flaw): "the pipeline’s \(claim) must match nothing but itself, and holds \(flaw)"
        }
    }
}
