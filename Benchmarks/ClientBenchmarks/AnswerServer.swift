#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A server that answers every request alike, fast enough not to be what is measured. `GET` tells how many connections
/// have been opened since it was last asked, and closes its own.
enum AnswerServer {
    private struct Connection {
        var received: [UInt8] = []
    }

    private static let answer: [UInt8] = {
        let body = """
            <GetUserResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetUserResult><User>\
            <Path>/division_abc/subdivision_xyz/</Path><UserName>payments-live-operator</UserName>\
            <UserId>AIDACKCEVSQ6C2EXAMPLE</UserId><CreateDate>2026-11-24T15:00:00Z</CreateDate>\
            <Arn>arn:aws:iam::111122223333:user/division_abc/subdivision_xyz/payments-live-operator</Arn></User>\
            </GetUserResult><ResponseMetadata><RequestId>7a62c49f-347e-4fc4-9331-6e8eEXAMPLE</RequestId>\
            </ResponseMetadata></GetUserResponse>
            """
        return Array(
            """
            HTTP/1.1 200 OK\r\nx-amzn-RequestId: 7a62c49f-347e-4fc4-9331-6e8eEXAMPLE\r\nContent-Type: text/xml\r\n\
            Content-Length: \(body.utf8.count)\r\nDate: Tue, 24 Nov 2026 15:00:00 GMT\r\n\r\n\(body)
            """.utf8)
    }()

    /// Listens on a free port of this machine, prints it, and serves until it is killed.
    static func run() {
        guard let listener = listen() else { return print("no socket") }
        var polled = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
        var connections: [Int32: Connection] = [:]
        var opened = 0
        while poll(&polled, nfds_t(polled.count), -1) >= 0 {
            for entry in polled.dropFirst() where entry.revents != 0 {
                let isOpen = serve(entry.fd, &connections[entry.fd, default: Connection()], &opened)
                guard !isOpen else { continue }
                close(entry.fd)
                connections[entry.fd] = nil
                polled.removeAll { $0.fd == entry.fd }
            }
            guard polled[0].revents != 0 else { continue }
            let socket = accept(listener, nil, nil)
            guard socket >= 0 else { continue }
            opened += 1
            polled.append(pollfd(fd: socket, events: Int16(POLLIN), revents: 0))
        }
    }

    private static func listen() -> Int32? {
        #if canImport(Darwin)
            let listener = socket(AF_INET, SOCK_STREAM, 0)
        #else
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        #if canImport(Darwin)
            guard isBound, Darwin.listen(listener, 128) == 0 else { return nil }
        #else
            guard isBound, Glibc.listen(listener, 128) == 0 else { return nil }
        #endif
        print(UInt16(bigEndian: address.sin_port))
        fflush(nil)
        return listener
    }

    /// Takes in what has come, and answers what is whole.
    ///
    /// - Returns: Whether the connection stays open.
    private static func serve(_ socket: Int32, _ connection: inout Connection, _ opened: inout Int) -> Bool {
        let count = withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 1) { buffer in
            let count = recv(socket, buffer.baseAddress, buffer.count, 0)
            if count > 0 { connection.received.append(contentsOf: buffer[..<count]) }
            return count
        }
        guard count > 0 else { return false }
        guard isWhole(connection.received) else { return true }
        let isQuestion = connection.received.first == UInt8(ascii: "G")
        connection.received.removeAll(keepingCapacity: true)
        guard isQuestion else { return send(socket, answer, answer.count, 0) == answer.count }
        let text = Array("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n\(opened - 1)".utf8)
        opened = 0
        _ = send(socket, text, text.count, 0)
        return false
    }

    private static func isWhole(_ request: [UInt8]) -> Bool {
        let span = request.span
        guard let end = index(of: "\r\n\r\n", in: span) else { return false }
        guard var digit = index(of: "\r\nContent-Length: ", in: span) else { return true }
        digit += 18
        var length = 0
        while (0x30...0x39).contains(span[digit]) {
            length = length * 10 + Int(span[digit] - 0x30)
            digit += 1
        }
        return span.count >= end + 4 + length
    }

    private static func index(of text: StaticString, in bytes: Span<UInt8>) -> Int? {
        text.withUTF8Buffer { pattern in
            var index = 0
            while index + pattern.count <= bytes.count {
                var length = 0
                while length < pattern.count, bytes[index + length] == pattern[length] { length += 1 }
                if length == pattern.count { return index }
                index += 1
            }
            return nil
        }
    }
}
