import AWSClient
import Testing

@Suite struct FaultTests {
    private static let all = Fault.broken + Fault.malformed

    @Test(arguments: all)
    func aFaultyServerLeadsToTheRightError(fault: Fault) async throws {
        try await FaultServer.run { server, peer, _ in
            if server.request(from: peer) != nil { fault.behave(peer) }
        } _: { server in
            let transport = try fault.transport()

            let error = await #expect(throws: TransportError.self) {
                try await transport.send(HTTPRequest(method: "POST", url: server.url, body: [1]))
            }

            #expect(error?.kind == fault.kind)
            #expect(error?.reason.hasPrefix("127.0.0.1:\(server.port): ") == true)
            #expect(error?.reason.contains(fault.reason) == true)
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: all)
    func aMutationIsSentOnceAndToldToBeReadBack(fault: Fault) async throws {
        try await FaultServer.run { server, peer, _ in
            if server.request(from: peer) != nil { fault.behave(peer) }
        } _: { server in
            let client = try client(of: server, fault.transport())

            let error = await failure { () throws(AWSError) in try await client.send(.making) }

            #expect(error?.kind == .answerLost)
            #expect(server.requests.count == 1)
        }
    }

    @Test(arguments: Fault.broken)
    func aSafeCallIsRepeated(fault: Fault) async throws {
        try await FaultServer.run { server, peer, number in
            while server.request(from: peer) != nil {
                guard number > 1 else { return fault.behave(peer) }
                peer.answer(callerAnswer)
            }
        } _: { server in
            let client = try client(of: server, fault.transport())

            #expect(try await client.send(.caller) == "111122223333")
            #expect(server.requests.count == 2)
        }
    }

    @Test(arguments: ["text/html", "text/xml", "application/json"])
    func anAnswerOfAnotherKindIsNoAnswer(type: String) async throws {
        try await FaultServer.run { server, peer, _ in
            while server.request(from: peer) != nil {
                peer.answer("<html><p>Please log in.</html>", "Content-Type: \(type)\r\n")
            }
        } _: { server in
            let client = try client(of: server, CurlTransport())

            let reading = await failure { () throws(AWSError) in try await client.send(.caller) }
            let writing = await failure { () throws(AWSError) in try await client.send(.making) }

            #expect(reading?.kind == .malformedAnswer)
            #expect(writing?.kind == .answerLost)
        }
    }

    @Test func aRedirectIsNotFollowed() async throws {
        try await FaultServer.run { server, peer, _ in
            while server.request(from: peer) != nil {
                peer.answer("", status: "302 Found", "Location: \(server.url)elsewhere\r\n")
            }
        } _: { server in
            let client = try client(of: server, CurlTransport())

            let error = await failure { () throws(AWSError) in try await client.send(.making) }

            #expect(error?.status == 302)
            #expect(server.requests.count == 1)
        }
    }

    @Test func aBodyLongerThanItsLengthIsCutAndItsConnectionNotUsedAgain() async throws {
        try await FaultServer.run { server, peer, number in
            while server.request(from: peer) != nil {
                peer.send(number == 1 ? Fault.ok + "Content-Length: 5\r\n\r\n12345" + Fault.ok : Fault.ok)
                peer.send(number == 1 ? "Content-Length: 0\r\n\r\n" : "Content-Length: 1\r\n\r\nx")
            }
        } _: { server in
            let transport = try CurlTransport()
            let request = HTTPRequest(method: "POST", url: server.url, body: [1])

            #expect(try await transport.send(request).body == Array("12345".utf8))
            #expect(try await transport.send(request).body == Array("x".utf8))
        }
    }

    private func client(of server: FaultServer, _ transport: CurlTransport) -> AWSClient {
        AWSClient(transport, endpoints: AWSEndpoints(all: server.url))
    }
}
