import IAMModel

/// Somebody who has a set of ours, and whom the definition doesn't name.
public struct ForeignAssignment: Hashable, Comparable, Sendable {
    /// Who has it.
    public enum Principal: Hashable, Sendable {
        /// A single person, with the user name as far as it is known, and the id in the identity store.
        case user(name: String?, id: String)
        /// A group that the definition doesn't name, with its name as far as it is known, and its id.
        case group(name: String?, id: String)
        /// Nobody any more: the identity store surely has no such person or group.
        case nobody(id: String, wasGroup: Bool)
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
    /// `group payments-live-admins`, or by the id where the name is not known: `user 9067…`.
    public var description: String {
        switch self {
        case .user(let name, let id): "user \(name ?? id)"
        case .group(let name, let id): "group \(name ?? id)"
        case .nobody(let id, let wasGroup): "\(wasGroup ? "group" : "user") \(id)"
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
        return strangers.compactMap { found in
            sets.names[found.set].map {
                ForeignAssignment(account: found.account, permissionSet: $0, principal: principal(of: found))
            }
        }.sorted()
    }

    /// The assignments of sets of ours to anybody whom the definition doesn't name.
    var strangers: [AssignmentFacts] {
        let ours = sets.ours
        return assignments.found.filter { found in
            ours.contains(found.set) && !(found.isOfGroup && wantedName(ofGroup: found.principal) != nil)
        }
    }

    /// Who has an assignment. Only a list of all groups, or AWS's word for this id, tells that nobody has it.
    private func principal(of found: AssignmentFacts) -> ForeignAssignment.Principal {
        let id = found.principal
        let known = found.isOfGroup ? groups.group(withID: id)?.name : nil
        switch known.map(Reading.present) ?? principals.name(of: found) {
        case .absent: return .nobody(id: id, wasGroup: found.isOfGroup)
        case .present(let text):
            let name = text.isEmpty ? nil : text
            return found.isOfGroup ? .group(name: name, id: id) : .user(name: name, id: id)
        case .unknown:
            guard found.isOfGroup else { return .user(name: nil, id: id) }
            return groups.all == nil ? .group(name: nil, id: id) : .nobody(id: id, wasGroup: true)
        }
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
