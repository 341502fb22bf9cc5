/// A recursive reader of one JSON text. Depth is bounded, so is its stack.
struct JSONParser {
    let bytes: [UInt8]
    private let limits: JSONLimits
    private let keepsPositions: Bool
    var index = 0
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

    // MARK: Steps and places

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: scalar) else { return false }
        index += 1
        return true
    }

    func error(_ problem: String, at offset: Int? = nil) -> JSONError {
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
