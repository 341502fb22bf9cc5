/// What is asked of an identity provider over the network: its document, and the certificates that it shows.
public protocol IssuerConnection: Sendable {
    /// Reads a document of an issuer, such as `…/.well-known/openid-configuration`. A redirect is an answer, not
    /// followed.
    ///
    /// - Throws: ``TransportError`` when there is no whole answer, or the URL is none that may be asked.
    func document(_ url: String) async throws(TransportError) -> HTTPResponse

    /// The certificates that a host shows on port 443, in the order served, after they were verified.
    ///
    /// - Throws: ``TransportError`` when there is no connection, or the certificates are not trusted.
    func certificateChain(host: String) async throws(TransportError) -> [Certificate]
}
