/// An access key of a user. The secret is told once, to whoever makes the key, and never again.
public struct AccessKey: Hashable, Sendable {
    /// The public half, such as `AKIA…`.
    public var id: String
    /// Whether the key opens anything: AWS's `Status` is `Active`.
    public var isActive: Bool

    /// An access key.
    public init(id: String, isActive: Bool) {
        self.id = id
        self.isActive = isActive
    }
}

extension AccessKey {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        id = try answer.text("AccessKeyId")
        isActive = try answer.text("Status") == "Active"
    }
}
