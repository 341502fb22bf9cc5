/// A role, as far as the answer tells.
public struct IAMRole: Hashable, Sendable {
    /// AWS's `RoleName`.
    public var name: String
    /// AWS's `Path`.
    public var path: String
    /// AWS's `RoleId`.
    public var id: String
    /// AWS's `Arn`.
    public var arn: String
    /// AWS's `AssumeRolePolicyDocument`.
    public var trust: String
    /// AWS's `Description`.
    public var description: String?
    /// AWS's `PermissionsBoundary`.
    public var boundary: String?
    /// AWS's `Tags`.
    public var tags: [AWSTag]
    /// AWS's `AttachedManagedPolicies`.
    public var attached: [String]
    /// AWS's `RolePolicyList`.
    public var inline: [InlinePolicy]
    /// AWS's `MaxSessionDuration`, in seconds; only `GetRole` and `ListRoles` tell it.
    public var maxSessionSeconds: Int?

    /// Its members as they are.
    public init(
        name: String, path: String, id: String, arn: String, trust: String, description: String?, boundary: String?,
        tags: [AWSTag], attached: [String], inline: [InlinePolicy], maxSessionSeconds: Int? = nil
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
    }
}
