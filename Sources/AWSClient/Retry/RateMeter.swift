/// The rate at which calls have ended lately, smoothed over half seconds.
///
/// Source: AWS SDKs and Tools Reference Guide, “Retry behavior”, adaptive mode. Times are seconds since any moment.
struct RateMeter: Hashable, Sendable {
    private static let bucket = 0.5
    private static let smoothing = 0.8

    /// Calls a second; `nil` before the first half second has gone by.
    private(set) var rate: Double?
    private var count = 0.0
    private var lastBucket: Double

    init(start: Double) {
        lastBucket = start.rounded(.down)
    }

    /// Counts a call that has ended.
    mutating func record(at time: Double) {
        count += 1
        let current = (time / Self.bucket).rounded(.down) * Self.bucket
        guard current > lastBucket else { return }
        rate = count / (current - lastBucket) * Self.smoothing + (rate ?? 0) * (1 - Self.smoothing)
        count = 0
        lastBucket = current
    }
}
