import AWSClient
import Foundation
import Testing

@Suite struct CurlTransportTests {
    /// The beginning of what a server sees of a request, as its answer.
    private static let echo: @Sendable (FaultServer, Peer, Int) -> Void = { server, peer, _ in
        while let request = server.request(from: peer) { peer.answer(String(request.prefix(2_000))) }
    }

    private static let silence: @Sendable (FaultServer, Peer, Int) -> Void = { server, peer, _ in
        if server.request(from: peer) != nil { peer.fallSilent() }
    }

    private func error(_ transport: CurlTransport, _ request: HTTPRequest) async -> TransportError? {
        await #expect(throws: TransportError.self) { try await transport.send(request) }
    }

    @Test func whatTheServerSaysComesBackWhole() async throws {
        let body = String(repeating: "a", count: 1_500_000)
        try await FaultServer.run { server, peer, _ in
            while server.request(from: peer) != nil {
                peer.send("HTTP/1.1 100 Continue\r\nX-Early: yes\r\n\r\n")
                peer.send("HTTP/1.1 302 Found\r\nX-Late:  a  b \r\nTransfer-Encoding: chunked\r\n\r\n")
                peer.send("\(String(body.utf8.count, radix: 16))\r\n\(body)\r\n0\r\nX-Trailer: no\r\n\r\n")
            }
        } _: { server in
            let answer = try await CurlTransport().send(HTTPRequest(method: "GET", url: server.url))

            #expect(answer.status == 302)
            #expect(answer.body == Array(body.utf8))
            #expect(
                answer.headers == [HTTPHeader("X-Late", "a  b"), HTTPHeader("Transfer-Encoding", "chunked")])
        }
    }

    @Test(arguments: [
        (HTTPRequest(method: "GET", url: "a/../b?c=%20d"), "GET /a/../b?c=%20d HTTP/1.1", nil),
        (HTTPRequest(method: "POST", url: "", body: Array("x=1".utf8)), "POST / HTTP/1.1", "x=1"),
        (HTTPRequest(method: "PUT", url: "latest/api/token"), "PUT /latest/api/token HTTP/1.1", ""),
    ])
    func aRequestIsSentAsWritten(request: HTTPRequest, line: String, body: String?) async throws {
        try await FaultServer.run(Self.echo) { server in
            var request = request
            request.url = server.url + request.url
            request.headers = [HTTPHeader("X-Empty", ""), HTTPHeader("X-Word", "wörd")]

            let answer = try await CurlTransport().send(request)

            let sent = String(decoding: answer.body, as: UTF8.self)
            let head = sent.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n")
            #expect(head[0] == line)
            #expect(head.contains("X-Empty:") && head.contains("X-Word: wörd"))
            #expect(!head.contains { $0.hasPrefix("Expect") || $0.hasPrefix("Content-Type") })
            #expect(head.contains("Content-Length: \(request.body.count)") == (request.method != "GET"))
            if let body { #expect(sent.hasSuffix("\r\n\r\n\(body)")) }
        }
    }

    @Test func aLongBodyIsSentWithoutAskingForLeave() async throws {
        try await FaultServer.run(Self.echo) { server in
            let body = [UInt8](repeating: 0x79, count: 1_500_000)

            let answer = try await CurlTransport().send(HTTPRequest(method: "POST", url: server.url, body: body))

            let head = String(decoding: answer.body, as: UTF8.self)
            #expect(head.contains("\r\nContent-Length: 1500000\r\n"))
            #expect(!head.contains("Expect"))
        }
    }

    @Test(arguments: ["ftp://127.0.0.1/", "file:///etc/passwd", "http://anna:secret@127.0.0.1/", "no URL"])
    func whatIsNoPlainWebAddressIsNotAsked(url: String) async throws {
        let error = await error(try CurlTransport(), HTTPRequest(method: "GET", url: url))

        #expect(error?.kind == .notConnected)
        #expect(error?.reason.contains("secret") == false)
    }

    @Test func aHeaderCannotSmuggleAnother() async throws {
        let request = HTTPRequest(
            method: "GET", url: "http://127.0.0.1/", headers: [HTTPHeader("X", "a\r\nAuthorization: b")])

        #expect(await error(try CurlTransport(), request)?.kind == .notConnected)
    }

    @Test func aPortThatNobodyListensOnIsNotConnected() async throws {
        let error = await error(try CurlTransport(), HTTPRequest(method: "POST", url: "http://127.0.0.1:1/"))

        #expect(error?.kind == .notConnected)
    }

    @Test func theWholeTimeIsLimited() async throws {
        try await FaultServer.run(Self.silence) { server in
            let transport = try CurlTransport(firstByteTimeout: .seconds(20))
            let request = HTTPRequest(method: "POST", url: server.url, timeout: .milliseconds(200))

            let error = await error(transport, request)

            let reason = "127.0.0.1:\(server.port): no whole answer came within 0.2 s"
            #expect(error == TransportError(.answerLost, reason))
        }
    }

    @Test func theTimeToConnectIsLimited() async throws {
        try await FaultServer.run { _, peer, _ in
            peer.fallSilent()
        } _: { server in
            let transport = try CurlTransport(connectTimeout: .milliseconds(200))
            let url = "https://127.0.0.1:\(server.port)/"

            let error = await error(transport, HTTPRequest(method: "POST", url: url))

            let reason = "127.0.0.1:\(server.port): no connection came about within 0.2 s"
            #expect(error == TransportError(.notConnected, reason))
        }
    }

    @Test func cancellingTheTaskEndsTheTransfer() async throws {
        try await FaultServer.run(Self.silence) { server in
            let transport = try CurlTransport()
            let tasks = (0..<20).map { _ in
                Task { try await transport.send(HTTPRequest(method: "POST", url: server.url)) }
            }
            for task in tasks { task.cancel() }

            for task in tasks {
                let result = await task.result
                #expect(throws: TransportError(.cancelled, "the task was cancelled")) { try result.get() }
            }
        }
    }
}
