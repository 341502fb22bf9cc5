import AWSClient
import Testing

@Suite struct ConnectionReuseTests {
    @Test func oneConnectionServesCallsOneAfterTheOther() async throws {
        try await FaultServer.run { server, peer, _ in
            while server.request(from: peer) != nil { peer.answer("x") }
        } _: { server in
            let transport = try CurlTransport()

            for _ in 0..<50 { _ = try await transport.send(HTTPRequest(method: "POST", url: server.url, body: [1])) }

            #expect(server.requests.count == 50)
            #expect(server.opened == 1)
        }
    }

    @Test func callsSideBySideOpenNoMoreConnectionsThanThereAreOfThem() async throws {
        try await FaultServer.run { server, peer, _ in
            while server.request(from: peer) != nil { peer.answer("x") }
        } _: { server in
            let transport = try CurlTransport()

            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        for _ in 0..<50 { _ = try await transport.send(HTTPRequest(method: "POST", url: server.url)) }
                    }
                }
                try await group.waitForAll()
            }

            #expect(server.requests.count == 400)
            #expect(server.opened <= 8)
        }
    }

    @Test func aConnectionThatTheServerHasClosedIsReplacedWithoutALoss() async throws {
        try await FaultServer.run { server, peer, number in
            _ = server.request(from: peer)
            peer.answer("\(number)")
        } _: { server in
            let transport = try CurlTransport()
            let request = HTTPRequest(method: "POST", url: server.url, body: [1])

            for number in 1...20 {
                #expect(try await transport.send(request).body == Array("\(number)".utf8))
                await server.closes(number)
            }
            #expect(server.requests.count == 20)
        }
    }

    @Test(arguments: ["POST", "PUT", "DELETE"], [false, true])
    func aWritingRequestOnAConnectionThatBreaksIsNotSentAgain(method: String, isReset: Bool) async throws {
        try await FaultServer.run { server, peer, _ in
            guard server.request(from: peer) != nil else { return }
            peer.answer("x")
            // The second request is read, and perhaps carried out, but not answered.
            _ = server.request(from: peer)
            if isReset { peer.reset() }
        } _: { server in
            let transport = try CurlTransport()
            let request = HTTPRequest(method: method, url: server.url, body: [1])
            _ = try await transport.send(request)

            let error = await #expect(throws: TransportError.self) { try await transport.send(request) }

            #expect(error?.kind == .answerLost)
            #expect(server.requests.count == 2)
        }
    }

    @Test func aReadingRequestOnAConnectionThatBreaksIsSentAgain() async throws {
        try await FaultServer.run { server, peer, number in
            guard server.request(from: peer) != nil else { return }
            peer.answer("\(number)")
            _ = server.request(from: peer)
        } _: { server in
            let transport = try CurlTransport()
            let request = HTTPRequest(method: "GET", url: server.url)
            _ = try await transport.send(request)

            #expect(try await transport.send(request).body == Array("2".utf8))
        }
    }
}
