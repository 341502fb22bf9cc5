/// A recursive reader of one JSON text. Depth is bounded, so is its stack.
struct JSONParser {
    private let bytes: [UInt8]
    private let limits: JSONLimits
    private let keepsPositions: Bool
    private var index = 0
    private var depth = 0
    private var values = 0
    private var pointerBytes = 0
    private(set) var positions = JSONPositions()
    /// The last value's place: values come in the order of the text, so each byte is counted once.
    private var latest = JSONPosition(offset: 0, line: 1, column: 1)

    init(bytes: [UInt8], limits: JSONLimits, keepsPositions: Bool) {
        self.bytes = bytes
        self.limits = limits
        self.keepsPositions = keepsPositions
    }

    mutating func document() throws(JSONError) -> JSON {
        guard bytes.count <= limits.bytes else {
            throw error("the text is longer than \(limits.bytes) bytes", at: 0)
        }
        skipSpace()
        let value = try value(at: "")
        skipSpace()
        guard index == bytes.count else { throw error("something follows the end of the value") }
        return value
    }

    // MARK: Values

    private mutating func value(at pointer: String) throws(JSONError) -> JSON {
        if keepsPositions { try keepPosition(at: pointer) }
        guard index < bytes.count else { throw error("the text ends where a value is needed") }
        values += 1
        guard values <= limits.values else { throw error("there are more than \(limits.values) values") }
        switch bytes[index] {
        case UInt8(ascii: "{"):
            try enter()
            defer { depth -= 1 }
            return try object(at: pointer)
        case UInt8(ascii: "["):
            try enter()
            defer { depth -= 1 }
            return try array(at: pointer)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    /// Each value below a long key has it in its pointer, and so pointers may be many times the text.
    private mutating func keepPosition(at pointer: String) throws(JSONError) {
        pointerBytes += pointer.utf8.count
        guard pointerBytes / 16 <= limits.bytes else { throw error("the keys are too long for so many values") }
        latest = position(of: index, from: latest)
        positions[pointer] = latest
    }

    private mutating func enter() throws(JSONError) {
        guard depth < limits.depth else { throw error("values stand in each other more than \(limits.depth) deep") }
        depth += 1
    }

    private mutating func object(at pointer: String) throws(JSONError) -> JSON {
        index += 1
        var members: [JSONObject.Member] = []
        var keys = JSONKeys()
        skipSpace()
        if take("}") { return .object(JSONObject(unique: members)) }
        while true {
            let start = index
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw error("a key is missing") }
            let key = try string()
            guard keys.insert(key, to: members) else { throw error("the key occurs twice in its object", at: start) }
            skipSpace()
            guard take(":") else { throw error("a colon is missing after a key") }
            skipSpace()
            let path = keepsPositions ? JSONPositions.pointer(pointer, key) : ""
            members.append(JSONObject.Member(key: key, value: try value(at: path)))
            skipSpace()
            if take("}") { return .object(JSONObject(unique: members)) }
            guard take(",") else { throw error("a comma or a closing brace is missing") }
            skipSpace()
        }
    }

    private mutating func array(at pointer: String) throws(JSONError) -> JSON {
        index += 1
        var elements: [JSON] = []
        skipSpace()
        if take("]") { return .array(elements) }
        while true {
            let path = keepsPositions ? JSONPositions.pointer(pointer, String(elements.count)) : ""
            elements.append(try value(at: path))
            skipSpace()
            if take("]") { return .array(elements) }
            guard take(",") else { throw error("a comma or a closing bracket is missing") }
            skipSpace()
        }
    }

    private mutating func word(_ text: String, _ value: JSON) throws(JSONError) -> JSON {
        let end = index + text.utf8.count
        guard end <= bytes.count, bytes[index..<end].elementsEqual(text.utf8) else {
            throw error("this is no JSON value")
        }
        index = end
        return value
    }

    private mutating func number() throws(JSONError) -> String {
        let start = index
        _ = take("-")
        if !take("0") {
            guard digits() else { throw error("this is no JSON value", at: start) }
        }
        if take(".") {
            guard digits() else { throw error("a digit is missing after the decimal point") }
        }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            guard digits() else { throw error("a digit is missing in the exponent") }
        }
        guard index - start <= limits.number else {
            throw error("a number has more than \(limits.number) characters", at: start)
        }
        return Self.string(of: bytes[start..<index])
    }

    private mutating func digits() -> Bool {
        let start = index
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        return index > start
    }

    // MARK: Strings

    private mutating func string() throws(JSONError) -> String {
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
    private static func string(of slice: ArraySlice<UInt8>) -> String {
        slice.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    // MARK: Steps and places

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    private func error(_ problem: String, at offset: Int? = nil) -> JSONError {
        let start = JSONPosition(offset: 0, line: 1, column: 1)
        return JSONError(problem: problem, position: position(of: offset ?? index, from: start))
    }

    private func position(of offset: Int, from known: JSONPosition) -> JSONPosition {
        var line = known.line
        var column = known.column
        for byte in bytes[known.offset..<min(offset, bytes.count)] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return JSONPosition(offset: offset, line: line, column: column)
    }
}

/// The keys of an object that were read.
private struct JSONKeys {
    private var others: Set<String> = []

    /// Whether a key is not among the members; of few members, no set is made.
    mutating func insert(_ key: String, to members: [JSONObject.Member]) -> Bool {
        guard members.count >= 8 else { return !members.contains { $0.key == key } }
        if others.isEmpty { others = Set(members.lazy.map(\.key)) }
        return others.insert(key).inserted
    }
}
