/// A managed policy without its documents.
public struct ManagedPolicy: Hashable, Sendable {
    /// The name without the path.
    public var name: String
    /// The ARN, with path and name.
    public var arn: String
    /// The path, which begins and ends with `/`.
    public var path: String
    /// ID of the version that is in effect, such as `v2`.
    public var defaultVersion: String
    /// How many roles, users and groups have it attached; uses as a boundary don't count.
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
