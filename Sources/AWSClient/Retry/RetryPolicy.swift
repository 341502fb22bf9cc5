/// How patient the client is.
public struct RetryPolicy: Hashable, Sendable {
    /// How long one call may go on, with all its waits. Being throttled is waited out until then.
    public var deadline: Duration
    /// How often a call is sent when the server or the connection fails, the first time included.
    public var attempts: Int
    /// How often a call is sent while another change stands in its way, the first time included.
    public var conflictAttempts: Int
    /// The longest first wait; each further one may be twice as long.
    public var firstWait: Duration
    /// The longest wait between two attempts, unless AWS asks for a longer one.
    public var longestWait: Duration
    /// How long one request may take.
    public var timeout: Duration

    /// A policy; by default ten minutes in all, five attempts, eight for conflicts, waits of up to 0.25 s to 20 s and
    /// half a minute a request.
    public init(
        deadline: Duration = .seconds(600), attempts: Int = 5, conflictAttempts: Int = 8,
        firstWait: Duration = .milliseconds(250), longestWait: Duration = .seconds(20),
        timeout: Duration = .seconds(30)
    ) {
        self.deadline = deadline
        self.attempts = attempts
        self.conflictAttempts = conflictAttempts
        self.firstWait = firstWait
        self.longestWait = longestWait
        self.timeout = timeout
    }

    /// The wait before an attempt, with full jitter.
    ///
    /// Source: Marc Brooker, “Exponential Backoff And Jitter”, AWS Architecture Blog.
    ///
    /// - Parameters:
    ///   - failures: How often the call has failed, from 1.
    ///   - fraction: A random number from 0 to below 1.
    /// - Returns: The wait.
    func wait(after failures: Int, fraction: Double) -> Duration {
        let bound = min(longestWait, firstWait * (1 << min(max(failures - 1, 0), 20)))
        return bound * fraction
    }
}
