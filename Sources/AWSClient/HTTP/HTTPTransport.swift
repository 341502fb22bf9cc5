/// What carries a request to a server and its answer back: libcurl, a simulator, or a test's own.
///
/// The seam of the whole client: one protocol, one method. A redirect is an answer, not followed; a status of any kind
/// is an answer, not an error.
public protocol HTTPTransport: Sendable {
    /// Sends a request and waits for the whole answer.
    ///
    /// - Throws: ``TransportError`` when there is no whole answer. Cancelling the task ends the transfer.
    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
