/// Roles and policies of an account.
public struct AccountAuthorizationDetails: Hashable, Sendable {
    /// AWS's `RoleDetailList`.
    public var roles: [IAMRole]
    /// AWS's `UserDetailList`.
    public var users: [IAMUser]
    /// AWS's `Policies`.
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
