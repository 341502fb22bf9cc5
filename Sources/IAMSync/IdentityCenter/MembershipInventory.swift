/// Who is in the groups that we fill, and in those whose members can write to live accounts.
struct MembershipInventory: Sendable {
    /// The ids of the wanted members, by the name written.
    let users: [FoldedName: Reading<String>]
    /// The members of a group, by its id.
    let members: [String: Reading<[MemberFacts]>]
    /// The user names of members that nobody declared, by user id, as far as they could be read.
    let names: [String: String]
    private let memberships: [String: [String: String]]

    /// What was read.
    init(
        users: [FoldedName: Reading<String>], members: [String: Reading<[MemberFacts]>], names: [String: String]
    ) {
        self.users = users
        self.members = members
        self.names = names
        memberships = members.compactMapValues { reading in
            reading.value.map { members in Dictionary(members.map { ($0.userID, $0.id) }) { first, _ in first } }
        }
    }

    /// The id of a person's membership in a group, where the group's members are known.
    func membership(ofUser user: String, inGroup group: String) -> String? { memberships[group]?[user] }
}
