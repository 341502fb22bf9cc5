/// Carries requests by libcurl: many at once, on one thread of its own, with connections kept open.
///
/// Proxies are taken from the usual environment variables, by libcurl itself.
public final class CurlTransport: HTTPTransport {
    private let engine: CurlEngine
    private let options: CurlOptions

    /// A transport with its thread.
    ///
    /// - Parameters:
    ///   - caBundle: A PEM file of the roots to trust instead of the system's; `nil` for the system's.
    ///   - connectTimeout: How long connecting may take.
    ///   - timeout: How long a request without a limit of its own may take.
    ///   - answerLimit: How many bytes an answer's body may have.
    /// - Throws: ``TransportError`` where the system has no memory or thread left.
    public init(
        caBundle: String? = nil, connectTimeout: Duration = .seconds(10), timeout: Duration = .seconds(60),
        answerLimit: Int = 128 << 20
    ) throws(TransportError) {
        engine = try CurlEngine.started()
        options = CurlOptions(
            connectTimeout: connectTimeout, timeout: timeout, answerLimit: answerLimit, caBundle: caBundle)
    }

    deinit {
        engine.stop()
    }

    /// Sends a request and waits for the whole answer.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        try await engine.send(request, options).response
    }
}
