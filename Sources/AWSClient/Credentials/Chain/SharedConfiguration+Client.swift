extension SharedConfiguration {
    /// A client that acts as the environment or the profile says. Nothing is sent, and no program started, yet.
    ///
    /// - Parameters:
    ///   - region: The region; `nil` for the configured one.
    ///   - transport: What carries requests.
    ///   - clock: The time for signatures and waits.
    ///   - retry: How it deals with calls that fail, where the settings don't say: see ``RetryPolicy/following(_:)``.
    ///   - random: A fraction from 0 to below 1, for the jitter of waits.
    ///   - trace: What hears of every call; `nil` for nothing.
    ///   - processes: What runs a `credential_process`; `nil` to refuse it.
    ///   - replaceFile: Replaces the file at a path, whole or not at all, so that only its owner may read it, and tells
    ///     whether it did: to store a renewed login by IAM Identity Center; `nil` to renew none.
    /// - Returns: The client.
    /// - Throws: ``CredentialsError/missing(_:)`` where there are no credentials or no region.
    public func client(
        region: String? = nil, transport: any HTTPTransport, clock: any AWSClock, retry: RetryPolicy = .standard,
        random: @escaping @Sendable () -> Double, trace: (any RequestTrace)? = nil,
        processes: (any ProcessRunner)? = nil, replaceFile: (@Sendable (String, [UInt8]) -> Bool)? = nil
    ) throws(CredentialsError) -> AWSClient {
        guard let region = region ?? self.region else {
            throw .missing(
                "No region is set: neither AWS_REGION, nor “region” of profile “\(profile)” in \(config.path).")
        }
        let origin = try CredentialsChain(configuration: self).origin()
        let nobody = AWSClient(
            credentials: NoCredentials(), region: region, endpoints: endpoints, transport: transport, clock: clock,
            retry: retry.following(self), random: random, trace: trace)
        let sources = CredentialsSources(
            configuration: self, nobody: nobody, processes: processes, replaceFile: replaceFile)
        return try sources.client(of: origin)
    }
}
