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

    /// Calls that are under way at once; how many that makes a second is the lane's to say.
    private static let width = 10

    /// Reads Identity Center with as few calls as it takes. Nothing is written.
    ///
    /// - Parameters:
    ///   - desired: What must be.
    ///   - accounts: The accounts of our list: assignments elsewhere are none of ours.
    ///   - audits: Whether everybody is to be seen who has a set of ours, whatever it takes.
    ///   - context: The session.
    /// - Returns: What Identity Center has; what could not be read is unknown.
    public static func read(
        _ desired: DesiredState, accounts: [AccountID], audits: Bool = false, in context: CenterContext
    ) async -> IdentityCenterInventory {
        let names = Set(desired.permissionSets.map(\.name.text))
        async let foundSets = PermissionSetReader(wanted: names, context: context, width: width).read()
        let groups = await GroupReader(wanted: desired.groups, context: context, width: width).read()
        async let foundMembers = MembershipReader(desired: desired, groups: groups, context: context, width: width)
            .read()
        let sets = await foundSets
        let assignments = await AssignmentReader(
            desired: desired, accounts: accounts, sets: sets, groups: groups, context: context, width: width,
            audits: audits
        ).read()
        let memberships = await foundMembers
        let directory = Self.directory(sets, groups, memberships).adding(desired: desired.assignments)
        return IdentityCenterInventory(
            context: context.with(directory: directory), sets: sets, groups: groups, memberships: memberships,
            assignments: assignments, accounts: Set(accounts.map(\.text)), desired: desired)
    }

    private static func directory(
        _ sets: PermissionSetInventory, _ groups: GroupInventory, _ memberships: MembershipInventory
    ) -> CenterDirectory {
        var directory = CenterDirectory()
        for (name, reading) in sets.wanted {
            guard let set = reading.value else { continue }
            directory = directory.adding(set: name, arn: set.arn, isOurs: set.ownership == .ours)
        }
        for set in sets.unwanted { directory = directory.adding(set: set.name, arn: set.arn) }
        directory = directory.adding(groups: groups.wanted.compactMapValues { $0.value?.id })
        directory = directory.adding(users: memberships.users.compactMapValues(\.value))
        return directory
    }
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
        case .present(let members):
            guard let found = members.first(where: { $0.userID == user }) else { return .absent }
            return .present(Membership.Observed(userID: user, membershipID: found.id, member: membership.member))
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
        for other in context.directory.others(thanThatOf: assignment) {
            switch assignments.reading(group: group, set: other.arn, account: account) {
            case .unknown(let reason): return .unknown(reason)
            case .present(true): observed.others.append(other)
            case .absent, .present: break
            }
        }
        return observed.isAssigned || observed.replacesAnother ? .present(observed) : .absent
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
