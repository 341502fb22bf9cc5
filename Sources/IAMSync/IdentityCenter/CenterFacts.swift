/// What `DescribePermissionSet` says.
struct PermissionSetFacts: Hashable, Sendable {
    let name: String
    let arn: String
    let description: String?
    /// ISO 8601; `nil` for AWS's own default.
    let session: String?
    let relayState: String?

    /// Whether it has this very name; sets differ by case.
    func isNamed(_ other: String) -> Bool { name.utf8.elementsEqual(other.utf8) }
}

/// What the identity store says about a group.
struct GroupFacts: Hashable, Sendable {
    let id: String
    let name: String
    let description: String?
    /// Ids at the identity provider.
    let externalIDs: [String]
}

/// What the identity store says about a person.
struct UserFacts: Hashable, Sendable {
    let id: String
    let userName: String
    let emails: [String]
}

/// One membership of a group.
struct MemberFacts: Hashable, Sendable {
    /// The membership's id.
    let id: String
    let userID: String
}

/// An assignment as Identity Center lists it.
struct AssignmentFacts: Hashable, Sendable {
    let account: String
    let set: String
    /// Whether a group has it; a single user otherwise.
    let isOfGroup: Bool
    let principal: String
}

extension AssignmentFacts {
    /// The same, with the texts of a pool that knows sets and principals: each has many assignments.
    func sharing(_ texts: TextPool) -> AssignmentFacts {
        AssignmentFacts(
            account: account, set: texts.known(set), isOfGroup: isOfGroup, principal: texts.known(principal))
    }
}

extension GroupFacts {
    /// The same, with the name that a pool knows: most groups are wanted ones.
    func sharing(_ texts: TextPool) -> GroupFacts {
        GroupFacts(id: id, name: texts.known(name), description: description, externalIDs: externalIDs)
    }
}
