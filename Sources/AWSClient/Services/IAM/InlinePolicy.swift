/// An inline policy with its document, decoded.
public struct InlinePolicy: Hashable, Sendable {
    /// AWS's `PolicyName`.
    public var name: String
    /// AWS's `PolicyDocument`.
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
