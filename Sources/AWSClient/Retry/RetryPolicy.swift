/// How a client deals with calls that fail: how often it repeats them, how long it waits, and when it gives up.
///
/// Take ``standard``, ``adaptive`` or ``patient``, and change a member where need be:
///
/// ```swift
/// var retry = RetryPolicy.patient
/// retry.timeout = .seconds(60)
/// ```
///
/// Whatever the policy, a call whose answer was lost is repeated only where that does no harm
/// (``AWSOperation/Repeating``), credentials that have ended are renewed once, and a wrong clock is corrected once; the
/// two last are no failures of a server, and are not counted.
public struct RetryPolicy: Hashable, Sendable {
    /// What becomes of a call that AWS throttles.
    public enum Throttling: Hashable, Sendable {
        /// It counts as one of the ``RetryPolicy/attempts`` and draws on the ``RetryPolicy/quota``, as in the SDKs.
        case counted
        /// It is waited out until the ``RetryPolicy/deadline``: being asked to go slower never fails a call by itself.
        case waitedOut
    }

    /// Whether the pace follows what the services bear. Published limits are kept in both modes.
    public var mode: RetryMode
    /// How often a call is sent when the server or the connection fails, the first time included: 1 or more.
    public var attempts: Int
    /// What becomes of a call that AWS throttles.
    public var throttling: Throttling
    /// How often a call is sent while another change stands in its way, the first time included: 1, the SDKs' way, to
    /// be told at once.
    public var conflictAttempts: Int
    /// The full quota that repeating draws on, one for each account and service; `nil` for none.
    public var quota: RetryQuota?
    /// The longest first wait after a failure or a conflict; each further one may be twice as long.
    public var firstWait: Duration
    /// The longest first wait after AWS asked to go slower; each further one may be twice as long.
    public var firstThrottledWait: Duration
    /// The longest wait between two attempts, unless AWS asks for a longer one.
    public var longestWait: Duration
    /// How long one call (of a paged one, one page) may go on, with all its waits and attempts. A wait that would end
    /// later is not begun, and the last attempt gets no more than what is left.
    public var deadline: Duration
    /// How long one request may take.
    public var timeout: Duration

    /// A policy; by default that of AWS's SDKs since November 2026, with a deadline of ten minutes and half a minute a
    /// request.
    ///
    /// Source: AWS SDKs and Tools Reference Guide, “Retry behavior”: three attempts, first waits of 50 ms and 1 s, waits
    /// of 20 s at most, a quota of 500.
    public init(
        mode: RetryMode = .standard, attempts: Int = 3, throttling: Throttling = .counted, conflictAttempts: Int = 1,
        quota: RetryQuota? = RetryQuota(), firstWait: Duration = .milliseconds(50),
        firstThrottledWait: Duration = .seconds(1), longestWait: Duration = .seconds(20),
        deadline: Duration = .seconds(600), timeout: Duration = .seconds(30)
    ) {
        self.mode = mode
        self.attempts = attempts
        self.throttling = throttling
        self.conflictAttempts = conflictAttempts
        self.quota = quota
        self.firstWait = firstWait
        self.firstThrottledWait = firstThrottledWait
        self.longestWait = longestWait
        self.deadline = deadline
        self.timeout = timeout
    }

    /// What AWS's SDKs do by default: three attempts, and a quota that stops repeating when nearly everything fails.
    public static let standard = RetryPolicy()

    /// The same, at a pace that AWS's throttling sets.
    public static let adaptive = RetryPolicy(mode: .adaptive)

    /// For work that must get done: throttling and conflicts are waited out, failures get five attempts, and no quota
    /// turns waiting into failure.
    public static let patient = RetryPolicy(
        mode: .adaptive, attempts: 5, throttling: .waitedOut, conflictAttempts: 8, quota: nil,
        firstWait: .milliseconds(250))

    /// A wait with full jitter: any time between none and a bound that doubles.
    ///
    /// Source: Marc Brooker, “Exponential Backoff And Jitter”, AWS Architecture Blog.
    ///
    /// - Parameters:
    ///   - first: The bound of the first wait.
    ///   - failures: How often the call has failed, from 1.
    ///   - fraction: A random number from 0 to below 1.
    /// - Returns: The wait, at most ``longestWait``.
    func wait(first: Duration, after failures: Int, fraction: Double) -> Duration {
        min(longestWait, first * (1 << min(max(failures - 1, 0), 20))) * fraction
    }
}
