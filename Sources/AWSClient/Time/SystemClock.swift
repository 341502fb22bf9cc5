#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The machine's own clock.
public struct SystemClock: AWSClock {
    /// The machine's clock.
    public init() {}

    /// The present moment.
    public var now: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// Waits real time.
    public func sleep(for wait: Duration) async throws(CancellationError) {
        do {
            try await Task.sleep(for: wait)
        } catch {
            throw CancellationError()
        }
    }
}
