/// A version of a managed policy.
public struct ManagedPolicyVersion: Hashable, Sendable {
    /// AWS's `VersionId`.
    public var id: String
    /// AWS's `IsDefaultVersion`.
    public var isDefault: Bool
    /// AWS's `Document`.
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
        document = try answer.optionalText("Document") == nil ? nil : answer.document("Document")
    }
}
