import AWSClient
import Testing

@Suite struct ProxyTests {
    private static let proxy: @Sendable (FaultServer, Peer, Int) -> Void = { server, peer, _ in
        while server.request(from: peer) != nil { peer.answer("by the proxy") }
    }

    private static let direct: @Sendable (FaultServer, Peer, Int) -> Void = { server, peer, _ in
        while server.request(from: peer) != nil { peer.answer("by the server") }
    }

    private func transport(_ server: FaultServer, _ variables: [String: String] = [:]) throws -> CurlTransport {
        let proxy = "http://anna:hush%40@127.0.0.1:\(server.port)"
        let all = ["http_proxy": proxy, "https_proxy": proxy].merging(variables) { $1 }
        return try CurlTransport(proxies: ProxySettings(variables: all))
    }

    @Test func aPlainRequestGoesToTheProxyWhole() async throws {
        try await FaultServer.run(Self.proxy) { server in
            let request = HTTPRequest(method: "POST", url: "http://aws.invalid/a?b=c", body: [0x78])

            let answer = try await transport(server).send(request)

            #expect(answer.body == Array("by the proxy".utf8))
            #expect(server.requests.first?.hasPrefix("POST http://aws.invalid/a?b=c HTTP/1.1\r\n") == true)
            #expect(server.requests.first?.contains("\r\nProxy-Authorization: Basic YW5uYTpodXNoQA==\r\n") == true)
        }
    }

    @Test(arguments: [["NO_PROXY": "127.0.0.1"], ["no_proxy": "127.0.0.0/8"], [:]])
    func aHostOnTheListAndARequestOfItsOwnGoStraight(variables: [String: String]) async throws {
        try await FaultServer.run(Self.proxy) { proxy in
            try await FaultServer.run(Self.direct) { server in
                let request = HTTPRequest(method: "GET", url: server.url, bypassesProxy: variables.isEmpty)

                let answer = try await transport(proxy, variables).send(request)

                #expect(answer.body == Array("by the server".utf8))
                #expect(proxy.opened == 0)
            }
        }
    }

    @Test func aProtectedRequestIsTunnelled() async throws {
        try await FaultServer.run { server, peer, _ in
            guard server.request(from: peer) != nil else { return }
            peer.send("HTTP/1.1 200 Connection established\r\n\r\n")
            _ = peer.read()
            peer.send("no TLS")
        } _: { server in
            let request = HTTPRequest(
                method: "POST", url: "https://aws.invalid/", headers: [HTTPHeader("Authorization", "signature")])
            let transport = try transport(server)

            let error = await #expect(throws: TransportError.self) { try await transport.send(request) }

            #expect(error?.kind == .notConnected)
            #expect(server.requests.first?.hasPrefix("CONNECT aws.invalid:443 HTTP/1.1\r\n") == true)
            #expect(server.requests.first?.contains("signature") == false)
        }
    }

    @Test func aTunnelLeadsToTheServerAndItsCertificate() async throws {
        try await TLSServer.run("good") { certificates, port in
            try await FaultServer.run { server, peer, _ in
                guard server.request(from: peer) != nil else { return }
                peer.send("HTTP/1.1 200 Connection established\r\nX-Proxy: yes\r\n\r\n")
                peer.relay(toPort: port)
            } _: { server in
                let settings = ProxySettings(variables: ["https_proxy": "127.0.0.1:\(server.port)"])
                let transport = try CurlTransport(caBundle: certificates.root, proxies: settings)
                let request = HTTPRequest(method: "GET", url: "https://127.0.0.1:\(port)/")

                let answer = try await transport.send(request)

                #expect(answer.status == 200)
                #expect(answer.headers["X-Proxy"] == nil)
                #expect(server.requests.first?.hasPrefix("CONNECT 127.0.0.1:\(port) HTTP/1.1\r\n") == true)
            }
        }
    }

    @Test(arguments: [
        ("407 Proxy Authentication Required", "http", "it wants a user name and password"),
        ("407 Proxy Authentication Required", "https", "it wants a user name and password"),
        ("403 Forbidden", "https", "NO_PROXY must name the host"), ("502 Bad Gateway", "https", "NO_PROXY"),
    ])
    func aProxyThatRefusesIsNamed(status: String, scheme: String, remedy: String) async throws {
        try await FaultServer.run { server, peer, _ in
            while server.request(from: peer) != nil {
                peer.answer("no", status: status, "Proxy-Authenticate: Basic realm=\"hush@\"\r\n")
            }
        } _: { server in
            let transport = try transport(server)
            let request = HTTPRequest(method: "POST", url: "\(scheme)://aws.invalid/", body: [1])

            let error = await #expect(throws: TransportError.self) { try await transport.send(request) }

            let start = "aws.invalid: the proxy 127.0.0.1:\(server.port) refuses with status \(status.prefix(3)); "
            #expect(error?.kind == .notConnected)
            #expect(error?.reason.hasPrefix(start) == true)
            #expect(error?.reason.contains(remedy) == true)
            #expect(error?.reason.contains("hush") == false)
        }
    }

    @Test(arguments: ["http://anna:hush@127.0.0.1:1", "nonsense://anna:hush@127.0.0.1:1", "http://anna:hush@[::1"])
    func aProxyThatCannotBeReachedIsNotConnectedAndItsPasswordNotTold(proxy: String) async throws {
        let transport = try CurlTransport(proxies: ProxySettings(variables: ["all_proxy": proxy]))
        let request = HTTPRequest(method: "POST", url: "http://127.0.0.1/", body: [1])

        let error = await #expect(throws: TransportError.self) { try await transport.send(request) }

        #expect(error?.kind == .notConnected)
        #expect(error?.reason.contains("proxy") == true)
        #expect(error?.reason.contains("hush") == false)
    }
}
