import CCurl

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The thread that owns libcurl's handles. Others only leave commands and wake it.
final class CurlEngine: Sendable {
    private struct Commands: Sendable {
        var added: [CurlTransfer] = []
        var cancelled: [CurlTransfer] = []
        var isStopped = false
    }

    /// libcurl allows one call from another thread, `curl_multi_wakeup`; for it the handle crosses threads.
    private struct Multi: @unchecked Sendable {
        let handle: UnsafeMutableRawPointer
    }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
    private static let idleMilliseconds: Int32 = 1_000

    private let multi: Multi
    private let commands = Locked(Commands())

    private init(_ handle: UnsafeMutableRawPointer) {
        multi = Multi(handle: handle)
    }

    /// An engine whose thread runs until it is stopped.
    static func started() throws(TransportError) -> CurlEngine {
        guard isReady, let handle = curl_multi_init() else {
            throw TransportError(.notConnected, "libcurl could not be started")
        }
        _ = ccurl_multi_set_long(handle, CURLMOPT_MAX_TOTAL_CONNECTIONS, 64)
        let engine = CurlEngine(handle)
        guard engine.startThread() else {
            curl_multi_cleanup(handle)
            throw TransportError(.notConnected, "a thread for libcurl could not be started")
        }
        return engine
    }

    /// Makes a transfer. Cancelling the task ends it.
    func send(_ request: HTTPRequest, _ options: CurlOptions) async throws(TransportError) -> CurlReply {
        let transfer = CurlTransfer(request, options)
        let outcome = await withTaskCancellationHandler {
            tell { $0.added.append(transfer) }
            return await transfer.outcome()
        } onCancel: {
            transfer.end(.failure(TransportError(.cancelled, "the task was cancelled")))
            tell { $0.cancelled.append(transfer) }
        }
        return try outcome.get()
    }

    /// Ends the thread, and every transfer that is under way.
    func stop() {
        tell { $0.isStopped = true }
    }

    private func tell(_ change: (inout Commands) -> Void) {
        commands.withLock { commands in
            // After its end the handle is gone, and must not be woken.
            guard !commands.isStopped else { return }
            change(&commands)
            curl_multi_wakeup(multi.handle)
        }
    }

    // MARK: The thread

    private func startThread() -> Bool {
        let user = Unmanaged.passRetained(self)
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
        Unmanaged<CurlEngine>.fromOpaque(user).takeRetainedValue().run()
        return nil
    }

    private func run() {
        var live: [UnsafeMutableRawPointer: CurlHandle] = [:]
        var batch = take()
        while !batch.isStopped {
            for transfer in batch.added where transfer.isWanted { add(transfer, to: &live) }
            if !batch.cancelled.isEmpty { removeUnwanted(from: &live) }
            var running: Int32 = 0
            curl_multi_perform(multi.handle, &running)
            endFinished(&live)
            curl_multi_poll(multi.handle, nil, 0, Self.idleMilliseconds, nil)
            batch = take()
        }
        for handle in live.values {
            curl_multi_remove_handle(multi.handle, handle.easy)
            handle.transfer.end(.failure(TransportError(.answerLost, "the transport was stopped")))
        }
        curl_multi_cleanup(multi.handle)
    }

    private func take() -> Commands {
        commands.withLock { commands in
            let batch = commands
            commands.added = []
            commands.cancelled = []
            return batch
        }
    }

    private func add(_ transfer: CurlTransfer, to live: inout [UnsafeMutableRawPointer: CurlHandle]) {
        guard let handle = CurlHandle(transfer), curl_multi_add_handle(multi.handle, handle.easy) == CURLM_OK else {
            return transfer.end(.failure(TransportError(.notConnected, "libcurl could not begin the transfer")))
        }
        live[handle.easy] = handle
    }

    private func removeUnwanted(from live: inout [UnsafeMutableRawPointer: CurlHandle]) {
        for (easy, handle) in live where !handle.transfer.isWanted {
            curl_multi_remove_handle(multi.handle, easy)
            live[easy] = nil
        }
    }

    private func endFinished(_ live: inout [UnsafeMutableRawPointer: CurlHandle]) {
        var result = CURLE_OK
        while let easy = ccurl_next_finished(multi.handle, &result) {
            guard let handle = live.removeValue(forKey: easy) else { continue }
            let outcome = handle.outcome(of: result)
            curl_multi_remove_handle(multi.handle, easy)
            handle.transfer.end(outcome)
        }
    }
}
