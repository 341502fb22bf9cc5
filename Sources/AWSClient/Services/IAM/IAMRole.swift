/// A role, as far as the answer tells: what an operation leaves out is `nil` or empty here.
public struct IAMRole: Hashable, Sendable {
    /// The name without the path, unique in the account without regard to case.
    public var name: String
    /// The path, which begins and ends with `/`.
    public var path: String
    /// AWS's own ID, such as `AROA…`: a role that is made again has another.
    public var id: String
    /// The ARN, with path and name.
    public var arn: String
    /// The trust policy as JSON, decoded.
    public var trust: String
    /// The description; `nil` for none, and always in an account's authorization details.
    public var description: String?
    /// ARN of the policy that is the permissions boundary; `nil` for none, and always in a list of roles.
    public var boundary: String?
    /// Tags; empty always in a list of roles.
    public var tags: [AWSTag]
    /// ARNs of attached managed policies; told by an account's authorization details alone.
    public var attached: [String]
    /// Inline policies; told by an account's authorization details alone.
    public var inline: [InlinePolicy]
    /// The longest session, 3,600 to 43,200 seconds; `nil` in an account's authorization details.
    public var maxSessionSeconds: Int?
    /// The last use within 400 days; `nil` for none, and always in a list of roles.
    public var lastUsed: Timestamp?

    /// Its members as they are.
    public init(
        name: String, path: String, id: String, arn: String, trust: String, description: String?, boundary: String?,
        tags: [AWSTag], attached: [String], inline: [InlinePolicy], maxSessionSeconds: Int? = nil,
        lastUsed: Timestamp? = nil
    ) {
        self.name = name
        self.path = path
        self.id = id
        self.arn = arn
        self.trust = trust
        self.description = description
        self.boundary = boundary
        self.tags = tags
        self.attached = attached
        self.inline = inline
        self.maxSessionSeconds = maxSessionSeconds
        self.lastUsed = lastUsed
    }
}

extension IAMRole {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        name = try answer.text("RoleName")
        path = try answer.text("Path")
        id = try answer.text("RoleId")
        arn = try answer.text("Arn")
        trust = try answer.document("AssumeRolePolicyDocument")
        description = try answer.optionalText("Description")
        boundary = try answer.optionalStructure("PermissionsBoundary")?.text("PermissionsBoundaryArn")
        tags = try answer.list("Tags").map(AWSTag.init(answer:))
        attached = try answer.list("AttachedManagedPolicies").map { one throws(AWSAnswerError) in
            try one.text("PolicyArn")
        }
        inline = try answer.list("RolePolicyList").map(InlinePolicy.init(answer:))
        maxSessionSeconds = try answer.optionalInteger("MaxSessionDuration")
        lastUsed = try answer.optionalStructure("RoleLastUsed")?.optionalTimestamp("LastUsedDate")
    }
}
