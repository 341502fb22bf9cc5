import CCurl

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
        guard DetachedThread.start({ engine.run() }) else {
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

    private func run() {
        if let loop = CurlLoop(wokenBy: pipe) {
            loop.run(for: self)
        } else {
            stop()
            for transfer in take().added { transfer.end(.failure(.stopped)) }
        }
        pipe.close()
    }

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
}

extension TransportError {
    /// The transport was let go of while a request was under way.
    static let stopped = TransportError(.answerLost, "the transport was stopped")
}
