import IAMModel

/// What is ours in Identity Center and not asked for: assignments, groups and sets; members only where the run prunes.
struct CenterLeftovers {
    let planner: RemovalPlanner
    let inventory: IdentityCenterInventory
    let groups: WantedGroups
    private let plan: Plan
    private let all: [GroupFacts]?
    /// Sets by name.
    private let sets: [String: String]
    private let accountList: AccountListGuard

    init(planner: RemovalPlanner, inventory: IdentityCenterInventory, plan: Plan) {
        self.planner = planner
        self.inventory = inventory
        self.plan = plan
        all = planner.observed.leftovers?.groups.value ?? inventory.groups.all
        groups = WantedGroups(planner.observed.desired, center: inventory, all: all)
        sets = Dictionary(inventory.sets.names.map { ($0.value, $0.key) }) { first, _ in first }
        accountList = AccountListGuard(accounts: inventory.accounts)
    }

    func add(to removals: inout Removals) {
        removals.assignments = assignments
        let going = going(with: removals.assignments)
        removals.groups = orphanedGroups(after: going)
        removals.permissionSets = orphanedSets(after: going)
        removals.lastAssignments = lastAssignments(going)
        guard planner.options.prunes else { return }
        removals.memberships = memberships
        removals.unread += unread
    }

    // MARK: Assignments

    /// Assignments of sets of ours in accounts of our list.
    private func ours(among found: Set<AssignmentFacts>) -> Set<AssignmentFacts> {
        guard !found.isEmpty else { return [] }
        let ours = inventory.sets.ours
        return found.filter { ours.contains($0.set) && accountList.reason(toKeepIn: $0.account) == nil }
    }

    private var assignments: [Removal<Assignment.Remains>] {
        ours(among: unwanted).compactMap(item).map { item in
            let reason = planner.skipped.reason(toKeep: .assignment, item.group, in: item.account)
            return planner.judged(item, reason: reason)
        }.sorted { $0.key < $1.key }
    }

    private func item(_ found: AssignmentFacts) -> Assignment.Remains? {
        guard let account = AccountID(found.account), let set = inventory.sets.names[found.set] else { return nil }
        let principal = groups.principal(of: found)
        guard PrincipalGuard.reason(toKeep: principal, ofSet: set) == nil else { return nil }
        let (name, scope): (String, Scope?) =
            switch principal {
            case .wanted(let name, let scope): (name, scope)
            case .orphaned(let name), .stranger(let name): (name, planner.scopes.scope(ofGroup: name))
            case .gone(let id): (id, planner.scopes.scope(ofSet: set).flatMap { $0 == .core ? nil : $0 })
            case .user, .unknown: (found.principal, nil)
            }
        return Assignment.Remains(
            account: account, group: name, groupID: found.principal, permissionSet: set, setARN: found.set,
            scope: scope)
    }

    /// All that was found but for what the definition asks for, and what is replaced.
    private var unwanted: Set<AssignmentFacts> {
        var rest = inventory.assignments.found
        for assignment in planner.observed.desired.assignments {
            guard let set = sets[assignment.permissionSet.text], let wanted = facts(of: assignment, set: set) else {
                continue
            }
            rest.remove(wanted)
        }
        for step in plan.assignments {
            for other in step.observed?.others ?? [] {
                if let replaced = facts(of: step.desired, set: other.arn) { rest.remove(replaced) }
            }
        }
        return rest
    }

    private func facts(of assignment: Assignment, set: String) -> AssignmentFacts? {
        groups.id(of: assignment.group).map {
            AssignmentFacts(account: assignment.account.text, set: set, isOfGroup: true, principal: $0)
        }
    }

    /// What goes before groups and sets do: what is removed, and what is replaced.
    private func going(with removals: [Removal<Assignment.Remains>]) -> Set<AssignmentFacts> {
        let replaced = plan.assignments.lazy.filter { $0.action == .replace }.flatMap { step in
            (step.observed?.others ?? []).compactMap { facts(of: step.desired, set: $0.arn) }
        }
        return Set(removals.filter(\.removes).map(\.item.facts)).union(replaced)
    }

    /// Where nobody has a set any more that somebody has now.
    private func lastAssignments(_ going: Set<AssignmentFacts>) -> [LastAssignment] {
        guard !going.isEmpty else { return [] }
        let coming = plan.assignments.filter { $0.writes && $0.observed?.isAssigned != true }.compactMap { step in
            sets[step.desired.permissionSet.text].map {
                AssignmentInventory.Place(account: step.desired.account.text, set: $0)
            }
        }
        let staying = inventory.assignments.found.subtracting(going).map(\.place)
        let emptied = Set(going.map(\.place)).subtracting(staying).subtracting(coming)
        return emptied.compactMap { place in
            guard let account = AccountID(place.account), let set = inventory.sets.names[place.set] else { return nil }
            return LastAssignment(account: account, permissionSet: set)
        }.sorted()
    }

    // MARK: Groups and sets

    private func orphanedGroups(after going: Set<AssignmentFacts>) -> [Removal<Group.Remains>] {
        let installation = InstallationGuard(installation: inventory.context.installation)
        return (all ?? []).filter(groups.isOrphan).map { group in
            let item = Group.Remains(
                name: group.name, id: group.id, description: group.description,
                scope: planner.scopes.scope(ofGroup: group.name))
            let has = planner.observed.leftovers?.groupAssignments[group.id] ?? .present([])
            let use = GroupUseGuard(assignments: (has.value ?? []).filter { !going.contains($0) })
            let reason =
                installation.reasonToKeepGroups ?? planner.skipped.reason(toKeep: .group, group.name, in: nil)
                ?? use.reason
            return planner.judged(item, reason: reason, doubt: has.reason)
        }.sorted { $0.key < $1.key }
    }

    private func orphanedSets(after going: Set<AssignmentFacts>) -> [Removal<PermissionSet.Remains>] {
        let wanted = Set(planner.observed.desired.permissionSets.map(\.name.text))
        let orphans = inventory.sets.unwanted.filter { !wanted.contains($0.name) }
        guard !orphans.isEmpty else { return [] }
        let found = inventory.assignments
        let bySet = Dictionary(grouping: found.found, by: \.set)
        let goingBySet = Dictionary(grouping: going, by: \.set)
        return orphans.map { set in
            let item = PermissionSet.Remains(
                name: set.name, arn: set.arn, scope: planner.scopes.scope(ofSet: set.name))
            let use = SetUseGuard(
                provisioned: found.provisioned[set.arn] ?? .present([]), assignments: Set(bySet[set.arn] ?? []),
                going: Set(goingBySet[set.arn] ?? []),
                gap: found.unknownPlaces.filter { $0.key.set == set.arn }.values.min(),
                accounts: accountList.accounts)
            let reason = planner.skipped.reason(toKeepSet: set.name) ?? use.reason
            return planner.judged(item, reason: reason, doubt: use.doubt)
        }.sorted { $0.key < $1.key }
    }

    // MARK: Members

    /// Members of native groups of ours whom nobody declared. A group that has a declared member who could not be read
    /// has none: it might be that one.
    private var memberships: [Removal<Membership.Remains>] {
        let desired = planner.observed.desired
        let timed = TimedMembershipGuard(planner.definition.aws.identityCenter, gated: desired.gatedGroups)
        let declared = Dictionary(grouping: inventory.desired.memberships, by: \.group)
        let names = inventory.memberNames
        return inventory.desired.groups.filter(\.isNative).flatMap { group -> [Removal<Membership.Remains>] in
            extraMembers(of: group, declared: declared[group.name] ?? [], names).map { item in
                planner.judged(item, reason: timed.reason(toKeepMemberOf: group.name))
            }
        }.sorted { $0.key < $1.key }
    }

    private func extraMembers(
        of group: Group, declared: [Membership], _ names: [String: String]
    ) -> [Membership.Remains] {
        let people = declared.map { inventory.memberships.users[FoldedName($0.member)] ?? .unknown("") }
        guard !people.contains(where: \.isUnknown), let found = inventory.groups.reading(ofGroup: group.name).value,
            found.description == Group.nativeDescription, let members = inventory.memberships.members[found.id]?.value
        else { return [] }
        let known = Set(people.compactMap(\.value))
        return members.filter { !known.contains($0.userID) }.map { member in
            Membership.Remains(
                group: group.name, groupID: found.id,
                member: names[member.userID] ?? member.userID, userID: member.userID,
                id: member.id, scope: group.scope)
        }
    }

    // MARK: Guards of the whole

    /// Groups that have assignments of ours, and those of them that nobody knows any more.
    var vanished: VanishedGroupsGuard {
        let ours = ours(among: inventory.assignments.found).filter(\.isOfGroup)
        let gone = ours.filter { groups.principal(of: $0) == .gone(id: $0.principal) }
        return VanishedGroupsGuard(assigned: Set(ours.map(\.principal)), vanished: Set(gone.map(\.principal)))
    }

    private var unread: [UnreadPart] {
        var parts = inventory.sets.unjudged.map { UnreadPart(what: "permission set \($0)", reason: $1) }
        if let gap = inventory.sets.gap { parts.append(UnreadPart(what: "permission sets", reason: gap)) }
        if let reason = planner.observed.leftovers?.groups.reason {
            parts.append(UnreadPart(what: "groups", reason: reason))
        }
        parts += inventory.assignments.unknownPlaces.map { place, reason in
            let set = inventory.sets.names[place.set] ?? place.set
            return UnreadPart(what: "assignments of \(set)", account: AccountID(place.account), reason: reason)
        }
        return parts.sorted()
    }
}

extension AssignmentFacts {
    /// The set and account that it joins.
    fileprivate var place: AssignmentInventory.Place { AssignmentInventory.Place(account: account, set: set) }
}
