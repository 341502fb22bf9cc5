@testable import AWSClient

/// What holds for every URL, and for every text that is percent-encoded.
package enum URLLaws {
    /// Throws where a law does not hold for an input.
    package static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        try checkEncoding(of: text)
        try checkParts(of: text)
        try checkParts(of: "https://iam.amazonaws.com/" + text)
        try checkParts(of: "https://iam.amazonaws.com/?" + text)
    }

    private static func checkEncoding(of text: String) throws(BrokenLaw) {
        for kept: UInt8? in [nil, UInt8(ascii: "/")] {
            let encoded = PercentEncoding.encoded(text, keeping: kept)
            try BrokenLaw.unless(
                encoded.utf8.allSatisfy { isUnreserved($0) || $0 == 0x25 || $0 == kept },
                "nothing but unreserved characters is left")
            try BrokenLaw.unless(same(PercentEncoding.decoded(encoded), text), "what is encoded is decoded again")
        }
        let decoded = PercentEncoding.decoded(text)
        try BrokenLaw.unless(same(decoded, expected(text)), "decoding is what RFC 3986 says")
    }

    /// The parts, put together, are the URL again.
    private static func checkParts(of url: String) throws(BrokenLaw) {
        let parts = URLParts(url)
        try checkCanonical(parts)
        let bytes = Array(url.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8),
            bytes[..<colon].allSatisfy({ (0x61...0x7A).contains($0) })
        else { return }
        try BrokenLaw.unless(parts.scheme.utf8.elementsEqual(bytes[..<colon]), "the scheme is what is before “://”")
        let rest = bytes[(colon + 3)...].prefix { $0 != UInt8(ascii: "#") }
        try BrokenLaw.unless(rest.starts(with: parts.host.utf8), "the host comes first")
        let hosts = [parts.host, parts.host + (parts.scheme == "http" ? ":80" : ":443")]
        let paths = parts.path == "/" ? ["/", ""] : [parts.path]
        let queries = parts.query.isEmpty ? ["", "?"] : ["?" + parts.query]
        let isWhole = hosts.contains { host in
            paths.contains { path in queries.contains { (host + path + $0).utf8.elementsEqual(rest) } }
        }
        try BrokenLaw.unless(isWhole, "host, path and query are all of the URL")
    }

    private static func checkCanonical(_ parts: URLParts) throws(BrokenLaw) {
        let query = parts.canonicalQuery
        try BrokenLaw.unless(
            query.utf8.allSatisfy { isUnreserved($0) || "%=&".utf8.contains($0) }, "a canonical query is all encoded")
        let again = URLParts("https://iam.amazonaws.com/?" + query).canonicalQuery
        try BrokenLaw.unless(same(again, query), "a canonical query stays as it is")
        if PercentEncoding.decoded(parts.query) != nil {
            let escaped = URLParts("https://iam.amazonaws.com/?" + escapingNonASCII(parts.query)).canonicalQuery
            try BrokenLaw.unless(same(escaped, query), "a query's bytes mean the same, escaped or not")
        }
        let path = parts.canonicalPath(normalized: true)
        try BrokenLaw.unless(path.utf8.first == UInt8(ascii: "/"), "a canonical path begins with a slash")
        let steps = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        try BrokenLaw.unless(
            steps.dropFirst().dropLast().allSatisfy { !$0.isEmpty }, "a canonical path has no empty step")
        try BrokenLaw.unless(
            steps.allSatisfy { !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) },
            "a canonical path leads nowhere up")
    }

    /// Decoding again, as plainly as can be.
    private static func expected(_ text: String) -> String? {
        var decoded: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == 0x25 else {
                decoded.append(bytes[index])
                index += 1
                continue
            }
            let digits = bytes[(index + 1)...].prefix(2)
            let areDigits = digits.allSatisfy { "0123456789abcdefABCDEF".utf8.contains($0) }
            guard digits.count == 2, areDigits, let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return nil }
            decoded.append(byte)
            index += 3
        }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func escapingNonASCII(_ text: String) -> String {
        var escaped = ""
        for byte in text.utf8 {
            escaped += byte < 0x80 ? String(Unicode.Scalar(byte)) : "%" + String(byte, radix: 16)
        }
        return escaped
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || "-._~".utf8.contains(byte)
    }

    /// To the byte: texts that look alike are not the same.
    private static func same(_ left: String?, _ right: String?) -> Bool {
        left.map { Array($0.utf8) } == right.map { Array($0.utf8) }
    }
}
