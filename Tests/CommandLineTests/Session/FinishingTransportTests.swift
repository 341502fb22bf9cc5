import AWSClient
import Testing

@testable import iamsync_cli

@Suite struct FinishingTransportTests {
    /// Answers once it has been told to, and fails when its own task is cancelled.
    private final class WaitingTransport: HTTPTransport {
        let hasBegun = Locked(false)
        let mayEnd = Locked(false)

        func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
            hasBegun.withLock { $0 = true }
            while !mayEnd.withLock({ $0 }) { await Task.yield() }
            guard !Task.isCancelled else { throw TransportError(.cancelled, "cut off") }
            return HTTPResponse(status: 200, headers: [], body: [])
        }
    }

    private static let request = HTTPRequest(method: "POST", url: "https://iam.amazonaws.com/", headers: [], body: [])

    @Test func aCallThatHasBegunEnds() async throws {
        let waiting = WaitingTransport()
        let call = Task { try await FinishingTransport(transport: waiting).send(Self.request).status }
        while !waiting.hasBegun.withLock({ $0 }) { await Task.yield() }

        call.cancel()
        waiting.mayEnd.withLock { $0 = true }

        #expect(try await call.value == 200)
    }

    @Test func aCallThatHasNotBegunIsNotBegun() async {
        let waiting = WaitingTransport()
        let call = Task {
            while !Task.isCancelled { await Task.yield() }
            _ = try await FinishingTransport(transport: waiting).send(Self.request)
        }

        call.cancel()

        await #expect(throws: TransportError(.cancelled, "the run was interrupted")) { try await call.value }
        #expect(!waiting.hasBegun.withLock { $0 })
    }
}
