/// Numbers and texts one after the other, as they go from one process to the other.
struct Message {
    /// What is sent.
    private(set) var bytes: [UInt8]
    private var position = 0

    /// A message that is read from its beginning, or written at its end.
    init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    // MARK: Writing

    mutating func add(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ number: Double) { add(Int(Int64(bitPattern: number.bitPattern))) }

    mutating func add(_ part: [UInt8]) {
        add(part.count)
        bytes += part
    }

    mutating func add(_ text: String) { add(Array(text.utf8)) }

    // MARK: Reading

    mutating func number() -> Int {
        let end = position + 8
        precondition(end <= bytes.count, "the message is cut off")
        defer { position = end }
        return Int(bytes[position..<end].reversed().reduce(Int64(0)) { $0 << 8 | Int64($1) })
    }

    mutating func fraction() -> Double { Double(bitPattern: UInt64(bitPattern: Int64(number()))) }

    mutating func part() -> [UInt8] {
        let end = position + 8 + number()
        precondition(end <= bytes.count, "the message is cut off")
        defer { position = end }
        return Array(bytes[position..<end])
    }

    mutating func text() -> String { String(decoding: part(), as: UTF8.self) }
}
