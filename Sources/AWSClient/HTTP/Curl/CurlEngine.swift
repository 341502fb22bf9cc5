import CCurl

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What others know of the thread that owns libcurl's handles: they leave commands and wake it.
final class CurlEngine: Sendable {
    /// What the thread is to do next.
    struct Commands: Sendable {
        var added: [CurlTransfer] = []
        var cancelled: [CurlTransfer] = []
        var isStopped = false
        fileprivate var isSleeping = false

        fileprivate var isEmpty: Bool { added.isEmpty && cancelled.isEmpty && !isStopped }
    }

    /// The thread's engine and handles on their way to it.
    private final class Luggage {
        let engine: CurlEngine
        let loop: CurlLoop

        init(_ engine: CurlEngine, _ loop: CurlLoop) {
            self.engine = engine
            self.loop = loop
        }
    }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private let pipe: WakeupPipe
    private let commands = Locked(Commands())

    private init(_ pipe: WakeupPipe) {
        self.pipe = pipe
    }

    /// An engine whose thread runs until it is stopped.
    static func started() throws(TransportError) -> CurlEngine {
        guard isReady, let pipe = WakeupPipe() else {
            throw TransportError(.notConnected, "libcurl could not be started")
        }
        let engine = CurlEngine(pipe)
        guard let loop = CurlLoop(wokenBy: pipe), startThread(Luggage(engine, loop)) else {
            pipe.close()
            throw TransportError(.notConnected, "a thread for libcurl could not be started")
        }
        return engine
    }

    /// Makes a transfer. Cancelling the task ends it.
    func send(_ request: HTTPRequest, _ options: CurlOptions) async throws(TransportError) -> CurlReply {
        let transfer = CurlTransfer(request, options)
        let outcome = await withTaskCancellationHandler {
            if !tell({ $0.added.append(transfer) }) { transfer.end(.failure(.stopped)) }
            return await transfer.outcome()
        } onCancel: {
            transfer.end(.failure(TransportError(.cancelled, "the task was cancelled")))
            _ = tell { $0.cancelled.append(transfer) }
        }
        return try outcome.get()
    }

    /// Ends the thread, and every transfer that is under way.
    func stop() {
        _ = tell { $0.isStopped = true }
    }

    /// - Returns: Whether the thread will hear of it; after its end the pipe is closed, and must not be written to.
    private func tell(_ change: (inout Commands) -> Void) -> Bool {
        commands.withLock { commands in
            guard !commands.isStopped else { return false }
            change(&commands)
            if commands.isSleeping {
                commands.isSleeping = false
                pipe.wake()
            }
            return true
        }
    }

    // MARK: The thread

    /// Hands the commands to the thread.
    func take() -> Commands {
        commands.withLock { commands in
            let batch = commands
            commands.added = []
            commands.cancelled = []
            commands.isSleeping = false
            return batch
        }
    }

    /// Whether the thread may sleep: from then on, a command wakes it.
    func mayThreadSleep() -> Bool {
        commands.withLock { commands in
            commands.isSleeping = commands.isEmpty
            return commands.isSleeping
        }
    }

    private static func startThread(_ luggage: Luggage) -> Bool {
        let user = Unmanaged.passRetained(luggage)
        #if canImport(Darwin)
            var thread: pthread_t?
            let status = pthread_create(&thread, nil, { CurlEngine.main($0) }, user.toOpaque())
        #else
            var thread = pthread_t()
            let status = pthread_create(&thread, nil, { CurlEngine.main($0) }, user.toOpaque())
        #endif
        guard status == 0 else {
            user.release()
            return false
        }
        #if canImport(Darwin)
            if let thread { pthread_detach(thread) }
        #else
            pthread_detach(thread)
        #endif
        return true
    }

    private static func main(_ user: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let user else { return nil }
        let luggage = Unmanaged<Luggage>.fromOpaque(user).takeRetainedValue()
        luggage.loop.run(for: luggage.engine)
        luggage.engine.pipe.close()
        return nil
    }
}

extension TransportError {
    /// The transport was let go of while a request was under way.
    static let stopped = TransportError(.answerLost, "the transport was stopped")
}
