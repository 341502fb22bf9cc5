/// How long a server wants us to wait, in the ways in which it can say so.
struct ServerWait: Hashable, Sendable {
    /// What `x-amz-retry-after` says.
    var advice: Duration?
    /// What `Retry-After` or a member `RetryAfterSeconds` says, at most five minutes.
    var demand: Duration?

    /// The longest that a demand is followed for, however long it is.
    static let longestDemand = Duration.seconds(300)
    /// By how much advice may lengthen our own wait. Source: the SDKs' bound.
    static let longestAdvice = Duration.seconds(5)

    /// The wait in the end: our own, or longer where the server wants that.
    ///
    /// - Parameter own: Our own wait.
    /// - Returns: At least our own wait and the server's demand; advice adds at most five seconds to our own.
    func wait(over own: Duration) -> Duration {
        let advised = min(advice ?? .zero, own + Self.longestAdvice)
        return max(own, max(advised, demand ?? .zero))
    }
}
