public import IAMModel

/// Names in Identity Center with the ids that AWS gave them, as far as they are known.
///
/// Group and user names are equal without regard to case, as in the identity store.
public struct CenterDirectory: Sendable {
    /// A permission set.
    private struct Entry: Sendable {
        let arn: String
        let isOurs: Bool
    }

    /// A set that a group must have in an account.
    private struct Wanted: Hashable, Sendable {
        let account: AccountID
        let group: FoldedName
        let set: String

        /// A set for whom an assignment is meant.
        init(_ set: String, as assignment: Assignment) {
            account = assignment.account
            group = FoldedName(assignment.group)
            self.set = set
        }
    }

    private var sets: [String: Entry] = [:]
    private var families: [StandardSet: Set<String>] = [:]
    private var groups: [FoldedName: String] = [:]
    private var users: [FoldedName: String] = [:]
    private var desired: Set<Wanted> = []

    /// Nothing is known.
    public init() {}

    /// The ARN of the set with this name.
    public func arn(ofSet name: String) -> String? { sets[name]?.arn }

    /// The id of the group with this display name.
    public func id(ofGroup name: String) -> String? { groups[FoldedName(name)] }

    /// The id of the person with this user name or e-mail address.
    public func id(ofUser name: String) -> String? { users[FoldedName(name)] }

    // MARK: Learning

    /// Learns of a set.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - arn: Its ARN.
    ///   - isOurs: Whether an assignment of it may be replaced; `nil` for what is known already, or a set that was just made.
    public mutating func add(set name: String, arn: String, isOurs: Bool? = nil) {
        sets[name] = Entry(arn: arn, isOurs: isOurs ?? sets[name]?.isOurs ?? true)
        if let family = StandardSet(familyOf: name) { families[family, default: []].insert(name) }
    }

    /// Learns of a group.
    public mutating func add(group name: String, id: String) { groups[FoldedName(name)] = id }

    /// Learns of groups.
    mutating func add(groups more: [FoldedName: String]) { groups.merge(more) { $1 } }

    /// Learns of people.
    mutating func add(users more: [FoldedName: String]) { users.merge(more) { $1 } }

    /// Learns of assignments that must exist: none of them is ever taken for another's predecessor.
    mutating func add(desired assignments: [Assignment]) {
        desired.formUnion(assignments.lazy.map { Wanted($0.permissionSet.text, as: $0) })
    }

    /// The directory with a set; see ``add(set:arn:isOurs:)``.
    public func adding(set name: String, arn: String, isOurs: Bool? = nil) -> CenterDirectory {
        var result = self
        result.add(set: name, arn: arn, isOurs: isOurs)
        return result
    }

    /// The directory with a group.
    public func adding(group name: String, id: String) -> CenterDirectory {
        var result = self
        result.add(group: name, id: id)
        return result
    }

    /// The directory with a person.
    public func adding(user name: String, id: String) -> CenterDirectory {
        var result = self
        result.add(users: [FoldedName(name): id])
        return result
    }

    /// The directory with assignments that must exist.
    public func adding(desired assignments: [Assignment]) -> CenterDirectory {
        var result = self
        result.add(desired: assignments)
        return result
    }

    // MARK: What an assignment replaces

    /// The sets of ours that an assignment replaces where its group has them in its account: those of the same family
    /// that the group should not have there.
    func others(thanThatOf assignment: Assignment) -> [Assignment.Observed.Other] {
        (families[assignment.family] ?? []).compactMap { other($0, thanThatOf: assignment) }.sorted()
    }

    /// Whether there is any set that an assignment would replace.
    func hasOthers(thanThatOf assignment: Assignment) -> Bool {
        (families[assignment.family] ?? []).contains { other($0, thanThatOf: assignment) != nil }
    }

    /// A set, where an assignment replaces it; `nil` for any other.
    func other(_ name: String, thanThatOf assignment: Assignment) -> Assignment.Observed.Other? {
        guard let entry = sets[name], entry.isOurs, name != assignment.permissionSet.text,
            StandardSet(familyOf: name) == assignment.family,
            !desired.contains(Wanted(name, as: assignment))
        else { return nil }
        return Assignment.Observed.Other(permissionSet: name, arn: entry.arn)
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
