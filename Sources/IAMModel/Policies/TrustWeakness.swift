/// Something in a trust policy that lets more in than one pipeline.
public struct TrustWeakness: Hashable, Comparable, Sendable {
    /// What is weak.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// `*`, `?` or `${` in a principal or a claim.
        case wildcard
        /// A claim that is compared by a pattern or without regard to case.
        case inexactComparison = "inexact-comparison"
        /// A claim that may be missing: `…IfExists`, `ForAllValues:`, `Null`, or a negated operator.
        case optionalClaim = "optional-claim"
        /// No condition asks for the `sub` claim.
        case missingSubject = "missing-subject"
        /// No condition asks for the `aud` claim.
        case missingAudience = "missing-audience"
        /// A principal besides the provider.
        case otherPrincipal = "other-principal"
        /// An action besides `sts:AssumeRoleWithWebIdentity`.
        case otherAction = "other-action"
        /// The document is outside of the policy grammar.
        case unreadable
    }

    /// What is weak.
    public let kind: Kind
    /// What shows it, as it stands in the document: data, to be escaped where it is rendered.
    public let evidence: String

    /// A weakness with what shows it.
    package init(kind: Kind, evidence: String) {
        self.kind = kind
        self.evidence = evidence
    }

    /// Orders by kind, then evidence.
    public static func < (left: TrustWeakness, right: TrustWeakness) -> Bool {
        (left.kind.rawValue, left.evidence) < (right.kind.rawValue, right.evidence)
    }
}
