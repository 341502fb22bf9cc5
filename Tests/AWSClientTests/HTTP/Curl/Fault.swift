import AWSClient
import Testing

/// A way for a server to fail, and what the transport must make of it.
struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kind: TransportError.Kind
    /// What the reason must say, beside the host.
    let reason: String
    /// How long the transport waits for a first byte, or a pace.
    let patience: Duration
    let behave: @Sendable (Peer) -> Void

    init(
        _ name: String, _ kind: TransportError.Kind, _ reason: String = "", patience: Duration = .seconds(20),
        behave: @escaping @Sendable (Peer) -> Void
    ) {
        testDescription = name
        self.kind = kind
        self.reason = reason
        self.patience = patience
        self.behave = behave
    }

    /// A transport to try it on, with little room for an answer.
    func transport() throws(TransportError) -> CurlTransport {
        try CurlTransport(
            connectTimeout: .seconds(20), firstByteTimeout: patience, timeout: .seconds(20), answerLimit: 100_000)
    }

    static let ok = "HTTP/1.1 200 OK\r\n"

    /// The answer never comes, or breaks off.
    static let broken: [Fault] = [
        Fault("a reset before the headers", .answerLost) { $0.reset() },
        Fault("an end before the headers", .answerLost) { _ in },
        Fault("a reset within the headers", .answerLost) { peer in
            peer.send(ok + "Content-Le")
            peer.reset()
        },
        Fault("an end within the headers", .answerLost) { $0.send(ok + "Content-Le") },
        Fault("an end between two headers", .answerLost) { $0.send(ok + "X: y\r\n") },
        Fault("an end within the status line", .answerLost) { $0.send("HTTP/1.1 2") },
        Fault("an end after an interim answer", .answerLost) { $0.send("HTTP/1.1 100 Continue\r\n\r\n") },
        Fault("a reset after the headers", .answerLost) { peer in
            peer.send(ok + "Content-Length: 10\r\n\r\n")
            peer.reset()
        },
        Fault("a truncated body", .answerLost) { $0.send(ok + "Content-Length: 10\r\n\r\n12345") },
        Fault("a chunk that breaks off", .answerLost) {
            $0.send(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\n123")
        },
        Fault("chunks without a last one", .answerLost) {
            $0.send(ok + "Transfer-Encoding: chunked\r\n\r\n5\r\n12345\r\n")
        },
        Fault("silence", .answerLost, "no answer began within 0.3 s after the request was sent", patience: short) {
            $0.fallSilent()
        },
        Fault("silence after the headers", .answerLost, "slower than 64 bytes a second", patience: long) { peer in
            peer.send(ok + "Content-Length: 10\r\n\r\n")
            peer.fallSilent()
        },
        Fault("a slow drip", .answerLost, "slower than 64 bytes a second", patience: long) { peer in
            peer.send(ok + "Content-Length: 10000\r\n\r\n")
            while peer.keepsQuiet(milliseconds: 50), peer.send("x") {}
        },
    ]

    /// What comes is no answer, or more than there is room for.
    static let malformed: [Fault] = [
        Fault("garbage", .malformedAnswer, "no HTTP") { peer in
            peer.send("SSH-2.0-OpenSSH_9.2\r\n")
            peer.fallSilent()
        },
        Fault("binary garbage", .malformedAnswer, "no HTTP") { peer in
            peer.send([UInt8](repeating: 0, count: 3_000))
            peer.fallSilent()
        },
        Fault("a length that is no number", .malformedAnswer) { $0.send(ok + "Content-Length: many\r\n\r\n12345") },
        Fault("a body of 1 GiB", .malformedAnswer, "more than 100000 bytes") { peer in
            peer.send(ok + "Content-Length: 1073741824\r\n\r\n")
            #expect(peer.sendEndlessly(page) < 16 << 20)
        },
        Fault("a body without an end", .malformedAnswer, "more than 100000 bytes") { peer in
            peer.send(ok + "\r\n")
            #expect(peer.sendEndlessly(page) < 16 << 20)
        },
        Fault("chunks without an end", .malformedAnswer, "more than 100000 bytes") { peer in
            peer.send(ok + "Transfer-Encoding: chunked\r\n\r\n")
            #expect(peer.sendEndlessly("2000\r\n\(page)\r\n") < 16 << 20)
        },
        Fault("headers without an end", .malformedAnswer, "65536 bytes of header fields") { peer in
            peer.send(ok)
            #expect(peer.sendEndlessly("X-More: and more\r\n") < 16 << 20)
        },
        Fault("interim answers without an end", .malformedAnswer, "65536 bytes of header fields") { peer in
            #expect(peer.sendEndlessly("HTTP/1.1 100 Continue\r\n\r\n") < 16 << 20)
        },
    ]

    private static let short = Duration.milliseconds(300)
    /// Headers come within it on a machine that is busy with other tests.
    private static let long = Duration.seconds(2)
    private static let page = String(repeating: "x", count: 8_192)
}
