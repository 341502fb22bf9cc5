/// The parts of a URL that signing needs.
struct URLParts: Hashable, Sendable {
    /// `http` or `https`, in lower case.
    let scheme: String
    /// Host and port as the `Host` field has them: without a port that the scheme implies.
    let host: String
    /// The path as written; `/` for none.
    let path: String
    /// The query as written, without its question mark.
    let query: String

    init(_ url: String) {
        let bytes = Array(url.utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: "://".utf8) }
        scheme = String(decoding: bytes[..<(start ?? 0)], as: UTF8.self).lowercased()
        let rest = bytes[(start.map { $0 + 3 } ?? 0)...].prefix { $0 != UInt8(ascii: "#") }
        let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        let target = rest[authority.endIndex...]
        let path = target.prefix { $0 != UInt8(ascii: "?") }
        host = Self.withoutImpliedPort(String(decoding: authority, as: UTF8.self), scheme)
        self.path = path.isEmpty ? "/" : String(decoding: path, as: UTF8.self)
        query = String(decoding: target[path.endIndex...].dropFirst(), as: UTF8.self)
    }

    /// The path as Signature Version 4 has it, encoded once more than it was written.
    func canonicalPath(normalized: Bool) -> String {
        PercentEncoding.encoded(normalized ? normalizedPath : path, keeping: UInt8(ascii: "/"))
    }

    /// The query as Signature Version 4 has it: encoded, and sorted by name and value.
    var canonicalQuery: String {
        // By bytes: “=” with a combining accent behind it is another character, but parts a name from its value.
        let pairs = query.utf8.split(separator: UInt8(ascii: "&")).map { pair in
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            return (Self.recoded(Substring(name)), Self.recoded(Substring(pair[name.endIndex...].dropFirst())))
        }
        return pairs.sorted { $0 == $1 ? false : Self.precedes($0, $1) }.map { "\($0)=\($1)" }.joined(separator: "&")
    }

    private var normalizedPath: String {
        var parts: [Substring] = []
        for part in path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init) where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        let isFolder = path.utf8.last == UInt8(ascii: "/") && !parts.isEmpty
        return "/" + parts.joined(separator: "/") + (isFolder ? "/" : "")
    }

    private static func recoded(_ text: Substring) -> String {
        PercentEncoding.encoded(PercentEncoding.decoded(String(text)) ?? String(text))
    }

    private static func precedes(_ left: (String, String), _ right: (String, String)) -> Bool {
        left.0 == right.0
            ? left.1.utf8.lexicographicallyPrecedes(right.1.utf8)
            : left.0.utf8.lexicographicallyPrecedes(right.0.utf8)
    }

    private static func withoutImpliedPort(_ authority: String, _ scheme: String) -> String {
        let implied = scheme == "http" ? ":80" : ":443"
        return authority.hasSuffix(implied) ? String(authority.dropLast(implied.count)) : authority
    }
}
