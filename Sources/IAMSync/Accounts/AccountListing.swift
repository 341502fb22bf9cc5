import AWSClient

/// An account's roles, users and customer managed policies, as far as they were read, with an index by name.
struct AccountListing: Sendable {
    /// What was read.
    private(set) var details: AccountAuthorizationDetails
    /// Whether that is all there is.
    let isWhole: Bool
    /// Why nothing is known of a role or policy, by its name without regard to case: what is in no list was asked for by
    /// itself.
    private var unread: [String: String] = [:]
    private var roles: [String: Int] = [:]
    private var policies: [String: Int] = [:]

    /// What the pages of a list hold.
    init(_ pages: AnswerPages<AccountAuthorizationDetails>) {
        details = pages.output
        isWhole = pages.areAll
        for (index, role) in details.roles.enumerated() where roles[Self.key(role.name)] == nil {
            roles[Self.key(role.name)] = index
        }
        for (index, policy) in details.policies.enumerated() where policies[Self.key(policy.name)] == nil {
            policies[Self.key(policy.name)] = index
        }
    }

    /// Why nothing is known of some of what was asked for by itself.
    var reasons: [String] { unread.values.sorted() }

    /// What is known of the role that IAM takes for the one of this name.
    func role(named name: String) -> Reading<IAMRole> {
        if let index = roles[Self.key(name)] { return .present(details.roles[index]) }
        return unread[Self.key(name)].map(Reading.unknown) ?? .absent
    }

    /// What is known of the customer managed policy that IAM takes for the one of this name.
    func policy(named name: String) -> Reading<LocalPolicyDetails> {
        if let index = policies[Self.key(name)] { return .present(details.policies[index]) }
        return unread[Self.key(name)].map(Reading.unknown) ?? .absent
    }

    /// Enters what asking for one role by its name came to.
    mutating func enter(_ reading: Reading<IAMRole>, ofRole name: String) {
        switch reading {
        case .absent: break
        case .unknown(let reason): unread[Self.key(name)] = reason
        case .present(let role):
            roles[Self.key(name)] = details.roles.count
            details.roles.append(role)
        }
    }

    /// Enters what asking for one policy by its ARN came to.
    mutating func enter(_ reading: Reading<LocalPolicyDetails>, ofPolicy name: String) {
        switch reading {
        case .absent: break
        case .unknown(let reason): unread[Self.key(name)] = reason
        case .present(let policy):
            policies[Self.key(name)] = details.policies.count
            details.policies.append(policy)
        }
    }

    /// IAM's names are unique without regard to case.
    private static func key(_ name: String) -> String { name.lowercased() }
}
