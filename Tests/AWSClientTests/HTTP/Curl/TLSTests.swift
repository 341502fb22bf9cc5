import Testing

@testable import AWSClient

@Suite struct TLSTests {
    private func transport(_ certificates: TestCertificates) throws -> CurlTransport {
        try CurlTransport(caBundle: certificates.root)
    }

    private func request(_ port: Int) -> HTTPRequest {
        HTTPRequest(method: "GET", url: "https://127.0.0.1:\(port)/")
    }

    @Test(arguments: [["-tls1_2"], ["-tls1_3"]])
    func aServerThatTheBundleVouchesForIsTrusted(options: [String]) async throws {
        try await TLSServer.run("good", options) { certificates, port in
            let transport = try transport(certificates)

            #expect(try await transport.send(request(port)).status == 200)
        }
    }

    @Test(arguments: [
        ("stranger", "its certificate is not trusted (self-signed certificate)"),
        ("expired", "its certificate is not trusted (certificate has expired)"),
        ("misnamed", "its certificate has another name"),
    ])
    func aServerThatNobodyVouchesForIsNotTrusted(certificate: String, problem: String) async throws {
        try await TLSServer.run(certificate) { certificates, port in
            let transport = try transport(certificates)

            let error = await #expect(throws: TransportError.self) { try await transport.send(request(port)) }

            #expect(error == TransportError(.notTrusted, "127.0.0.1:\(port): \(problem)"))
        }
    }

    @Test func theSystemsRootsDoNotVouchForAPrivateOne() async throws {
        try await TLSServer.run("good") { _, port in
            let transport = try CurlTransport()

            let error = await #expect(throws: TransportError.self) { try await transport.send(request(port)) }

            #expect(error?.kind == .notTrusted)
        }
    }

    @Test func aBundleThatIsNotThereIsNamed() async throws {
        try await TLSServer.run("good") { _, port in
            let transport = try CurlTransport(caBundle: "/nowhere/roots.pem")

            let error = await #expect(throws: TransportError.self) { try await transport.send(request(port)) }

            #expect(error?.kind == .notTrusted)
            #expect(error?.reason.contains("“/nowhere/roots.pem”") == true)
        }
    }

    @Test(arguments: ["-tls1", "-tls1_1"])
    func whatIsOlderThanTLS12IsRefused(version: String) async throws {
        try await TLSServer.run("good", [version, "-cipher", "ALL:@SECLEVEL=0"]) { certificates, port in
            let transport = try transport(certificates)

            let error = await #expect(throws: TransportError.self) { try await transport.send(request(port)) }

            #expect(error?.kind == .notConnected)
        }
    }

    @Test(arguments: ["HTTP/1.1 400 Bad Request\r\n\r\nThis is HTTP", "\u{16}\u{3}\u{3}\u{0}\u{4}junk", ""])
    func aServerThatSpeaksNoTLSIsNotConnected(words: String) async throws {
        try await FaultServer.run { _, peer, _ in
            _ = peer.read()
            peer.send(words)
        } _: { server in
            let error = await #expect(throws: TransportError.self) {
                try await CurlTransport().send(request(server.port))
            }

            #expect(error?.kind == .notConnected)
        }
    }

    @Test func aTrustedChainComesBackInTheOrderServed() async throws {
        try await TLSServer.run("good") { certificates, port in
            let served = try chain(certificates, of: "good")

            #expect(try await chain(port, .certificates, trusting: certificates.root) == served)
            #expect(try await chain(port, .unverifiedCertificates, trusting: certificates.root) == served)
        }
    }

    @Test(arguments: ["stranger", "expired", "misnamed"])
    func aChainThatIsNotTrustedComesOnlyWhereThatIsAskedFor(certificate: String) async throws {
        try await TLSServer.run(certificate) { certificates, port in
            let served = try chain(certificates, of: certificate)

            let error = await #expect(throws: TransportError.self) {
                try await chain(port, .certificates, trusting: certificates.root)
            }
            #expect(error?.kind == .notTrusted)
            #expect(try await chain(port, .unverifiedCertificates, trusting: certificates.root) == served)
        }
    }

    @Test(arguments: ["-tls1_2", "-tls1_3"])
    func askingForCertificatesLeavesNoConnectionBehind(version: String) async throws {
        try await TLSServer.run("good", [version]) { certificates, port in
            let engine = try CurlEngine.started()
            defer { engine.stop() }
            let options = CurlOptions(timeout: .seconds(5), caBundle: certificates.root, purpose: .certificates)

            // More than an engine keeps connections open: with one left behind each time, the last would wait in vain.
            for _ in 0..<70 { #expect(try await engine.send(request(port), options).certificates.count == 3) }
        }
    }

    @Test(arguments: ["-tls1_2", "-tls1_3"])
    func whatWasTakenUnverifiedMakesNobodyTrusted(version: String) async throws {
        try await TLSServer.run("stranger", [version]) { certificates, port in
            let engine = try CurlEngine.started()
            defer { engine.stop() }
            let options = CurlOptions(caBundle: certificates.root)
            var unverified = options
            unverified.purpose = .unverifiedCertificates
            _ = try await engine.send(request(port), unverified)

            let error = await #expect(throws: TransportError.self) { try await engine.send(request(port), options) }

            #expect(error?.kind == .notTrusted)
        }
    }

    private func chain(_ certificates: TestCertificates, of name: String) throws -> [Certificate] {
        try [name, "between", "root"].map { name in
            try #require(Certificate(pem: certificates.text(name)))
        }
    }

    private func chain(
        _ port: Int, _ purpose: CurlOptions.Purpose, trusting roots: String
    ) async throws -> [Certificate] {
        let engine = try CurlEngine.started()
        defer { engine.stop() }
        let options = CurlOptions(caBundle: roots, purpose: purpose)
        return try await engine.send(request(port), options).certificates.compactMap(Certificate.init(pem:))
    }
}
