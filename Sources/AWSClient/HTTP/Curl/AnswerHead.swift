/// The header fields of an answer, line by line as they come.
struct AnswerHead {
    private(set) var fields: [HTTPHeader] = []
    /// How many bytes have come, those of interim answers (100) and trailers included.
    private(set) var size = 0
    /// Whether its last line has come; what follows are trailers, or the answer after an interim one.
    private(set) var isWhole = false

    /// Takes a line in. What stands behind the head (trailers) and what is no field is left out.
    mutating func add(_ line: UnsafeRawBufferPointer) {
        size += line.count
        if line.starts(with: "HTTP/".utf8) {
            fields.removeAll()
            isWhole = false
        } else if line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) {
            isWhole = true
        } else if !isWhole, let field = Self.field(line) {
            fields.append(field)
        }
    }

    private static func field(_ line: UnsafeRawBufferPointer) -> HTTPHeader? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0, !isSpace(line[0]) else { return nil }
        var start = colon + 1
        var end = line.count
        while start < end, isSpace(line[start]) { start += 1 }
        while end > start, isSpace(line[end - 1]) { end -= 1 }
        return HTTPHeader(
            String(decoding: line[..<colon], as: UTF8.self), String(decoding: line[start..<end], as: UTF8.self))
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
