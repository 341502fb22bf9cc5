/// Who uses a managed policy, as permissions or as a boundary.
public struct PolicyEntities: Hashable, Sendable {
    /// Names of roles.
    public var roles: [String]
    /// Names of users.
    public var users: [String]
    /// Names of groups of IAM, which have no boundaries.
    public var groups: [String]

    /// Its members as they are.
    public init(roles: [String], users: [String], groups: [String]) {
        self.roles = roles
        self.users = users
        self.groups = groups
    }
}

extension PolicyEntities {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        roles = try answer.list("PolicyRoles").map { one throws(AWSAnswerError) in try one.text("RoleName") }
        users = try answer.list("PolicyUsers").map { one throws(AWSAnswerError) in try one.text("UserName") }
        groups = try answer.list("PolicyGroups").map { one throws(AWSAnswerError) in try one.text("GroupName") }
    }

    /// This page with the next one.
    func joined(with next: PolicyEntities) -> PolicyEntities {
        PolicyEntities(roles: roles + next.roles, users: users + next.users, groups: groups + next.groups)
    }
}
