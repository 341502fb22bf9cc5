/// Carries requests by libcurl: many at once, on one thread of its own, with connections kept open.
///
/// TLS 1.2 or newer, and the server's certificate is always verified. Nothing is read from the process's environment.
/// A `POST` or `PUT` is sent once: where a connection breaks after that, the caller is told (``TransportError``).
public final class CurlTransport: HTTPTransport {
    private let engine: CurlEngine
    private let options: CurlOptions

    /// A transport with its thread.
    ///
    /// - Parameters:
    ///   - caBundle: A PEM file of the roots to trust instead of the system's; `nil` for the system's.
    ///   - connectTimeout: How long connecting may take, the TLS handshake included; by default 10 s.
    ///   - firstByteTimeout: How long the server may take to begin its answer, once the request is sent; and how long,
    ///     once it has begun, it may send fewer than 64 bytes a second. By default 20 s.
    ///   - timeout: How long a request without a limit of its own may take as a whole, from when it is handed in; by
    ///     default 60 s.
    ///   - answerLimit: How many bytes an answer's body may have; by default 128 MiB. Its header fields may have 64 KiB.
    ///   - proxies: The proxies to go through; by default none.
    /// - Throws: ``TransportError`` where the system has no memory or thread left.
    public init(
        caBundle: String? = nil, connectTimeout: Duration = .seconds(10), firstByteTimeout: Duration = .seconds(20),
        timeout: Duration = .seconds(60), answerLimit: Int = 128 << 20, proxies: ProxySettings = ProxySettings()
    ) throws(TransportError) {
        engine = try CurlEngine.started()
        options = CurlOptions(
            connectTimeout: connectTimeout, firstByteTimeout: firstByteTimeout, timeout: timeout,
            answerLimit: answerLimit, caBundle: caBundle, proxies: proxies)
    }

    deinit {
        engine.stop()
    }

    /// Sends a request and waits for the whole answer.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        try await engine.send(request, options).response
    }
}
