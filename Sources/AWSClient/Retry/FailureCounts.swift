/// How often a call has failed so far, and by what.
struct FailureCounts: Hashable, Sendable {
    /// Failures of the server or the connection.
    private(set) var failures = 0
    /// How often AWS asked to go slower.
    private(set) var throttles = 0
    /// How often another change stood in the way.
    private(set) var conflicts = 0
    /// How often the credentials had ended.
    private(set) var expiries = 0
    /// How often the request was signed at a wrong time.
    private(set) var skews = 0

    /// Counts a failure.
    mutating func count(_ meaning: Failure.Meaning) {
        switch meaning {
        case .throttled: throttles += 1
        case .inConflict: conflicts += 1
        case .refusedForNow, .notReached, .unanswered: failures += 1
        case .expired: expiries += 1
        case .skewed: skews += 1
        case .unreadable, .final: break
        }
    }
}
