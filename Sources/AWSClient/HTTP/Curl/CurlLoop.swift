import CCurl

/// libcurl's handles, sockets and timers, and the loop that serves them. Lives on the engine's thread only.
///
/// The loop waits by itself (`curl_multi_socket_action`) rather than by `curl_multi_poll`: libcurl then looks at the
/// sockets where something happened, and not at all of them each time.
final class CurlLoop {
    private static let mostConnections = 64
    private static let longestSleep = Duration.seconds(60)

    private let multi: UnsafeMutableRawPointer
    private var sockets: WatchedSockets
    private var live: [ObjectIdentifier: CurlHandle] = [:]
    private var idle: [CurlHandle] = []
    /// When libcurl wants to be called, whatever the sockets do.
    private var alarm: ContinuousClock.Instant?
    /// When a live handle may be overdue, at the earliest.
    private var checkUp: ContinuousClock.Instant?

    /// A loop; `nil` where there is no memory.
    init?(wokenBy pipe: WakeupPipe) {
        guard let multi = curl_multi_init() else { return nil }
        self.multi = multi
        sockets = WatchedSockets(wokenBy: pipe)
        let user = Unmanaged.passUnretained(self).toOpaque()
        let most = Self.mostConnections
        // By itself, libcurl would keep four connections a running transfer, and close those of a burst at its end.
        let results = [
            ccurl_multi_set_long(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, most),
            ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, most),
            ccurl_multi_set_watcher(multi, socketChanged), ccurl_multi_set_pointer(multi, CURLMOPT_SOCKETDATA, user),
            ccurl_multi_set_timer(multi, timerChanged), ccurl_multi_set_pointer(multi, CURLMOPT_TIMERDATA, user),
        ]
        guard results.allSatisfy({ $0 == CURLM_OK }) else { return nil }
    }

    deinit {
        idle.removeAll()
        curl_multi_cleanup(multi)
    }

    /// Serves an engine until it is stopped.
    func run(for engine: CurlEngine) {
        var commands = engine.take()
        while !commands.isStopped {
            for transfer in commands.added where transfer.isWanted { begin(transfer) }
            for transfer in commands.cancelled { drop(transfer) }
            serveAlarm()
            endFinished()
            endOverdue()
            wait(mayThreadSleep: engine.mayThreadSleep())
            commands = engine.take()
        }
        for transfer in live.values.compactMap(\.transfer) + commands.added {
            transfer.end(.failure(.stopped))
            drop(transfer)
        }
    }

    // MARK: Transfers

    private func begin(_ transfer: CurlTransfer) {
        guard let handle = idle.popLast() ?? CurlHandle(), handle.begin(transfer),
            curl_multi_add_handle(multi, handle.easy) == CURLM_OK
        else {
            let reason = "libcurl could not begin the transfer; does a header field have a line break in it?"
            return transfer.end(.failure(TransportError(.notConnected, reason)))
        }
        live[ObjectIdentifier(transfer)] = handle
        remember(.now + transfer.options.firstByteTimeout)
    }

    private func drop(_ transfer: CurlTransfer) {
        guard let handle = live.removeValue(forKey: ObjectIdentifier(transfer)) else { return }
        retire(handle)
    }

    private func retire(_ handle: CurlHandle) {
        curl_multi_remove_handle(multi, handle.easy)
        handle.clear()
        idle.append(handle)
    }

    private func endFinished() {
        var result = CURLE_OK
        while let easy = ccurl_next_finished(multi, &result) {
            guard let handle = CurlHandle.behind(easy), let transfer = handle.transfer else { continue }
            let outcome = handle.outcome(of: result)
            drop(transfer)
            transfer.end(outcome)
        }
    }

    /// Ends what its server keeps waiting. What was not due at the last look can't have become so before `checkUp`.
    private func endOverdue() {
        let now = ContinuousClock.now
        guard let checkUp, checkUp <= now else { return }
        self.checkUp = nil
        for handle in live.values {
            guard let transfer = handle.transfer else { continue }
            if let error = handle.overdue(at: now) {
                drop(transfer)
                transfer.end(.failure(error))
            } else {
                remember(handle.deadline ?? now + transfer.options.firstByteTimeout)
            }
        }
    }

    private func remember(_ moment: ContinuousClock.Instant) {
        checkUp = checkUp.map { min($0, moment) } ?? moment
    }

    // MARK: Waiting

    private func wait(mayThreadSleep: Bool) {
        let now = ContinuousClock.now
        let end = [alarm, checkUp].compactMap { $0 }.min() ?? now + Self.longestSleep
        let pause = mayThreadSleep ? min(max(now.duration(to: end), .zero), Self.longestSleep) : .zero
        for event in sockets.wait(milliseconds: Int32(pause.roundedUpMilliseconds)) {
            act(event.socket, event.mask)
        }
    }

    private func serveAlarm() {
        guard let alarm, alarm <= .now else { return }
        self.alarm = nil
        act(CURL_SOCKET_BAD, 0)
    }

    private func act(_ socket: curl_socket_t, _ mask: Int32) {
        var running: Int32 = 0
        curl_multi_socket_action(multi, socket, mask, &running)
    }

    fileprivate func watch(_ socket: curl_socket_t, for wish: Int32) {
        sockets.watch(socket, for: wish)
    }

    fileprivate func setAlarm(milliseconds: Int) {
        alarm = milliseconds < 0 ? nil : .now + .milliseconds(milliseconds)
    }
}

private func loop(_ user: UnsafeMutableRawPointer?) -> CurlLoop? {
    user.map { Unmanaged<CurlLoop>.fromOpaque($0).takeUnretainedValue() }
}

private func socketChanged(
    _ easy: UnsafeMutableRawPointer?, _ socket: curl_socket_t, _ wish: Int32, _ user: UnsafeMutableRawPointer?,
    _ socketUser: UnsafeMutableRawPointer?
) -> Int32 {
    loop(user)?.watch(socket, for: wish)
    return 0
}

private func timerChanged(
    _ multi: UnsafeMutableRawPointer?, _ milliseconds: Int, _ user: UnsafeMutableRawPointer?
) -> Int32 {
    loop(user)?.setAlarm(milliseconds: milliseconds)
    return 0
}
