import GeneratedOrganization

/// The least time that AWS's limits leave for a run: whoever works on one Identity Center, with whatever tool, takes
/// longer. Only what AWS imposes is counted: calls that must be made, at the rate that it allows; requests that go on after
/// the answer, in its window; answers that take their time. Nothing of ours is counted: no poll, no pause, no order.
struct LowerBound {
    /// AWS's limits, in calls and seconds, as the simulator has them.
    struct Limits {
        /// Calls a second that Identity Center allows, and the identity store besides.
        var rate = 20.0
        /// Calls that go at once after a rest.
        var burst = 5.0
        /// Assignments under way.
        var window = 15
        /// From a request to its answer.
        var latency = 0.03
        /// Accounts in a page of ListAccounts.
        var accountsInPage = 20
    }

    /// One thing that takes its time whatever else goes on beside it.
    struct Part {
        let name: String
        let seconds: Double
    }

    /// What comes first, and nothing can go on beside it.
    let head: Double
    /// What can go on side by side: the longest counts.
    let parts: [Part]

    var seconds: Double { head + (parts.map(\.seconds).max() ?? 0) }

    /// What the longest part is.
    var binding: String { parts.max { $0.seconds < $1.seconds }?.name ?? "–" }
}

extension LowerBound {
    /// Reading all that a plan has to know.
    ///
    /// - Parameters:
    ///   - size: The organization.
    ///   - isApplied: Whether all that is asked for is there; otherwise no set and no assignment is.
    ///   - limits: AWS's limits.
    /// - Returns: The bound.
    static func reading(_ size: OrganizationSize, isApplied: Bool, limits: Limits = Limits()) -> LowerBound {
        let sets = isApplied ? size.permissionSets : 0
        // Six calls tell what a set is, and one where it is not in its latest form. Pages hold 100.
        let setCalls = 7 * sets
        // A plan tells who else has our sets, which only questions by set and account show: as long as they are at most
        // twice as many as questions by group. They take one call more for each set, which tells its accounts.
        let byPlace = sets + size.assignments
        let assignmentCalls = isApplied ? (byPlace <= 2 * size.groups ? byPlace : size.groups) : 0
        let ssoCalls = 1 + max(1, pages(sets, of: 100)) + setCalls + assignmentCalls
        // People stand in groups of live write only while somebody has let them in: the report says so, so each is read.
        let storeCalls = pages(size.groups, of: 100) + size.liveWriteGroups
        // Pages come one after the other, and so do the steps into an account: role, details, the session of a role.
        let listing = Double(pages(size.accounts + 1, of: limits.accountsInPage)) * limits.latency
        return LowerBound(
            head: 2 * limits.latency,
            parts: [
                Part(name: "sso-admin calls", seconds: time(of: ssoCalls, limits)),
                Part(name: "identitystore calls", seconds: time(of: storeCalls, limits)),
                Part(name: "pages of accounts", seconds: listing),
                Part(name: "steps into an account", seconds: 3 * limits.latency),
            ])
    }

    /// Making everything where nothing is, after reading it.
    ///
    /// - Parameters:
    ///   - size: The organization.
    ///   - requests: The assignments, with the time that each took AWS.
    ///   - limits: AWS's limits.
    /// - Returns: The bound.
    static func firstApply(
        _ size: OrganizationSize, _ requests: AsynchronousWork, limits: Limits = Limits()
    ) -> LowerBound {
        // A set is made, and given at least one policy; an assignment is asked for, and asked about once.
        let calls = 2 * size.permissionSets + 2 * size.assignments
        return LowerBound(
            // The first assignment needs its set, and that is two calls.
            head: reading(size, isApplied: false, limits: limits).seconds + 2 * limits.latency,
            parts: requests.parts(limits) + [Part(name: "sso-admin calls", seconds: time(of: calls, limits))])
    }

    private static func pages(_ count: Int, of size: Int) -> Int { (count + size - 1) / size }

    private static func time(of calls: Int, _ limits: Limits) -> Double {
        max(0, Double(calls) - limits.burst) / limits.rate + limits.latency
    }
}
