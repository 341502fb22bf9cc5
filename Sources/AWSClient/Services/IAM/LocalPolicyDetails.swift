/// A customer managed policy with all its versions.
public struct LocalPolicyDetails: Hashable, Sendable {
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
    /// AWS's `PolicyVersionList`.
    public var versions: [ManagedPolicyVersion]

    /// Its members as they are.
    public init(
        name: String, arn: String, path: String, defaultVersion: String, attachmentCount: Int,
        versions: [ManagedPolicyVersion]
    ) {
        self.name = name
        self.arn = arn
        self.path = path
        self.defaultVersion = defaultVersion
        self.attachmentCount = attachmentCount
        self.versions = versions
    }
}

extension LocalPolicyDetails {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        name = try answer.text("PolicyName")
        arn = try answer.text("Arn")
        path = try answer.text("Path")
        defaultVersion = try answer.text("DefaultVersionId")
        attachmentCount = try answer.integer("AttachmentCount")
        versions = try answer.list("PolicyVersionList").map(ManagedPolicyVersion.init(answer:))
    }
}
