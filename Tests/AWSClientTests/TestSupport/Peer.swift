#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The server's side of one connection, with the means to misbehave.
struct Peer: Sendable {
    private let socket: Int32

    init(_ socket: Int32) {
        self.socket = socket
        #if canImport(Darwin)
            var on: Int32 = 1
            setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        #endif
    }

    /// A connection to a port of this machine; `nil` where nobody listens.
    private init?(port: Int) {
        var address = sockaddr_in(ofPort: port)
        let opened = streamSocket()
        let isConnected = address.withPointer { connect(opened, $0, $1) == 0 }
        guard isConnected else {
            close(opened)
            return nil
        }
        self.init(opened)
    }

    /// Reads a request with its body; `nil` where the client has closed the connection.
    func request() -> String? {
        var bytes: [UInt8] = []
        var wanted: Int?
        while bytes.count < wanted ?? Int.max {
            guard let more = read() else { return nil }
            bytes += more
            if wanted == nil { wanted = Self.size(bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads what comes next; `nil` where the client has closed the connection.
    func read() -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &bytes, bytes.count, 0)
        return count > 0 ? Array(bytes[..<count]) : nil
    }

    /// Sends text as it is.
    ///
    /// - Returns: Whether the client takes it.
    @discardableResult
    func send(_ text: String) -> Bool {
        send(Array(text.utf8))
    }

    /// Sends bytes as they are.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        #if canImport(Darwin)
            return Darwin.send(socket, bytes, bytes.count, 0) == bytes.count
        #else
            return Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
        #endif
    }

    /// Sends a whole answer.
    @discardableResult
    func answer(_ body: String, status: String = "200 OK", _ fields: String = "") -> Bool {
        send("HTTP/1.1 \(status)\r\n\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }

    /// Sends the same again and again until the client has had enough.
    ///
    /// - Returns: How many bytes the client's side took.
    func sendEndlessly(_ text: String) -> Int {
        let bytes = Array(text.utf8)
        var count = 0
        while send(bytes) { count += bytes.count }
        return count
    }

    /// Keeps the connection open without a word until the client closes it.
    func fallSilent() {
        while read() != nil {}
    }

    /// Passes on what comes from here to a port of this machine, and back, until one side has had enough.
    func relay(toPort port: Int) {
        guard let other = Peer(port: port) else { return }
        defer { close(other.socket) }
        var ends = [socket, other.socket].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while poll(&ends, 2, -1) > 0 {
            for (end, from, to) in [(ends[0], self, other), (ends[1], other, self)] where end.revents != 0 {
                guard let bytes = from.read(), to.send(bytes) else { return }
            }
        }
    }

    /// Makes the end of the connection a reset.
    func reset() {
        var pause = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &pause, socklen_t(MemoryLayout<linger>.size))
    }

    /// Waits for the client to close the connection or send more, but not for long.
    ///
    /// - Returns: Whether it has kept quiet.
    func keepsQuiet(milliseconds: Int32) -> Bool {
        var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, milliseconds) == 0
    }

    /// How many bytes a request has, once its head is there.
    private static func size(_ bytes: [UInt8]) -> Int? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
        let head = text[..<end.lowerBound]
        let field = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
        return head.utf8.count + 4 + (field.flatMap { Int($0.dropFirst(15).drop { $0 == " " }) } ?? 0)
    }
}
