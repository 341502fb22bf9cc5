/// A managed policy without its documents.
public struct ManagedPolicy: Hashable, Sendable {
    /// AWS's `PolicyName`.
    public var name: String
    /// AWS's `Arn`.
    public var arn: String
    /// AWS's `Path`.
    public var path: String
    /// AWS's `DefaultVersionId`.
    public var defaultVersion: String
    /// AWS's `AttachmentCount`.
    public var attachmentCount: Int

    /// Its members as they are.
    public init(name: String, arn: String, path: String, defaultVersion: String, attachmentCount: Int) {
        self.name = name
        self.arn = arn
        self.path = path
        self.defaultVersion = defaultVersion
        self.attachmentCount = attachmentCount
    }
}

extension ManagedPolicy {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        name = try answer.text("PolicyName")
        arn = try answer.text("Arn")
        path = try answer.text("Path")
        defaultVersion = try answer.text("DefaultVersionId")
        attachmentCount = try answer.integer("AttachmentCount")
    }
}
