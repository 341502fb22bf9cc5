/// A version of a managed policy.
public struct ManagedPolicyVersion: Hashable, Sendable {
    /// The ID, such as `v2`; numbers are never used again.
    public var id: String
    /// Whether it is in effect.
    public var isDefault: Bool
    /// The policy as JSON, decoded; `nil` where the answer leaves it out, as lists do.
    public var document: String?

    /// Its members as they are.
    public init(id: String, isDefault: Bool, document: String?) {
        self.id = id
        self.isDefault = isDefault
        self.document = document
    }
}

extension ManagedPolicyVersion {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        id = try answer.text("VersionId")
        isDefault = try answer.flag("IsDefaultVersion")
        document = try answer.optionalDocument("Document")
    }
}
