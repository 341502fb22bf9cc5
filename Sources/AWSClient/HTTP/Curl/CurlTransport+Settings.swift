extension CurlTransport {
    /// A transport with the roots and proxies that environment and files set.
    ///
    /// - Parameters:
    ///   - configuration: What environment and files say.
    ///   - environment: Where the variables of proxies are.
    ///   - timeout: How long one request may take as a whole, and the server to begin its answer.
    /// - Returns: The transport.
    /// - Throws: ``CredentialsError/missing(_:)`` where the system has no memory or thread left.
    package static func following(
        _ configuration: SharedConfiguration, _ environment: AWSEnvironment, timeout: Duration
    ) throws(CredentialsError) -> CurlTransport {
        do {
            return try CurlTransport(
                caBundle: configuration.caBundle, firstByteTimeout: timeout, timeout: timeout,
                proxies: ProxySettings(variables: environment.variables))
        } catch {
            throw .missing("The network can't be used: \(error.reason).")
        }
    }
}
