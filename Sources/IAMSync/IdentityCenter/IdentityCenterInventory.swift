import AWSClient
public import IAMModel

/// What Identity Center has, as far as the definition is concerned: read in bulk, once a run.
public struct IdentityCenterInventory: Sendable {
    /// The session that it was read in, with every name that was found in its directory.
    public let context: CenterContext
    let sets: PermissionSetInventory
    let groups: GroupInventory
    let memberships: MembershipInventory
    let assignments: AssignmentInventory
    /// The accounts of our list.
    let accounts: Set<String>
    /// What was asked for.
    let desired: DesiredState
    /// The names of our groups as the definition writes them, by id.
    private let wantedNames: [String: String]
    /// Strangers who have a set of ours, where they were asked for.
    var principals = PrincipalInventory()

    /// What was read.
    init(
        sets: PermissionSetInventory, groups: GroupInventory, memberships: MembershipInventory,
        assignments: AssignmentInventory, accounts: Set<String>, desired: DesiredState, context: CenterContext
    ) {
        self.sets = sets
        self.groups = groups
        self.memberships = memberships
        self.assignments = assignments
        self.accounts = accounts
        self.desired = desired
        var names: [String: String] = [:]
        for group in desired.groups {
            guard let id = groups.reading(ofGroup: group.name).value?.id, names[id] == nil else { continue }
            names[id] = group.name
        }
        wantedNames = names
        self.context = context.with(
            directory: Self.directory(sets, groups, memberships, desired: desired.assignments))
    }

    /// Reads Identity Center with as few calls as it takes. Nothing is written.
    ///
    /// - Parameters:
    ///   - desired: What must be.
    ///   - accounts: The accounts of our list: assignments elsewhere are none of ours.
    ///   - options: How much is read, and what helps.
    ///   - context: The session.
    /// - Returns: What Identity Center has; what could not be read is unknown.
    static func read(
        _ desired: DesiredState, accounts: [AccountID], options: ReadingOptions = ReadingOptions(),
        in context: CenterContext
    ) async -> IdentityCenterInventory {
        await CenterReader(desired: desired, accounts: accounts, options: options, context: context).read()
    }

    private static func directory(
        _ sets: PermissionSetInventory, _ groups: GroupInventory, _ memberships: MembershipInventory,
        desired: [Assignment]
    ) -> CenterDirectory {
        var directory = CenterDirectory()
        for (name, reading) in sets.wanted {
            guard let set = reading.value else { continue }
            directory.add(set: name, arn: set.arn, isOurs: set.ownership == .ours)
        }
        for set in sets.unwanted { directory.add(set: set.name, arn: set.arn) }
        directory.add(groups: groups.idsByName)
        directory.add(users: memberships.users.compactMapValues(\.value))
        directory.add(desired: desired)
        return directory
    }

    /// The name of one of our groups, as the definition writes it; `nil` for any other group.
    func wantedName(ofGroup id: String) -> String? { wantedNames[id] }

    /// Whether everybody was asked for who has a set of ours: where not, people and groups that the definition doesn't name
    /// were not looked for.
    public var showsForeigners: Bool { assignments.showsForeigners || sets.arns.isEmpty }
}

extension IdentityCenterInventory {
    /// What is known of a permission set.
    public func reading(of set: PermissionSet) -> Reading<PermissionSet.Observed> {
        sets.reading(ofSet: set.name.text)
    }

    /// What is known of a group.
    public func reading(of group: Group) -> Reading<Group.Observed> {
        groups.reading(ofGroup: group.name).map { Group.Observed($0, of: group) }
    }

    /// What is known of a membership. Where its group is not there, neither is the membership.
    public func reading(of membership: Membership) -> Reading<Membership.Observed> {
        let user: String
        switch memberships.users[FoldedName(membership.member)] ?? .unknown("\(membership.member) was not read") {
        case .unknown(let reason): return .unknown(reason)
        case .absent: return .present(Membership.Observed(userID: nil, member: membership.member))
        case .present(let id): user = id
        }
        switch groups.reading(ofGroup: membership.group) {
        case .unknown(let reason): return .unknown(reason)
        case .absent: return .absent
        case .present(let group): return reading(of: membership, user: user, group: group.id)
        }
    }

    private func reading(of membership: Membership, user: String, group: String) -> Reading<Membership.Observed> {
        switch memberships.members[group] ?? .unknown("the members of \(membership.group) were not read") {
        case .unknown(let reason): return .unknown(reason)
        case .absent: return .absent
        case .present:
            guard let id = memberships.membership(ofUser: user, inGroup: group) else { return .absent }
            return .present(Membership.Observed(userID: user, membershipID: id, member: membership.member))
        }
    }

    /// What is known of an assignment. Where its group is not there, neither is the assignment.
    public func reading(of assignment: Assignment) -> Reading<Assignment.Observed> {
        switch groups.reading(ofGroup: assignment.group) {
        case .unknown(let reason): return .unknown(reason)
        case .absent: return .absent
        case .present(let group): return reading(of: assignment, group: group.id)
        }
    }

    private func reading(of assignment: Assignment, group: String) -> Reading<Assignment.Observed> {
        var observed = Assignment.Observed(isAssigned: false)
        let account = assignment.account.text
        switch sets.reading(ofSet: assignment.permissionSet.text) {
        case .unknown(let reason): return .unknown(reason)
        case .absent: break
        case .present(let set):
            switch assignments.reading(group: group, set: set.arn, account: account) {
            case .unknown(let reason): return .unknown(reason)
            case .absent: break
            case .present(let isAssigned): observed.isAssigned = isAssigned
            }
        }
        if let gap = sets.gap(inFamily: assignment.family) { return .unknown(gap) }
        switch others(thanThatOf: assignment, group: group) {
        case .unknown(let reason): return .unknown(reason)
        case .absent: break
        case .present(let others): observed.others = others
        }
        return observed.isAssigned || observed.replacesAnother ? .present(observed) : .absent
    }

    /// The sets of ours of the same family that the group has in the account and should not have there: found among the
    /// few that it has, not among all that there are.
    private func others(thanThatOf assignment: Assignment, group: String) -> Reading<[Assignment.Observed.Other]> {
        if let reason = assignments.unknownGroups[group], context.directory.hasOthers(thanThatOf: assignment) {
            return .unknown(reason)
        }
        let account = assignment.account.text
        let candidates = assignments.sets(ofGroup: group, in: account).compactMap { sets.names[$0] }
        let others = Set(candidates.compactMap { context.directory.other($0, thanThatOf: assignment) }).sorted()
        for other in others {
            guard case .unknown(let reason) = assignments.reading(group: group, set: other.arn, account: account)
            else { continue }
            return .unknown(reason)
        }
        return .present(others)
    }

    /// What is known of how far a set has come to its accounts.
    public func reading(of provisioning: Provisioning) -> Reading<Provisioning.Observed> {
        switch sets.reading(ofSet: provisioning.permissionSet.text) {
        case .unknown(let reason): .unknown(reason)
        case .absent: .absent
        case .present(let set):
            (assignments.stale[set.arn] ?? .present([])).map { Provisioning.Observed(staleAccounts: $0.sorted()) }
        }
    }

    /// Where which sets stand, as far as it is known.
    var places: Set<AssignmentInventory.Place> {
        Set(assignments.found.map { AssignmentInventory.Place(account: $0.account, set: $0.set) })
    }

    /// The accounts that have a set in some form, as far as they are known.
    func accounts(ofSet name: String) -> Set<String> {
        guard let set = sets.reading(ofSet: name).value else { return [] }
        return assignments.accounts(ofSet: set.arn)
    }
}

extension Provisioning {
    /// The step that follows the step of a set; `nil` where there is nothing to say.
    static func step(for set: Step<PermissionSet>, in inventory: IdentityCenterInventory) -> Step<Provisioning>? {
        let desired = Provisioning(permissionSet: set.desired.name, scopes: set.desired.scopes)
        return step(
            for: set, provisionedIn: inventory.accounts(ofSet: set.desired.name.text),
            reading: inventory.reading(of: desired))
    }
}
