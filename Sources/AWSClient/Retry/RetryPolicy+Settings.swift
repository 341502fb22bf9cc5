extension RetryPolicy {
    /// This policy with the mode and the number of attempts that environment and files set, where they do.
    ///
    /// - Parameter configuration: What environment and files say.
    /// - Returns: The policy.
    public func following(_ configuration: SharedConfiguration) -> RetryPolicy {
        var policy = self
        if let mode = configuration.retryMode { policy.mode = mode }
        if let attempts = configuration.maxAttempts { policy.attempts = attempts }
        return policy
    }
}
