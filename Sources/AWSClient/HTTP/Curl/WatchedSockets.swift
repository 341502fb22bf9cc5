import CCurl

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The sockets that a loop of libcurl waits for, and the pipe that wakes it.
struct WatchedSockets {
    /// A socket with what happened to it, as libcurl wants to be told.
    struct Event {
        let socket: curl_socket_t
        let mask: Int32
    }

    private let pipe: WakeupPipe
    private var polled: [pollfd]

    init(wokenBy pipe: WakeupPipe) {
        self.pipe = pipe
        polled = [pollfd(fd: pipe.watched, events: Int16(POLLIN), revents: 0)]
    }

    /// Watches a socket as libcurl asks, or no longer. They are few, so that looking for one costs less than a hash.
    mutating func watch(_ socket: curl_socket_t, for wish: Int32) {
        let index = polled.indices.dropFirst().first { polled[$0].fd == socket }
        var events: Int32 = 0
        if wish == CURL_POLL_IN || wish == CURL_POLL_INOUT { events |= Int32(POLLIN) }
        if wish == CURL_POLL_OUT || wish == CURL_POLL_INOUT { events |= Int32(POLLOUT) }
        switch (index, wish == CURL_POLL_REMOVE) {
        case (let index?, true):
            polled.swapAt(index, polled.count - 1)
            polled.removeLast()
        case (let index?, false): polled[index].events = Int16(events)
        case (nil, false): polled.append(pollfd(fd: socket, events: Int16(events), revents: 0))
        case (nil, true): break
        }
    }

    /// Waits until something happens to a socket, the pipe wakes, or time is up.
    mutating func wait(milliseconds: Int32) -> [Event] {
        guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return [] }
        if polled[0].revents != 0 { pipe.drain() }
        return polled.dropFirst().compactMap { entry in
            entry.revents == 0 ? nil : Event(socket: entry.fd, mask: Self.mask(Int32(entry.revents)))
        }
    }

    private static func mask(_ events: Int32) -> Int32 {
        var mask: Int32 = 0
        if events & Int32(POLLIN) != 0 { mask |= CURL_CSELECT_IN }
        if events & Int32(POLLOUT) != 0 { mask |= CURL_CSELECT_OUT }
        if events & Int32(POLLERR | POLLHUP | POLLNVAL) != 0 { mask |= CURL_CSELECT_ERR }
        return mask
    }
}
