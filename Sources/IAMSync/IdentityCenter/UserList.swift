/// People of the identity store who were listed, with an index by user name and e-mail address.
struct UserList: Sendable {
    private var named: [FoldedName: UserFacts] = [:]
    private var reached: [FoldedName: [UserFacts]] = [:]

    /// The people who were listed; of several with one user name, the first counts.
    init(_ users: [UserFacts]) {
        for user in users {
            let name = FoldedName(user.userName)
            if named[name] == nil { named[name] = user }
            for address in Set(user.emails.map { FoldedName($0) }) { reached[address, default: []].append(user) }
        }
    }

    /// The id of the person with a user name.
    func id(named name: String) -> String? { named[FoldedName(name)]?.id }

    /// The person whom a definition means by a name, where everybody was listed: the user name, or else an e-mail address,
    /// without regard to case.
    ///
    /// - Returns: The person's id; unknown where several have the e-mail address: nobody is let in by mistake.
    func find(_ name: String) -> Reading<String> {
        if let id = id(named: name) { return .present(id) }
        let found = reached[FoldedName(name)] ?? []
        guard found.count <= 1 else {
            return .unknown("several people in the identity store have the e-mail address \(name)")
        }
        return found.first.map { .present($0.id) } ?? .absent
    }
}
