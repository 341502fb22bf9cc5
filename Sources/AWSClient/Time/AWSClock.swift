/// Time as the client and the engine see it: injected, so that tests and the simulator wait no real second.
public protocol AWSClock: Sendable {
    /// The present moment.
    var now: Timestamp { get }

    /// Waits.
    ///
    /// - Throws: `CancellationError` when the task was cancelled.
    func sleep(for wait: Duration) async throws(CancellationError)
}
