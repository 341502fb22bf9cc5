/// A proxy. Its descriptions never show the user's name and password that its URL may hold.
struct ProxyAddress: Hashable, Sendable {
    /// Its URL as it was written, such as `http://user:password@proxy.example:3128`.
    let url: String

    /// Its host and port, for messages.
    var name: String {
        let authority = URLParts(url).host
        return authority.split(separator: "@").last.map(String.init) ?? authority
    }
}

extension ProxyAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    var description: String { "proxy \(name)" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}
