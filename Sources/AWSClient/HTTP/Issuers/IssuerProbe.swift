/// Asks identity providers over the real network, with the care that a URL out of a file needs: `https` and port 443
/// alone, no address inside a network, no redirect, no proxy, little data, little time.
public final class IssuerProbe: IssuerConnection {
    private let engine: CurlEngine
    private let options: CurlOptions

    /// A connection to issuers.
    ///
    /// - Parameters:
    ///   - extraRoots: A PEM file of roots to trust beside the system's; `nil` for none.
    ///   - timeout: How long one question may take.
    ///   - answerLimit: How many bytes a document may have.
    /// - Throws: ``TransportError`` where the system has no memory or thread left.
    public init(
        extraRoots: String? = nil, timeout: Duration = .seconds(5), answerLimit: Int = 64 << 10
    ) throws(TransportError) {
        engine = try CurlEngine.started()
        options = CurlOptions(
            connectTimeout: timeout, firstByteTimeout: timeout, timeout: timeout, answerLimit: answerLimit,
            caBundle: extraRoots, keepsSystemRoots: true, refusesPrivateAddresses: true)
    }

    deinit {
        engine.stop()
    }

    /// Reads a document of an issuer.
    public func document(_ url: String) async throws(TransportError) -> HTTPResponse {
        try Self.check(url)
        return try await engine.send(HTTPRequest(method: "GET", url: url), options).response
    }

    /// The verified certificates that a host shows on port 443, in the order served.
    public func certificateChain(host: String) async throws(TransportError) -> [Certificate] {
        try await certificates(of: host, .certificates)
    }

    /// The certificates that a host shows on port 443, in the order served, **not verified**: anybody between here and
    /// the host may have made them. Good for showing a person what a host that isn't trusted presents; nothing to decide
    /// by, and nothing to write to AWS unseen. No request is sent over the connection.
    ///
    /// - Parameter host: The host's name.
    /// - Returns: The certificates, at least one.
    /// - Throws: ``TransportError`` when there is no connection.
    public func unverifiedCertificateChain(host: String) async throws(TransportError) -> [Certificate] {
        try await certificates(of: host, .unverifiedCertificates)
    }

    private func certificates(
        of host: String, _ purpose: CurlOptions.Purpose
    ) async throws(TransportError) -> [Certificate] {
        let url = "https://\(host)/"
        try Self.check(url)
        var options = options
        options.purpose = purpose
        let certificates = try await engine.send(HTTPRequest(method: "GET", url: url), options).certificates
            .compactMap(Certificate.init(pem:))
        guard !certificates.isEmpty else { throw TransportError(.malformedAnswer, "\(host) shows no certificate") }
        return certificates
    }

    /// Source: IAM User Guide, “Create an OpenID Connect (OIDC) identity provider”: no port but 443 is asked.
    static func check(_ url: String) throws(TransportError) {
        let parts = URLParts(url)
        let isName = parts.host.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x2E
        }
        guard parts.scheme == "https", !parts.host.isEmpty, isName, URLParts.isClean(url) else {
            throw TransportError(.notConnected, "an issuer is asked by https, its host's name and port 443 alone")
        }
    }
}
