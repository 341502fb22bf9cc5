extension AWSClient {
    /// A client that takes everything from where the AWS CLI takes it: credentials, region, endpoints, roots, proxies and
    /// retries from this process's environment and the shared files, over the real network, by the machine's clock.
    ///
    /// This is the one place in the library that reaches for the real world by itself; whoever wants to decide about a
    /// part of it uses ``SharedConfiguration/client(region:transport:clock:retry:random:trace:processes:replaceFile:)``.
    /// Nothing is sent, and no program started, before the first call. A login by IAM Identity Center is used to its end,
    /// and not renewed.
    ///
    /// - Parameters:
    ///   - profile: The profile to use; `nil` for the environment's, or `default`.
    ///   - region: The region; `nil` for the configured one.
    ///   - retry: How it deals with calls that fail, where environment and files don't say.
    ///   - trace: What hears of every call; `nil` for nothing.
    /// - Returns: The client.
    /// - Throws: ``CredentialsError/missing(_:)`` where there are no credentials or no region, or a setting or file can't
    ///   be understood.
    public static func system(
        profile: String? = nil, region: String? = nil, retry: RetryPolicy = .standard,
        trace: (any RequestTrace)? = nil
    ) throws(CredentialsError) -> AWSClient {
        let environment = AWSEnvironment.process
        let configuration = try SharedConfiguration(environment, profile: profile)
        return try configuration.client(
            region: region,
            transport: try CurlTransport.following(configuration, environment, timeout: retry.timeout),
            clock: SystemClock(), retry: retry, random: { Double.random(in: 0..<1) },
            trace: trace, processes: SystemProcessRunner())
    }
}
