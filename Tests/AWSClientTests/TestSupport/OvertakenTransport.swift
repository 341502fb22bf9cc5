import AWSClient

/// A transport that lets something else happen between its first request and the answer.
final class OvertakenTransport: HTTPTransport {
    private let transport: ScriptedTransport
    private let overtaking = Locked<(@Sendable () async -> Void)?>(nil)

    init(_ transport: ScriptedTransport) {
        self.transport = transport
    }

    func overtake(_ body: @escaping @Sendable () async -> Void) {
        overtaking.withLock { $0 = body }
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let body = overtaking.withLock { overtaking in
            defer { overtaking = nil }
            return overtaking
        }
        await body?()
        return try await transport.send(request)
    }
}
