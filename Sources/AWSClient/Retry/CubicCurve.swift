#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The rate that a service bears, as a cubic curve of the time since it last throttled: fast back to near the rate at
/// which it did, slowly past that, then faster and faster.
///
/// Source: AWS SDKs and Tools Reference Guide, “Retry behavior”, adaptive mode; the curve is RFC 9438's. Times are
/// seconds since any moment, and rates calls a second.
struct CubicCurve: Hashable, Sendable {
    /// What is left of the rate when AWS throttles.
    private static let decrease = 0.7
    private static let scale = 0.4

    /// The rate at which AWS throttled.
    private var limit: Double
    /// How long the way back to that rate takes, in seconds.
    private var recovery: Double
    private var throttled: Double

    /// AWS throttled.
    ///
    /// - Parameters:
    ///   - limit: The rate at which it did.
    ///   - time: When it did.
    init(throttledAt limit: Double, at time: Double) {
        self.limit = limit
        recovery = cbrt(limit * (1 - Self.decrease) / Self.scale)
        throttled = time
    }

    /// The rate at a time: right after AWS throttled, seven tenths of the rate at which it did.
    func rate(at time: Double) -> Double {
        let past = time - throttled - recovery
        return Self.scale * past * past * past + limit
    }
}
