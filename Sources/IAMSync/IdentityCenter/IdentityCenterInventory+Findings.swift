import IAMModel

/// Somebody who has a set of ours, and whom the definition doesn't name.
public struct ForeignAssignment: Hashable, Comparable, Sendable {
    /// Who has it.
    public enum Principal: Hashable, Sendable {
        /// A single person, with the id in the identity store.
        case user(String)
        /// A group that the definition doesn't name, with its name as far as it is known, and its id.
        case group(name: String?, id: String)
    }

    /// The account's number.
    public let account: String
    /// The set's name.
    public let permissionSet: String
    /// Who has it.
    public let principal: Principal

    /// Orders by account, then set, then principal.
    public static func < (left: ForeignAssignment, right: ForeignAssignment) -> Bool {
        (left.account, left.permissionSet, left.principal.description)
            < (right.account, right.permissionSet, right.principal.description)
    }
}

extension ForeignAssignment.Principal: CustomStringConvertible {
    /// `user 9067…`, `group payments-live-admins`, or `group 9067…` for one whose name is not known.
    public var description: String {
        switch self {
        case .user(let id): "user \(id)"
        case .group(let name, let id): "group \(name ?? id)"
        }
    }
}

/// A member of a native group whom the definition doesn't name.
public struct ExtraMember: Hashable, Comparable, Sendable {
    /// The group's display name.
    public let group: String
    /// The person's user name, or id where the name could not be read.
    public let member: String

    /// Orders by group, then member.
    public static func < (left: ExtraMember, right: ExtraMember) -> Bool {
        (left.group, left.member) < (right.group, right.member)
    }
}

/// A set that an account has although nobody is assigned to it there.
public struct UnassignedProvisioning: Hashable, Comparable, Sendable {
    /// The account's number.
    public let account: String
    /// The set's name.
    public let permissionSet: String

    /// Orders by account, then set.
    public static func < (left: UnassignedProvisioning, right: UnassignedProvisioning) -> Bool {
        (left.account, left.permissionSet) < (right.account, right.permissionSet)
    }
}

extension IdentityCenterInventory {
    /// Users, and groups that the definition doesn't name, with a set of ours, sorted.
    ///
    /// - Returns: `nil` where assignments were read by group, which shows none of them.
    public var foreignAssignments: [ForeignAssignment]? {
        guard assignments.showsForeigners else { return nil }
        let ours = sets.ours
        return assignments.found.compactMap { found -> ForeignAssignment? in
            guard ours.contains(found.set), let set = sets.names[found.set] else { return nil }
            guard found.isOfGroup else {
                return ForeignAssignment(
                    account: found.account, permissionSet: set, principal: .user(found.principal))
            }
            guard wantedName(ofGroup: found.principal) == nil else { return nil }
            let name = groups.name(ofGroup: found.principal)
            return ForeignAssignment(
                account: found.account, permissionSet: set, principal: .group(name: name, id: found.principal))
        }.sorted()
    }

    /// Members of native groups whom the definition doesn't name, sorted.
    ///
    /// A group that has a declared member who could not be read shows none: it might be that one.
    public var extraMembers: [ExtraMember] {
        let names = memberNames
        let wanted = Dictionary(grouping: desired.memberships, by: \.group)
        return desired.groups.filter(\.isNative).flatMap { group -> [ExtraMember] in
            let declared = (wanted[group.name] ?? []).map { memberships.users[FoldedName($0.member)] ?? .unknown("") }
            guard !declared.contains(where: \.isUnknown), let id = groups.reading(ofGroup: group.name).value?.id,
                let members = memberships.members[id]?.value
            else { return [] }
            let known = Set(declared.compactMap(\.value))
            return members.filter { !known.contains($0.userID) }.map {
                ExtraMember(group: group.name, member: names[$0.userID] ?? $0.userID)
            }
        }.sorted()
    }

    /// The names of people who are members somewhere, by id: as the definition writes them, or else their user names.
    var memberNames: [String: String] {
        let declared = desired.memberships.compactMap { membership in
            memberships.users[FoldedName(membership.member)]?.value.map { ($0, membership.member) }
        }
        return memberships.names.merging(declared) { $1 }
    }

    /// Sets of ours that an account has although nobody is assigned to them there, sorted; empty where assignments were
    /// read by group.
    public var unassignedProvisionings: [UnassignedProvisioning] {
        guard assignments.showsForeigners else { return [] }
        let assigned = Set(assignments.found.map { AssignmentInventory.Place(account: $0.account, set: $0.set) })
        let ours = sets.ours
        return assignments.provisioned.filter { ours.contains($0.key) }.flatMap { set, reading in
            (reading.value ?? []).compactMap { account -> UnassignedProvisioning? in
                let place = AssignmentInventory.Place(account: account, set: set)
                guard accounts.contains(account), !assigned.contains(place),
                    assignments.unknownPlaces[place] == nil, let name = sets.names[set]
                else { return nil }
                return UnassignedProvisioning(account: account, permissionSet: name)
            }
        }.sorted()
    }

    /// Whether a group has any member: known of native groups, and of those whose members can write to live accounts.
    public func hasMembers(_ group: String) -> Reading<Bool> {
        switch groups.reading(ofGroup: group) {
        case .unknown(let reason): .unknown(reason)
        case .absent: .absent
        case .present(let found):
            (memberships.members[found.id] ?? .unknown("the members of \(group) were not read")).map { !$0.isEmpty }
        }
    }
}

extension Reading {
    /// Whether nothing is known.
    var isUnknown: Bool {
        guard case .unknown = self else { return false }
        return true
    }
}
