/// A host with its port, as a URL or a list of exceptions names them.
struct HostAndPort: Hashable, Sendable {
    /// In lower case, without brackets and without the dot that a full name may end with.
    let host: String
    /// `nil` where none is named.
    let port: Int?

    /// Takes `host`, `host:port`, `[address]`, `[address]:port` or a bare IPv6 address apart.
    init(_ text: some StringProtocol) {
        var host = text.lowercased()
        var port: Int?
        if let colon = host.lastIndex(of: ":"), host[..<colon].last == "]" || host.firstIndex(of: ":") == colon {
            port = Int(host[host.index(after: colon)...])
            host = String(host[..<colon])
        }
        if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
        if host.hasSuffix(".") { host.removeLast() }
        self.host = host
        self.port = port
    }

    /// The host of a URL and the port that it is asked on: the written one, or the scheme's.
    init(ofURL url: String) {
        let parts = URLParts(url)
        let written = HostAndPort(parts.host.split(separator: "@").last ?? "")
        host = written.host
        port = written.port ?? (parts.scheme == "http" ? 80 : 443)
    }
}
