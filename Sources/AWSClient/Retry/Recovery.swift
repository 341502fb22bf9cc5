/// What a failure leads to.
enum Recovery: Hashable, Sendable {
    /// To send the call again after a wait, if the quota has what that costs.
    case wait(Duration, cost: Int)
    /// To send it again with other credentials, if there are any.
    case renewCredentials
    /// To send it again, signed for the server's time.
    case correctClock
    /// To tell the caller what AWS said, or what broke.
    case tell
    /// To tell the caller that nobody knows whether the call was carried out: it must be read back.
    case tellLost
}

extension RetryPolicy {
    /// What a failure leads to: a pure decision.
    ///
    /// - Parameters:
    ///   - failure: The failure.
    ///   - counts: The call's failures, this one included.
    ///   - isSafe: Whether the call may be sent again when nobody knows whether it was carried out.
    ///   - fraction: A random number from 0 to below 1, for the wait.
    /// - Returns: What to do.
    func recovery(
        from failure: Failure, counts: FailureCounts, isSafe: Bool, fraction: Double
    ) -> Recovery {
        switch failure.meaning {
        case .throttled: return recovery(fromThrottling: failure, counts, fraction)
        case .inConflict:
            guard counts.conflicts < conflictAttempts else { return .tell }
            let wait = wait(first: firstWait, after: counts.conflicts, fraction: fraction)
            return .wait(failure.serverWait.wait(over: wait), cost: 0)
        case .unanswered where !isSafe, .unreadable where !isSafe: return .tellLost
        case .refusedForNow, .notReached, .unanswered:
            let count = counted(counts)
            guard count < attempts else { return .tell }
            let wait = wait(first: firstWait, after: count, fraction: fraction)
            return .wait(failure.serverWait.wait(over: wait), cost: RetryQuota.failureCost)
        case .expired: return counts.expiries == 1 ? .renewCredentials : .tell
        case .skewed: return counts.skews == 1 ? .correctClock : .tell
        case .unreadable, .final: return .tell
        }
    }

    private func recovery(fromThrottling failure: Failure, _ counts: FailureCounts, _ fraction: Double) -> Recovery {
        let count = throttling == .counted ? counted(counts) : counts.throttles
        guard throttling == .waitedOut || count < attempts else { return .tell }
        let wait = wait(first: firstThrottledWait, after: count, fraction: fraction)
        return .wait(failure.serverWait.wait(over: wait), cost: RetryQuota.throttlingCost)
    }

    /// The attempts that count.
    private func counted(_ counts: FailureCounts) -> Int {
        throttling == .counted ? counts.failures + counts.throttles : counts.failures
    }
}
