import AWSClient

/// A bucket that fills at a rate, and out of which each call takes one.
struct TokenBucket: Sendable {
    private static let token: Int64 = 1_000
    /// Thousandths of a call.
    private var level: Int64
    private var moment: Int64

    /// A full bucket.
    init(_ rate: CallRate, at now: Timestamp) {
        level = Int64(rate.burst) * Self.token
        moment = now.milliseconds
    }

    /// Takes one out.
    ///
    /// - Returns: Whether there was one.
    mutating func take(at now: Timestamp, _ rate: CallRate) -> Bool {
        let gained = max(0, now.milliseconds - moment) * Int64(rate.perSecond)
        level = min(Int64(rate.burst) * Self.token, level + gained)
        moment = now.milliseconds
        guard level >= Self.token else { return false }
        level -= Self.token
        return true
    }
}
