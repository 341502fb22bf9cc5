import AWSClient
import Foundation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A server on this machine that does to each connection what a test says, on a thread of its own.
final class FaultServer: Sendable {
    private struct State: Sendable {
        var opened = 0
        var open: Set<Int32> = []
        var requests: [String] = []
        var isStopped = false
        var closed: Set<Int> = []
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    struct NoSocket: Error {}

    let port: Int
    private let listener: Int32
    private let state = Locked(State())

    /// Serves for as long as the body runs.
    ///
    /// - Parameters:
    ///   - behaviour: What is done to a connection, which counts from 1. It is closed after that.
    ///   - body: The test.
    /// - Returns: What the body gives.
    /// - Throws: What the body throws.
    static func run<Output>(
        _ behaviour: @escaping @Sendable (FaultServer, Peer, Int) -> Void,
        _ body: (FaultServer) async throws -> Output
    ) async throws -> Output {
        let server = try FaultServer()
        Thread.detachNewThread { server.serve(behaviour) }
        defer { server.stop() }
        return try await body(server)
    }

    private init() throws {
        listener = streamSocket()
        var address = sockaddr_in(ofPort: 0)
        let isBound = address.withPointer { [listener] pointer, size in
            var size = size
            return bind(listener, pointer, size) == 0 && listen(listener, 64) == 0
                && getsockname(listener, pointer, &size) == 0
        }
        guard isBound else { throw NoSocket() }
        port = Int(UInt16(bigEndian: address.sin_port))
    }

    var url: String { "http://127.0.0.1:\(port)/" }
    /// How many connections were opened.
    var opened: Int { state.withLock { $0.opened } }
    /// The requests that were read with `request(from:)`.
    var requests: [String] { state.withLock { $0.requests } }

    /// Reads a request and keeps it; `nil` where the client has closed the connection.
    func request(from peer: Peer) -> String? {
        guard let request = peer.request() else { return nil }
        state.withLock { $0.requests.append(request) }
        return request
    }

    /// Waits until the server has closed a connection.
    func closes(_ number: Int) async {
        await withCheckedContinuation { continuation in
            let isClosed = state.withLock { state in
                if !state.closed.contains(number) { state.waiting[number] = continuation }
                return state.closed.contains(number)
            }
            if isClosed { continuation.resume() }
        }
    }

    private func serve(_ behaviour: @escaping @Sendable (FaultServer, Peer, Int) -> Void) {
        while true {
            let socket = accept(listener, nil, nil)
            guard socket >= 0 else { break }
            let number: Int? = state.withLock { state in
                guard !state.isStopped else { return nil }
                state.opened += 1
                state.open.insert(socket)
                return state.opened
            }
            guard let number else {
                close(socket)
                break
            }
            Thread.detachNewThread { [self] in
                behaviour(self, Peer(socket), number)
                let waiting = state.withLock { state in
                    state.open.remove(socket)
                    state.closed.insert(number)
                    close(socket)
                    return state.waiting.removeValue(forKey: number)
                }
                waiting?.resume()
            }
        }
        #if !canImport(Darwin)
            close(listener)
        #endif
    }

    /// Wakes whoever waits on a socket; each closes its own.
    private func stop() {
        state.withLock { state in
            state.isStopped = true
            for socket in state.open { shutdown(socket, Int32(SHUT_RDWR)) }
        }
        shutdown(listener, Int32(SHUT_RDWR))
        // Only this ends a wait for connections there.
        #if canImport(Darwin)
            close(listener)
        #endif
    }
}
