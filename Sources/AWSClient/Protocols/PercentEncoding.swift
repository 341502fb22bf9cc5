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
        var text = text
        return text.withUTF8(decoded)
    }

    /// The text that was encoded in these bytes; `nil` where a percent sign has no two digits, or what comes out is no
    /// UTF-8.
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let size = decodedSize(of: bytes)
        guard size >= 0 else { return nil }
        var isASCII: Bool?
        let text = String(unsafeUninitializedCapacity: size) { buffer in
            isASCII = decode(bytes, into: buffer)
            return isASCII == nil ? 0 : size
        }
        guard let isASCII else { return nil }
        // Making a string mends what is no UTF-8, and so only pure ASCII is known to be unchanged.
        return isASCII || hasBytes(text, decoding: bytes, size) ? text : nil
    }

    /// How many bytes come out where every percent sign has its digits; negative where they can't.
    private static func decodedSize(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var signs = 0
        for byte in bytes { signs &+= byte == 0x25 ? 1 : 0 }
        return bytes.count - 2 * signs
    }

    /// Writes what comes out, at most what the buffer holds.
    ///
    /// - Returns: Whether all of it is ASCII; `nil` where a percent sign has no two digits.
    private static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Bool? {
        var source = 0
        var target = 0
        var all: UInt8 = 0
        while source < bytes.count {
            var byte = bytes[source]
            source += 1
            if byte == 0x25 {
                guard source + 1 < bytes.count, let high = value(bytes[source]), let low = value(bytes[source + 1])
                else { return nil }
                byte = high << 4 | low
                source += 2
            }
            guard target < buffer.count else { return nil }
            buffer[target] = byte
            target += 1
            all |= byte
        }
        return all < 0x80
    }

    private static func hasBytes(_ text: String, decoding bytes: UnsafeBufferPointer<UInt8>, _ size: Int) -> Bool {
        guard text.utf8.count == size else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { buffer in
            buffer.initialize(repeating: 0)
            _ = decode(bytes, into: buffer)
            return text.utf8.elementsEqual(buffer)
        }
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
