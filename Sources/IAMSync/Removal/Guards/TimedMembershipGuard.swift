import IAMModel

/// Where a group is kept empty, who is in it was let in for a time: the approval tool takes the person out again.
struct TimedMembershipGuard: Sendable {
    private let groups: Set<String>

    init(_ settings: IdentityCenterSettings, gated: [GatedGroup]) {
        let isTimed = settings.groups == .native && settings.jitGroups == .empty
        groups = isTimed ? Set(gated.filter { $0.window != nil }.map(\.group)) : []
    }

    /// Why a member of a group has to stay; `nil` where nobody else takes care of it.
    func reason(toKeepMemberOf group: String) -> String? {
        groups.contains(group) ? "members of \(group) come and go by the approval tool" : nil
    }
}
