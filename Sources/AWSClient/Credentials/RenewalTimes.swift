/// When credentials that end are asked for again.
enum RenewalTimes {
    /// How long before their end credentials are renewed at most; botocore begins fifteen minutes ahead.
    private static let margin = Duration.seconds(300)
    /// The wait after a renewal that failed, and after one that brought credentials which seem to have ended already.
    private static let pause = Duration.seconds(30)

    /// When to renew: in the last five minutes, or in the last quarter of a shorter life.
    ///
    /// - Returns: The moment; `nil` where the credentials don't end. Those that seem to have ended when they came may
    ///   still be good, for the machine's clock may be wrong: they are used, and asked for again half a minute later.
    static func renewal(of credentials: Credentials, receivedAt now: Timestamp) -> Timestamp? {
        guard let expiry = credentials.expiry else { return nil }
        guard expiry > now else { return now + pause }
        return now + (expiry - now - min(margin, (expiry - now) / 4))
    }

    /// When to try again after a renewal failed, while the old credentials still hold.
    static func retry(of credentials: Credentials, failedAt now: Timestamp) -> Timestamp {
        guard let expiry = credentials.expiry, expiry > now else { return now }
        return now + min(pause, (expiry - now) / 4)
    }
}
