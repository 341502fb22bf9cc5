/// Percent-encoding as RFC 3986 has it: everything is encoded but letters, digits and `-._~`.
package enum PercentEncoding {
    /// A text with everything encoded that is not unreserved, in upper case.
    ///
    /// - Parameters:
    ///   - text: What to encode, as UTF-8.
    ///   - kept: A byte that stays as it is, such as the slash of a path.
    /// - Returns: The encoded text.
    package static func encoded(_ text: String, keeping kept: UInt8? = nil) -> String {
        var bytes: [UInt8] = []
        encode(text, keeping: kept, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds a text to bytes, with everything encoded that is not unreserved.
    static func encode(_ text: String, keeping kept: UInt8? = nil, to bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + text.utf8.count)
        for byte in text.utf8 {
            if isUnreserved(byte) || byte == kept {
                bytes.append(byte)
            } else {
                bytes.append(0x25)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
    }

    /// The text that was encoded; `nil` where a percent sign has no two digits, or the bytes are no UTF-8.
    package static func decoded(_ text: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.next().flatMap(value), let low = rest.next().flatMap(value) else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x41 + 10
        case 0x61...0x66: digit - 0x61 + 10
        default: nil
        }
    }
}
