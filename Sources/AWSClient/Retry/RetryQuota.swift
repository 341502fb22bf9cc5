/// What repeating calls draws on, so that a client stops repeating when nearly everything fails.
///
/// Each account and service has its own, as each client of a service has in AWS's SDKs. A failure that comes alone never
/// feels it. Source: AWS SDKs and Tools Reference Guide, “Retry behavior”; the numbers are those of November 2026.
public struct RetryQuota: Hashable, Sendable {
    /// What repeating a call after a failure of the server or the connection costs.
    static let failureCost = 14
    /// What repeating a throttled call costs.
    static let throttlingCost = 5

    /// What there is when it is full.
    public let capacity: Int
    /// What there is at the moment, 0 to ``capacity``.
    public private(set) var available: Int

    /// A full quota.
    ///
    /// - Parameter capacity: What there is when it is full; the SDKs' is 500.
    public init(capacity: Int = 500) {
        self.capacity = max(0, capacity)
        available = self.capacity
    }

    /// Draws what repeating a call costs.
    ///
    /// - Returns: Whether there was enough; if not, nothing is drawn.
    mutating func draw(_ cost: Int) -> Bool {
        guard cost <= available else { return false }
        available -= cost
        return true
    }

    /// A call went well: what its last repetition cost comes back; for one that was never repeated, 1.
    mutating func refund(_ lastCost: Int?) {
        available = min(capacity, available + (lastCost ?? 1))
    }
}
