/// The hosts that are asked without a proxy: what `NO_PROXY` lists.
struct ProxyExceptions: Hashable, Sendable {
    private enum Rule: Hashable, Sendable {
        case all
        case domain(HostAndPort)
        case network(NetworkAddress, bits: Int, port: Int?)
    }

    private let rules: [Rule]

    /// The exceptions of a list, with commas or white space between: a name (which covers what ends with it, with or
    /// without a dot before it), an address, a network (`10.0.0.0/8`), each with a port or without; `*` for every host.
    ///
    /// Source: curl's manual, “NO_PROXY”; the ports are those of the SDKs for Python and Go.
    init(_ list: String) {
        rules = list.split { $0 == "," || $0.isWhitespace }.compactMap(Self.rule)
    }

    /// Whether a host is asked without a proxy.
    func cover(_ target: HostAndPort) -> Bool {
        guard !rules.isEmpty else { return false }
        let address = NetworkAddress(text: target.host)
        return rules.contains { rule in
            switch rule {
            case .all: true
            case .domain(let domain):
                address == nil && Self.isSame(domain.port, target.port)
                    && (target.host == domain.host || target.host.hasSuffix("." + domain.host))
            case .network(let network, let bits, let port):
                address?.isWithin(network, bits: bits) ?? false && Self.isSame(port, target.port)
            }
        }
    }

    private static func isSame(_ wanted: Int?, _ port: Int?) -> Bool {
        wanted == nil || wanted == port
    }

    private static func rule(_ text: Substring) -> Rule? {
        if text == "*" { return .all }
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let entry = HostAndPort(parts[0])
        if let address = NetworkAddress(text: entry.host) {
            let width = address.bytes.count * 8
            guard let bits = parts.count == 1 ? width : Int(parts[1]), (0...width).contains(bits) else { return nil }
            return .network(address, bits: bits, port: entry.port)
        }
        let name = text.hasPrefix("*.") ? text.dropFirst(2) : text.hasPrefix(".") ? text.dropFirst() : text
        return name.isEmpty ? nil : .domain(HostAndPort(name))
    }
}
