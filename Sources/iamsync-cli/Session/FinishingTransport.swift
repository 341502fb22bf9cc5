import AWSClient

/// A transport whose calls go to their end when the run is interrupted: a write that was cut off could have happened or
/// not, and the report would not know. A call that has not begun is not begun any more.
struct FinishingTransport: HTTPTransport {
    /// What carries the requests.
    let transport: any HTTPTransport

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        guard !Task.isCancelled else { throw TransportError(.cancelled, "the run was interrupted") }
        let transport = transport
        let call = Task { () async -> Result<HTTPResponse, TransportError> in
            do throws(TransportError) {
                return .success(try await transport.send(request))
            } catch {
                return .failure(error)
            }
        }
        return try await call.value.get()
    }
}
