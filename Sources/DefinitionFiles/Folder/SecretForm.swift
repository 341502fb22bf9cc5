/// What secrets look like.
enum SecretForm {
    /// Source: IAM User Guide, “IAM identifiers”: `AKIA` and `ASIA` begin 20 characters of upper case and digits.
    static func accessKeyIDs(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while start + 20 <= bytes.count {
            let head = bytes[start..<(start + 4)]
            let isKeyID =
                (head.elementsEqual("AKIA".utf8) || head.elementsEqual("ASIA".utf8))
                && bytes[(start + 4)..<(start + 20)].allSatisfy { isUpper($0) || isDigit($0) }
            if isKeyID { found.append(start..<(start + 20)) }
            start += isKeyID ? 20 : 1
        }
        return found
    }

    /// Runs of exactly 40 characters of Base64, in both cases: the form of a secret access key. A path is no such run.
    static func secretKeys(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        for index in 0...bytes.count where index == bytes.count || !isBase64(bytes[index]) {
            let run = bytes[start..<index]
            if run.count == 40, run.contains(where: isUpper), run.contains(where: isLower) {
                found.append(start..<index)
            }
            start = index + 1
        }
        return found
    }

    /// From the beginning of the first private key to the end. Source: RFC 7468, 2, “General Considerations”.
    static func privateKey(in bytes: [UInt8]) -> Range<Int>? {
        var rest = bytes[...]
        while let begin = offset(of: "-----BEGIN ", in: rest) {
            // No key begins within a label: each byte is looked at once.
            rest = rest[(begin + 11)...]
            let end = offset(of: "-----", in: rest) ?? rest.endIndex
            if offset(of: "PRIVATE KEY", in: rest[..<end]) != nil { return begin..<bytes.count }
            rest = rest[end...]
        }
        return nil
    }

    /// Whether a line has the end of a private key in it.
    static func endsPrivateKey(_ bytes: ArraySlice<UInt8>) -> Bool { offset(of: "-----END", in: bytes) != nil }

    /// Whether a line has the word “secret” in it, in whatever case.
    static func saysSecret(_ bytes: [UInt8]) -> Bool {
        offset(of: "secret", in: bytes.map { isUpper($0) ? $0 | 0x20 : $0 }[...]) != nil
    }

    /// Whether a line ends with a key whose value stands in the next.
    static func endsWithKey(_ line: [UInt8]) -> Bool {
        guard let last = trimmed(line).last else { return false }
        return [UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "-")].contains(last)
    }

    /// A line without white space around it.
    static func trimmed(_ line: [UInt8]) -> ArraySlice<UInt8> {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
        let start = line.drop(while: isSpace)
        guard let last = start.lastIndex(where: { !isSpace($0) }) else { return [] }
        return start[...last]
    }

    private static func offset(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let pattern = Array(text.utf8)
        guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
        return (bytes.startIndex...(bytes.endIndex - pattern.count)).first { start in
            bytes[start] == first && bytes[start..<(start + pattern.count)].elementsEqual(pattern)
        }
    }

    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    private static func isBase64(_ byte: UInt8) -> Bool {
        isUpper(byte) || isLower(byte) || isDigit(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+")
    }
}
