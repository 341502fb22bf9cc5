/// A user, as far as the answer tells: a list of users leaves tags, groups, policies and boundary out.
public struct IAMUser: Hashable, Sendable {
    /// The name without the path, unique in the account without regard to case.
    public var name: String
    /// The path, which begins and ends with `/`.
    public var path: String
    /// AWS's own ID, such as `AIDA…`: a user who is made again has another.
    public var id: String
    /// The ARN, with path and name.
    public var arn: String
    /// Tags.
    public var tags: [AWSTag]
    /// Names of the groups of IAM that the user is in.
    public var groups: [String]
    /// ARNs of attached managed policies; those of groups are not among them.
    public var attached: [String]
    /// Inline policies; those of groups are not among them.
    public var inline: [InlinePolicy]
    /// ARN of the policy that is the permissions boundary; `nil` for none.
    public var boundary: String?

    /// Its members as they are.
    public init(
        name: String, path: String, id: String, arn: String, tags: [AWSTag], groups: [String], attached: [String],
        inline: [InlinePolicy], boundary: String? = nil
    ) {
        self.name = name
        self.path = path
        self.id = id
        self.arn = arn
        self.tags = tags
        self.groups = groups
        self.attached = attached
        self.inline = inline
        self.boundary = boundary
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
        boundary = try answer.optionalStructure("PermissionsBoundary")?.text("PermissionsBoundaryArn")
    }
}
