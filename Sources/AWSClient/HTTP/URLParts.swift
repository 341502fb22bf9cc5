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
        var url = url
        (scheme, host, path, query) = url.withUTF8 { Self.parts(of: $0) }
    }

    /// Whether a URL from outside is visible ASCII alone, without a backslash, which some take for a slash.
    static func isClean(_ url: String) -> Bool {
        url.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
    }

    /// The path as Signature Version 4 has it, encoded once more than it was written.
    func canonicalPath(normalized: Bool) -> String {
        if path == "/" { return path }
        return PercentEncoding.encoded(normalized ? normalizedPath : path, keeping: UInt8(ascii: "/"))
    }

    /// The query as Signature Version 4 has it: encoded, and sorted by name and value.
    var canonicalQuery: String {
        if query.isEmpty { return query }
        // By bytes: “=” with a combining accent behind it is another character, but parts a name from its value.
        let pairs = query.utf8.split(separator: UInt8(ascii: "&")).map { pair in
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            return (Self.recoded(Substring(name)), Self.recoded(Substring(pair[name.endIndex...].dropFirst())))
        }
        return pairs.sorted { $0 == $1 ? false : Self.precedes($0, $1) }.map { "\($0)=\($1)" }.joined(separator: "&")
    }

    private static func parts(
        of url: UnsafeBufferPointer<UInt8>
    ) -> (scheme: String, host: String, path: String, query: String) {
        let schemeEnd = end(of: url, from: 0) { $0 == UInt8(ascii: ":") }
        let hasScheme = url[schemeEnd...].starts(with: "://".utf8)
        let scheme = hasScheme ? lowercased(url[..<schemeEnd]) : ""
        let start = hasScheme ? schemeEnd + 3 : 0
        let hostEnd = end(of: url, from: start, isEnd)
        let pathEnd = end(of: url, from: hostEnd) { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        let queryEnd = end(of: url, from: pathEnd) { $0 == UInt8(ascii: "#") }
        let host = withoutImpliedPort(url[start..<hostEnd], isHTTP: scheme == "http")
        let path = pathEnd == hostEnd ? "/" : text(url[hostEnd..<pathEnd])
        return (scheme, text(host), path, text(url[pathEnd..<queryEnd].dropFirst()))
    }

    private static func lowercased(_ scheme: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        scheme.allSatisfy { (0x61...0x7A).contains($0) } ? text(scheme) : text(scheme).lowercased()
    }

    /// The place of the first byte that ends a part, or the end of all.
    private static func end(
        of url: UnsafeBufferPointer<UInt8>, from start: Int, _ isEnd: (UInt8) -> Bool
    ) -> Int {
        var place = start
        while place < url.count, !isEnd(url[place]) { place += 1 }
        return place
    }

    /// Whether a byte ends the authority. Source: RFC 3986, 3.2.
    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }

    private static func withoutImpliedPort(
        _ authority: Slice<UnsafeBufferPointer<UInt8>>, isHTTP: Bool
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        let port: StaticString = isHTTP ? ":80" : ":443"
        let implied = UnsafeBufferPointer(start: port.utf8Start, count: port.utf8CodeUnitCount)
        let isImplied = authority.suffix(implied.count).elementsEqual(implied)
        return isImplied ? authority.dropLast(implied.count) : authority
    }

    private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
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
}
