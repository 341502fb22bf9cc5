/// How a transfer is made. The server's certificate is always verified, and no redirect is followed.
struct CurlOptions: Hashable, Sendable {
    /// How long connecting may take.
    var connectTimeout = Duration.seconds(10)
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
    /// Whether only the connection and its certificates are wanted.
    var onlyConnects = false
}

/// What a transfer gives.
struct CurlReply: Hashable, Sendable {
    var response: HTTPResponse
    /// The certificates in PEM, in the order served; only where they were asked for.
    var certificates: [String] = []
}
