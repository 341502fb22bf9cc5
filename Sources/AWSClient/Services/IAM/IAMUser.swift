/// A user, as far as the answer tells.
public struct IAMUser: Hashable, Sendable {
    /// AWS's `UserName`.
    public var name: String
    /// AWS's `Path`.
    public var path: String
    /// AWS's `UserId`.
    public var id: String
    /// AWS's `Arn`.
    public var arn: String
    /// AWS's `Tags`.
    public var tags: [AWSTag]
    /// AWS's `GroupList`.
    public var groups: [String]
    /// AWS's `AttachedManagedPolicies`.
    public var attached: [String]
    /// AWS's `UserPolicyList`.
    public var inline: [InlinePolicy]

    /// Its members as they are.
    public init(
        name: String, path: String, id: String, arn: String, tags: [AWSTag], groups: [String], attached: [String],
        inline: [InlinePolicy]
    ) {
        self.name = name
        self.path = path
        self.id = id
        self.arn = arn
        self.tags = tags
        self.groups = groups
        self.attached = attached
        self.inline = inline
    }
}

extension IAMUser {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        name = try answer.text("UserName")
        path = try answer.text("Path")
        id = try answer.text("UserId")
        arn = try answer.text("Arn")
        tags = try answer.list("Tags").map(AWSTag.init(answer:))
        groups = try answer.strings("GroupList")
        attached = try answer.list("AttachedManagedPolicies").map { one throws(AWSAnswerError) in
            try one.text("PolicyArn")
        }
        inline = try answer.list("UserPolicyList").map(InlinePolicy.init(answer:))
    }
}
