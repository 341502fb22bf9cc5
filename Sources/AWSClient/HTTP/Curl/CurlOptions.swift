/// How a transfer is made. No redirect is followed, and nothing but a certificate is ever taken from a server whose
/// certificate was not verified.
struct CurlOptions: Hashable, Sendable {
    /// What is wanted of a connection.
    enum Purpose: Hashable, Sendable {
        /// A request and its answer.
        case exchange
        /// The server's certificates, once they were verified; no request is sent.
        case certificates
        /// The server's certificates, whether or not anybody trusts them; no request is sent.
        case unverifiedCertificates
    }

    /// How long connecting may take, the TLS handshake included.
    var connectTimeout = Duration.seconds(10)
    /// How long the server may take to begin its answer, and how long at a time it may then be slower than
    /// `slowestPace`.
    var firstByteTimeout = Duration.seconds(20)
    /// How long all may take, unless the request says otherwise.
    var timeout = Duration.seconds(60)
    /// How many bytes an answer's body may have.
    var answerLimit = 128 << 20
    /// A PEM file of roots to trust; `nil` for the system's.
    var caBundle: String?
    /// Whether the system's roots are trusted beside those of the PEM file.
    var keepsSystemRoots = false
    /// Whether addresses inside a network are refused, and proxies with them, since they would hide the address.
    var refusesPrivateAddresses = false
    /// The proxies to go through.
    var proxies = ProxySettings()
    /// What is wanted of the connection.
    var purpose = Purpose.exchange

    /// Bytes a second below which an answer counts as stalled.
    static let slowestPace = 64
    /// How many bytes the header fields of an answer may have, with those of interim answers.
    static let headLimit = 64 << 10
}

/// What a transfer gives.
struct CurlReply: Hashable, Sendable {
    var response: HTTPResponse
    /// The certificates in PEM, in the order served; only where they were asked for.
    var certificates: [String] = []
}
