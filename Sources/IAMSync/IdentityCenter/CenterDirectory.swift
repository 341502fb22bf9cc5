public import IAMModel

/// Names in Identity Center with the ids that AWS gave them, as far as they are known.
///
/// Group and user names are equal without regard to case, as in the identity store.
public struct CenterDirectory: Sendable {
    /// A permission set of ours.
    private struct Entry: Sendable {
        let arn: String
        let isOurs: Bool
    }

    private var sets: [String: Entry] = [:]
    private var groups: [FoldedName: String] = [:]
    private var users: [FoldedName: String] = [:]
    private var desired: Set<Assignment> = []

    /// Nothing is known.
    public init() {}

    /// The ARN of the set with this name.
    public func arn(ofSet name: String) -> String? { sets[name]?.arn }

    /// The id of the group with this display name.
    public func id(ofGroup name: String) -> String? { groups[FoldedName(name)] }

    /// The id of the person with this user name or e-mail address.
    public func id(ofUser name: String) -> String? { users[FoldedName(name)] }

    /// Learns of a set that is known already, or was just made.
    mutating func add(set name: String, arn: String) {
        sets[name] = Entry(arn: arn, isOurs: sets[name]?.isOurs ?? true)
    }

    /// Learns of groups.
    mutating func add(groups more: [FoldedName: String]) { groups.merge(more) { $1 } }

    /// A set that is known.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - arn: Its ARN.
    ///   - isOurs: Whether an assignment of it may be replaced; `nil` for what is known already, or a set that was just made.
    /// - Returns: The directory with it.
    public func adding(set name: String, arn: String, isOurs: Bool? = nil) -> CenterDirectory {
        var result = self
        result.sets[name] = Entry(arn: arn, isOurs: isOurs ?? sets[name]?.isOurs ?? true)
        return result
    }

    /// A group that is known.
    public func adding(group name: String, id: String) -> CenterDirectory {
        var result = self
        result.groups[FoldedName(name)] = id
        return result
    }

    /// A person who is known.
    public func adding(user name: String, id: String) -> CenterDirectory { adding(users: [FoldedName(name): id]) }

    /// Groups that are known.
    func adding(groups: [FoldedName: String]) -> CenterDirectory {
        var result = self
        result.groups.merge(groups) { $1 }
        return result
    }

    /// People who are known.
    func adding(users: [FoldedName: String]) -> CenterDirectory {
        var result = self
        result.users.merge(users) { $1 }
        return result
    }

    /// Assignments that must exist: none of them is ever taken for another's predecessor.
    public func adding(desired assignments: [Assignment]) -> CenterDirectory {
        var result = self
        result.desired.formUnion(assignments)
        return result
    }

    /// The sets of ours that an assignment replaces where its group has them in its account: those of the same family
    /// that the group should not have there.
    func others(thanThatOf assignment: Assignment) -> [Assignment.Observed.Other] {
        let kept = Set(
            desired.filter { Self.isSamePlace($0, assignment) }.map(\.permissionSet.text)
                + [assignment.permissionSet.text])
        return sets.filter { name, entry in
            entry.isOurs && !kept.contains(name) && StandardSet(familyOf: name) == assignment.family
        }.map { name, entry in Assignment.Observed.Other(permissionSet: name, arn: entry.arn) }.sorted()
    }

    private static func isSamePlace(_ left: Assignment, _ right: Assignment) -> Bool {
        left.account == right.account && FoldedName(left.group) == FoldedName(right.group)
    }
}

extension StandardSet {
    /// The standard set that a set of ours is a variant or a scoped form of, by its name; `nil` for none.
    ///
    /// A shortened name keeps its first characters, so that this holds for it too.
    init?(familyOf name: String) {
        guard let family = Self.allCases.first(where: { name == $0.rawValue || name.hasPrefix($0.rawValue + "-") })
        else { return nil }
        self = family
    }
}
