extension JSONParser {
    /// A string, from the quotation mark at which the parser stands.
    mutating func string() throws(JSONError) -> String {
        index += 1
        let start = index
        var all: UInt8 = 0
        while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] >= 0x20 {
            all |= bytes[index]
            index += 1
        }
        guard index < bytes.count else { throw error("a string has no end", at: start - 1) }
        guard bytes[index] == 0x22 else { return try escapedString(from: start) }
        index += 1
        let slice = bytes[start..<(index - 1)]
        return all < 0x80 ? Self.string(of: slice) : try text(of: slice, from: start)
    }

    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var buffer = Array(bytes[start..<index])
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case 0x22: return try text(of: buffer[...], from: start)
            case 0x5C: try escape(into: &buffer)
            case ..<0x20: throw error("a control character stands in a string", at: index - 1)
            default: buffer.append(byte)
            }
        }
        throw error("a string has no end", at: start - 1)
    }

    private mutating func escape(into buffer: inout [UInt8]) throws(JSONError) {
        guard index < bytes.count else { throw error("a string has no end") }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(byte)
        case UInt8(ascii: "b"): buffer.append(0x08)
        case UInt8(ascii: "f"): buffer.append(0x0C)
        case UInt8(ascii: "n"): buffer.append(0x0A)
        case UInt8(ascii: "r"): buffer.append(0x0D)
        case UInt8(ascii: "t"): buffer.append(0x09)
        case UInt8(ascii: "u"): UTF8.encode(try unicodeScalar()).map { buffer.append(contentsOf: $0) }
        default: throw error("an unknown escape stands in a string", at: index - 2)
        }
    }

    private mutating func unicodeScalar() throws(JSONError) -> Unicode.Scalar {
        let first = try hexQuad()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800...0xDBFF).contains(first), take("\\"), take("u") else {
            throw error("half of a surrogate pair stands alone")
        }
        let second = try hexQuad()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw error("half of a surrogate pair stands alone") }
        return scalar
    }

    private mutating func hexQuad() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard index < bytes.count, let digit = Self.hexValue(bytes[index]) else {
                throw error("four hexadecimal digits are needed after \\u")
            }
            value = value << 4 | digit
            index += 1
        }
        return value
    }

    private static func hexValue(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    /// Making a string mends what is no UTF-8; what was mended is no longer what was written.
    private func text(of slice: ArraySlice<UInt8>, from start: Int) throws(JSONError) -> String {
        let text = Self.string(of: slice)
        guard text.utf8.count == slice.count, text.utf8.elementsEqual(slice) else {
            throw error("a string is not UTF-8", at: start)
        }
        return text
    }

    /// From a pointer, a string is made much faster than from a slice.
    static func string(of slice: ArraySlice<UInt8>) -> String {
        slice.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
