import AWSClient
import Synchronization

/// A way to AWS on which somebody presses Ctrl-C while a call is under way: the call ends, and its answer comes.
/// A call that has not begun by then is not begun any more, as in the command.
final class CancellingTransport: HTTPTransport {
    private struct State {
        var calls = 0
        var isInterrupted = false
        var lateWrites: [String] = []
        var cancel: (@Sendable () -> Void)?
    }

    private let way: any HTTPTransport
    private let number: Int
    private let state = Mutex(State())

    /// The run is cancelled during the call with this number, from 1.
    init(by way: any HTTPTransport, duringCall number: Int) {
        self.way = way
        self.number = number
    }

    /// The writes that began after the run was cancelled.
    var lateWrites: [String] { state.withLock { $0.lateWrites } }

    /// What cancels the run.
    func onInterruption(_ cancel: @escaping @Sendable () -> Void) {
        state.withLock { $0.cancel = cancel }
    }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        guard !Task.isCancelled else { throw TransportError(.cancelled, "the run was interrupted") }
        let isLast = state.withLock { state in
            state.calls += 1
            if state.isInterrupted, request.isWrite { state.lateWrites.append(request.operation) }
            return state.calls == number
        }
        let response = try await way.send(request)
        guard isLast else { return response }
        state.withLock { state in
            state.isInterrupted = true
            return state.cancel
        }?()
        return response
    }
}
