/// What a run remembers for the next one, to save calls: where sets and groups were.
///
/// Every hint is verified by the read that uses it: a set counts only when AWS says that it has the wanted name, a group
/// only when AWS says that it has the wanted name or id. A wrong, old or hostile hint costs calls, never correctness.
/// There is no secret in it.
///
/// Other things are not remembered, since nothing could be saved and verified by them: people (one call each, with a hint
/// or without), and how long lists are (whoever trusted that would not see what else is in them).
public struct ReadingHints: Hashable, Sendable {
    /// ARNs of permission sets, by name.
    public var permissionSets: [String: String]
    /// Ids of groups in the identity store, by the name that the definition writes.
    public var groups: [String: String]

    /// Hints; by default none.
    public init(permissionSets: [String: String] = [:], groups: [String: String] = [:]) {
        self.permissionSets = permissionSets
        self.groups = groups
    }
}
