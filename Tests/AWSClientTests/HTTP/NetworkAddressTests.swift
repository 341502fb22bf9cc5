import Testing

@testable import AWSClient

@Suite struct NetworkAddressTests {
    @Test(
        arguments: [
            [0, 0, 0, 0], [10, 1, 2, 3], [127, 0, 0, 1], [169, 254, 169, 254], [172, 16, 0, 1], [172, 31, 255, 255],
            [192, 168, 1, 1], [100, 64, 0, 1], [198, 18, 0, 1], [224, 0, 0, 1], [255, 255, 255, 255],
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
            [0xFC, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1],
            [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1],
            [0x20, 2, 192, 168, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
            [0x20, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
        ] as [[UInt8]])
    func addressesInsideANetworkAreNotPublic(bytes: [UInt8]) throws {
        #expect(try #require(NetworkAddress(bytes)).isPublic == false)
    }

    @Test(
        arguments: [
            [1, 1, 1, 1], [172, 32, 0, 1], [100, 128, 0, 1], [140, 82, 121, 6],
            [0x26, 6, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x11, 0x11],
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 8, 8, 8, 8],
        ] as [[UInt8]])
    func othersArePublic(bytes: [UInt8]) throws {
        #expect(try #require(NetworkAddress(bytes)).isPublic)
    }

    @Test(arguments: [
        "http://example.org/", "https://example.org:8443/", "https://anna@example.org/", "https://[::1]/", "https:///",
        "file:///etc/passwd", "https://example.org\\@inside/", "https://exa mple.org/",
    ])
    func anIssuerIsAskedAtItsNameOnPort443Alone(url: String) {
        #expect(throws: TransportError.self) { try IssuerProbe.check(url) }
    }

    @Test(arguments: ["https://example.org/", "https://example.org:443/a/.well-known/openid-configuration"])
    func anOrdinaryIssuerMayBeAsked(url: String) {
        #expect(throws: Never.self) { try IssuerProbe.check(url) }
    }

    @Test func theProbeOpensNoSocketToThisMachine() async throws {
        let probe = try IssuerProbe()

        let error = await #expect(throws: TransportError.self) { try await probe.document("https://localhost/") }

        #expect(error == TransportError(.notConnected, "localhost has no public address"))
    }
}
