/// The proxies that requests go through, as the usual environment variables name them. Their descriptions show no
/// password.
public struct ProxySettings: Hashable, Sendable {
    private let http: ProxyAddress?
    private let https: ProxyAddress?
    private let exceptions: ProxyExceptions

    /// No proxy at all.
    public init() {
        self.init(variables: [:])
    }

    /// The proxies of an environment: `https_proxy` for `https`, `http_proxy` for `http`, `all_proxy` for what has none
    /// of its own; hosts that `no_proxy` lists have none. Each may be written in capitals too, except `HTTP_PROXY`, which
    /// a request to a CGI program can set. Where both are there, the one in small letters counts; an empty one is none.
    ///
    /// A proxy is `http://host:port`, or the same with `https`, `socks4`, `socks4a`, `socks5` or `socks5h`, without a
    /// scheme `http`, and may have a user's name and password before the host, percent-encoded. `no_proxy` lists names
    /// (with all that ends with them), addresses and networks (`10.0.0.0/8`), each with or without a port; `*` is every
    /// host. Source: curl's manual, “Environment”.
    ///
    /// - Parameter variables: The environment variables.
    public init(variables: [String: String]) {
        let value = { (names: [String]) in names.lazy.compactMap { variables[$0] }.first { !$0.isEmpty } }
        let all = value(["all_proxy", "ALL_PROXY"])
        http = (value(["http_proxy"]) ?? all).map(ProxyAddress.init(url:))
        https = (value(["https_proxy", "HTTPS_PROXY"]) ?? all).map(ProxyAddress.init(url:))
        exceptions = ProxyExceptions(value(["no_proxy", "NO_PROXY"]) ?? "")
    }

    /// The proxy that a URL is asked through; `nil` for none.
    func proxy(for url: String) -> ProxyAddress? {
        guard http != nil || https != nil else { return nil }
        let isPlain = url.utf8.prefix(5).elementsEqual("http:".utf8)
        guard let proxy = isPlain ? http : https, !exceptions.cover(HostAndPort(ofURL: url)) else { return nil }
        return proxy
    }
}
