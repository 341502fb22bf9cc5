/// What may stand for the URL of a service: scheme, host and port, and a path.
enum EndpointURL {
    /// Whether it is one. A query, a user or a password has no meaning for a service.
    static func isValid(_ text: String) -> Bool {
        guard let rest = rest(of: text), text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
        guard !rest.contains(where: { "?#@\\".utf8.contains($0) }) else { return false }
        let authority = rest.prefix { $0 != UInt8(ascii: "/") }
        guard authority.first == UInt8(ascii: "[") else {
            let host = authority.prefix { $0 != UInt8(ascii: ":") }
            return isName(host) && isPort(authority[host.endIndex...])
        }
        guard let end = authority.firstIndex(of: UInt8(ascii: "]")) else { return false }
        return isAddress(authority[..<end].dropFirst()) && isPort(authority[end...].dropFirst())
    }

    private static func rest(of text: String) -> Substring.UTF8View? {
        let start = text.prefix(8).lowercased()
        for scheme in ["https://", "http://"] where start.utf8.starts(with: scheme.utf8) {
            return text.utf8.dropFirst(scheme.utf8.count)
        }
        return nil
    }

    /// Labels of letters, digits and inner hyphens, 255 bytes in all.
    private static func isName(_ host: Substring.UTF8View) -> Bool {
        let name = host.last == UInt8(ascii: ".") ? host.dropLast() : host
        return name.count <= 255
            && name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
                    && label.allSatisfy { isDigit($0) || isLetter($0) || $0 == 0x2D }
            }
    }

    /// An IPv6 address, as far as characters tell.
    private static func isAddress(_ text: Substring.UTF8View) -> Bool {
        text.contains(UInt8(ascii: ":"))
            && text.allSatisfy { byte in
                isDigit(byte) || (0x61...0x66).contains(byte | 0x20) || byte == 0x3A || byte == 0x2E
            }
    }

    private static func isPort(_ text: Substring.UTF8View) -> Bool {
        guard let colon = text.first else { return true }
        let digits = text.dropFirst()
        return colon == UInt8(ascii: ":") && digits.count <= 5 && digits.allSatisfy(isDigit)
            && (UInt32(Substring(digits)).map { $0 <= 65_535 } ?? digits.isEmpty)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
