/// The URL of an OIDC issuer, such as `https://token.actions.githubusercontent.com`, by the rules of `definitions.md`.
public struct Issuer: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The URL as written; a final `/` matters.
    public let url: String

    /// The host, in lower case.
    public let host: String

    /// An issuer that AWS takes as an OIDC provider's URL.
    ///
    /// Source: IAM API Reference, `CreateOpenIDConnectProvider`, “Url”; OpenID Connect Core 1.0, section 2, “iss”.
    ///
    /// - Throws: ``IssuerError`` with the first rule that the text breaks.
    public init(_ url: String) throws(IssuerError) {
        let scheme = "https://"
        guard url.hasPrefix(scheme) else { throw .notHTTPS }
        guard url.utf8.count <= Self.longest else { throw .tooLong(url.utf8.count) }
        guard url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .badCharacter }
        let rest = url.dropFirst(scheme.count)
        guard !rest.contains("?") else { throw .hasQuery }
        guard !rest.contains("#") else { throw .hasFragment }
        let authority = rest.prefix { $0 != "/" }
        guard !authority.contains("@") else { throw .hasUserInfo }
        guard !authority.hasPrefix("[") else { throw .hostIsAddress }
        guard !authority.contains(":") else { throw .hasPort }
        host = try Self.checkedHost(authority)
        self.url = url
    }

    /// The longest URL of a provider, in characters. Source: IAM and STS quotas.
    public static let longest = 255

    /// The URL without `https://`: how AWS stores it, names it in ARNs and spells it in condition keys.
    public var hostAndPath: String { String(url.dropFirst(8)) }

    /// Whether this is GitHub's issuer, with or without an enterprise's path.
    public var isGitHub: Bool { host == "token.actions.githubusercontent.com" }

    /// The URL as written.
    public var description: String { url }

    /// Orders by the URLs.
    public static func < (left: Issuer, right: Issuer) -> Bool { left.url < right.url }

    private static func checkedHost(_ authority: Substring) throws(IssuerError) -> String {
        guard !authority.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { throw .hostIsUpperCase }
        let labels = authority.split(separator: ".", omittingEmptySubsequences: false)
        let isHostName = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        }
        guard isHostName, authority.utf8.count <= 253 else { throw .noHost }
        // A last label that begins with a digit makes the host an IPv4 address in one of its spellings (WHATWG URL).
        guard let last = labels.last?.utf8.first, !(0x30...0x39).contains(last) else { throw .hostIsAddress }
        return String(authority)
    }
}

/// Which rule a text breaks that should be an issuer.
public enum IssuerError: Error, Hashable, Sendable {
    case notHTTPS
    case hasPort
    case hasQuery
    case hasFragment
    case hasUserInfo
    case hostIsUpperCase
    case hostIsAddress
    case noHost
    case badCharacter
    case tooLong(Int)
}
