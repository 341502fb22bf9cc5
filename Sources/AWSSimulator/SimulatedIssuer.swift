public import AWSClient
import JSONTree

/// An identity provider that can be asked: its discovery document, and the certificates of its servers.
public struct SimulatedIssuer: Hashable, Codable, Sendable {
    /// Its URL.
    public let url: String
    /// The host that serves its keys.
    public var keysHost: String
    /// Counts how often its certificates were replaced: another number, other certificates.
    public var generation: Int
    /// Whether it can be reached.
    public var isReachable: Bool

    /// An issuer that serves its own keys.
    public init(url: String, keysHost: String? = nil, generation: Int = 1, isReachable: Bool = true) {
        self.url = url
        self.keysHost = keysHost ?? Self.host(of: url)
        self.generation = generation
        self.isReachable = isReachable
    }

    /// The issuer's own host.
    public var host: String { Self.host(of: url) }

    /// The certificates that one of its hosts shows: its own, an intermediate one, and the top one. Not real ones: bytes
    /// that are the same in every run.
    public func certificates(of host: String) -> [Certificate] {
        ["leaf", "intermediate", "top"].map { Certificate(der: Array("\($0) of \(host), \(generation)".utf8)) }
    }

    private static func host(of url: String) -> String {
        String(url.split(separator: "/").dropFirst().first ?? "")
    }
}

/// Answers for the simulated issuers, as their servers would.
struct SimulatedIssuerConnection: IssuerConnection {
    let issuers: @Sendable () -> [SimulatedIssuer]

    func document(_ url: String) async throws(TransportError) -> HTTPResponse {
        let path = "/.well-known/openid-configuration"
        let issuer = issuers().first { issuer in
            let base = issuer.url.hasSuffix("/") ? String(issuer.url.dropLast()) : issuer.url
            return url == base + path
        }
        guard let issuer, issuer.isReachable else { throw TransportError(.notConnected, "\(url) can't be reached") }
        let document: JSON = [
            "issuer": .string(issuer.url), "jwks_uri": .string("https://\(issuer.keysHost)/.well-known/jwks"),
        ]
        return HTTPResponse(status: 200, body: Array(document.text().utf8))
    }

    func certificateChain(host: String) async throws(TransportError) -> [Certificate] {
        let issuer = issuers().first { $0.host == host || $0.keysHost == host }
        guard let issuer, issuer.isReachable else { throw TransportError(.notConnected, "\(host) can't be reached") }
        return issuer.certificates(of: host)
    }
}
