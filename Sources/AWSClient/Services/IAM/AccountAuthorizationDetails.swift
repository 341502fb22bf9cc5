/// Users, roles and customer managed policies of an account, as far as the filter lets them in.
public struct AccountAuthorizationDetails: Hashable, Sendable {
    /// Roles with attached and inline policies, boundary and tags.
    public var roles: [IAMRole]
    /// Users with attached and inline policies, groups, boundary and tags.
    public var users: [IAMUser]
    /// Managed policies with the documents of all their versions.
    public var policies: [LocalPolicyDetails]

    /// Its members as they are.
    public init(roles: [IAMRole], users: [IAMUser], policies: [LocalPolicyDetails]) {
        self.roles = roles
        self.users = users
        self.policies = policies
    }
}

extension AccountAuthorizationDetails {
    /// Reads it from an answer.
    init(answer: AWSAnswer) throws(AWSAnswerError) {
        roles = try answer.list("RoleDetailList").map(IAMRole.init(answer:))
        users = try answer.list("UserDetailList").map(IAMUser.init(answer:))
        policies = try answer.list("Policies").map(LocalPolicyDetails.init(answer:))
    }
}

extension AccountAuthorizationDetails {
    /// This page with the next one.
    func joined(with next: AccountAuthorizationDetails) -> AccountAuthorizationDetails {
        AccountAuthorizationDetails(
            roles: roles + next.roles, users: users + next.users, policies: policies + next.policies)
    }
}
