/// A request as it goes over the wire.
public struct HTTPRequest: Hashable, Sendable {
    /// `GET`, `POST`, `PUT`, `HEAD` or another, in capitals. `GET` and `HEAD` have no body.
    public var method: String
    /// The whole URL, percent-encoded.
    public var url: String
    /// The header fields in the order sent, with names in the case sent.
    public var headers: [HTTPHeader]
    /// The body's bytes; empty for none.
    public var body: [UInt8]
    /// How long the whole exchange may take; `nil` for the transport's own limit.
    public var timeout: Duration?
    /// Whether it goes straight to its host, whatever the proxy settings: what a machine asks of itself or its own host.
    public var bypassesProxy: Bool

    /// A request.
    public init(
        method: String, url: String, headers: [HTTPHeader] = [], body: [UInt8] = [], timeout: Duration? = nil,
        bypassesProxy: Bool = false
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.bypassesProxy = bypassesProxy
    }
}

/// A header field.
public struct HTTPHeader: Hashable, Sendable {
    /// Its name; case doesn't matter when names are compared.
    public let name: String
    /// Its value, without white space around it.
    public let value: String

    /// A header field.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension [HTTPHeader] {
    /// The first value of a field, whatever the case of its name.
    public subscript(name: String) -> String? {
        first { $0.has(name: name) }?.value
    }
}

extension HTTPHeader {
    /// Whether it has a name; names are ASCII, so that comparing them needs no more.
    fileprivate func has(name: String) -> Bool {
        self.name.utf8.count == name.utf8.count
            && zip(self.name.utf8, name.utf8).allSatisfy { Self.lowercased($0) == Self.lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
