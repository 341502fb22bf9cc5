/// A policy that is part of a role or user.
public struct InlinePolicy: Hashable, Sendable {
    /// The name, unique within its role or user.
    public var name: String
    /// The policy as JSON, decoded.
    public var document: String

    /// Its members as they are.
    public init(name: String, document: String) {
        self.name = name
        self.document = document
    }
}

extension InlinePolicy {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        name = try answer.text("PolicyName")
        document = try answer.document("PolicyDocument")
    }
}
