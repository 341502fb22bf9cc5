/// When many groups are gone at once, the identity provider has an outage: what they had is not to be cleaned up.
struct VanishedGroupsGuard: Sendable {
    /// The ids of the groups that have assignments of ours.
    let assigned: Set<String>
    /// Those whose ids nobody has any more.
    let vanished: Set<String>

    /// So many may vanish at any time.
    private static let few = 3

    /// Why the run has to stop; `nil` where it may go on: fewer than three are gone, or at most a fifth.
    var reason: String? {
        guard vanished.count >= Self.few, vanished.count * 5 > assigned.count else { return nil }
        return "\(vanished.count) of the \(assigned.count) groups that have assignments are no longer in the identity "
            + "store: an outage of the identity provider looks like that; --allow-vanished goes on all the same"
    }
}
