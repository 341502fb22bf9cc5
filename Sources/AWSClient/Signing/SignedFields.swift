/// The header fields that a signature covers, sorted by name.
///
/// Names lie in one buffer and fields refer to it: a request has few fields, and is signed with as few allocations.
struct SignedFields {
    private struct Field {
        /// Where its name stands in `names`.
        let name: Range<Int>
        /// Its place in `headers`.
        let header: Int
    }

    private let headers: [HTTPHeader]
    /// The names in lower case, one after the other.
    private var names: [UInt8] = []
    private var fields: [Field] = []

    /// The fields of a request, without those that proxies may change.
    init(_ headers: [HTTPHeader]) {
        self.headers = headers
        names.reserveCapacity(32 * headers.count)
        fields.reserveCapacity(headers.count)
        for (index, header) in headers.enumerated() {
            let start = names.count
            names.append(contentsOf: header.name.utf8)
            for place in start..<names.count where (0x41...0x5A).contains(names[place]) { names[place] |= 0x20 }
            if Self.isUnsigned(names[start...]) {
                names.removeSubrange(start...)
            } else {
                insert(Field(name: start..<names.count, header: index))
            }
        }
    }

    /// Writes a line a name, `name:value`; the values of a name that occurs more than once are joined by commas.
    func write(to bytes: inout [UInt8]) {
        forEachRun { run in
            bytes.append(contentsOf: names[fields[run.lowerBound].name])
            bytes.append(UInt8(ascii: ":"))
            for place in run {
                if place > run.lowerBound { bytes.append(UInt8(ascii: ",")) }
                bytes.append(trimmed: headers[fields[place].header].value)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    /// Writes the names, joined by semicolons.
    func writeNames(to bytes: inout [UInt8]) {
        forEachRun { run in
            if run.lowerBound > 0 { bytes.append(UInt8(ascii: ";")) }
            bytes.append(contentsOf: names[fields[run.lowerBound].name])
        }
    }

    /// Fields with the same name keep their order.
    private mutating func insert(_ field: Field) {
        var place = fields.count
        while place > 0, names[field.name].lexicographicallyPrecedes(names[fields[place - 1].name]) { place -= 1 }
        if place == fields.count { fields.append(field) } else { fields.insert(field, at: place) }
    }

    /// Gives the places of the fields of each name.
    private func forEachRun(_ body: (Range<Int>) -> Void) {
        var start = 0
        while start < fields.count {
            var end = start + 1
            while end < fields.count, names[fields[end].name] == names[fields[start].name] { end += 1 }
            body(start..<end)
            start = end
        }
    }

    private static func isUnsigned(_ name: ArraySlice<UInt8>) -> Bool {
        unsigned.contains { $0.count == name.count && name.elementsEqual($0) }
    }

    private static let unsigned: [[UInt8]] = [
        "authorization", "connection", "expect", "transfer-encoding", "user-agent", "x-amzn-trace-id",
    ].map { Array($0.utf8) }
}

extension [UInt8] {
    /// Adds a value without white space around it, and with single spaces in it.
    fileprivate mutating func append(trimmed text: String) {
        var text = text
        text.withUTF8 { buffer in
            guard Self.hasSpace(UnsafeRawBufferPointer(buffer)) else { return append(contentsOf: buffer) }
            let start = count
            var isPending = false
            for byte in buffer {
                if Self.isSpace(byte) {
                    isPending = count > start
                } else {
                    if isPending { append(0x20) }
                    isPending = false
                    append(byte)
                }
            }
        }
    }

    /// Whether there is a space or a control character. Eight bytes at a time: tokens are long, and have none.
    ///
    /// Source: Sean Eron Anderson, “Bit Twiddling Hacks”, “Determine if a word has a byte less than n”.
    private static func hasSpace(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var found: UInt64 = 0
        var place = 0
        while place + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            found |= (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080
            place += 8
        }
        return found != 0 || bytes[place...].contains { $0 <= 0x20 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
