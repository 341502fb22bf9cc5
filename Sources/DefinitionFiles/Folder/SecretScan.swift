import IAMModel

/// The secrets that stand in one file: access key IDs, secret keys, private keys.
struct SecretScan: Sendable {
    /// A secret at its place; line and column from 0.
    struct Finding: Sendable {
        let kind: String
        let line: Int
        let column: Int
    }

    /// The secrets, in the order of the file; a private key counts once.
    private(set) var findings: [Finding] = []
    /// The texts that must be shown nowhere.
    private(set) var values: [String] = []
    private var redactedLines: [Int: String] = [:]
    private var isInsideKey = false
    private var isAfterSecretKey = false

    /// What stands in a secret's place.
    static let replacement = "[secret removed]"

    /// Looks through the lines of a file.
    init(of lines: [String]) {
        for (number, line) in lines.enumerated() { look(at: line, number: number) }
    }

    /// The line with its secrets replaced; `nil` for a line without one.
    func redactedLine(_ line: Int) -> String? { redactedLines[line] }

    private mutating func look(at line: String, number: Int) {
        if isInsideKey {
            values.append(contentsOf: [Self.trimmed(line)].filter { $0.utf8.count >= 16 })
            redactedLines[number] = Self.replacement
            isInsideKey = Self.offset(of: "-----END", in: Array(line.utf8)) == nil
            return
        }
        var bytes = Array(line.utf8)
        var ranges = Self.accessKeyIDs(in: bytes).map { (kind: "an access key ID", range: $0) }
        if isAfterSecretKey || Self.saysSecret(bytes) {
            ranges += Self.secretKeys(in: bytes).map { (kind: "a secret key", range: $0) }
        }
        if let range = Self.privateKey(in: bytes) {
            isInsideKey = Self.offset(of: "-----END", in: Array(bytes[range])) == nil
            ranges.append((kind: "a private key", range: range))
        }
        isAfterSecretKey = Self.saysSecret(bytes) && Self.endsWithKey(line)
        for (kind, range) in ranges.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            let column = String(decoding: bytes[..<range.lowerBound], as: UTF8.self).unicodeScalars.count
            findings.append(Finding(kind: kind, line: number, column: column))
            if range.upperBound <= bytes.count {
                values.append(String(decoding: bytes[range], as: UTF8.self))
                bytes.replaceSubrange(range, with: Array(Self.replacement.utf8))
            }
            redactedLines[number] = String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Replaces what looks like a secret in a sentence, whether or not a file holds it.
    static func redacted(_ text: String, values: [String]) -> String {
        var bytes = Array(text.utf8)
        var ranges = accessKeyIDs(in: bytes)
        if let key = privateKey(in: bytes) { ranges = ranges.filter { !key.overlaps($0) } + [key] }
        for range in ranges.sorted(by: { $0.lowerBound > $1.lowerBound }) {
            bytes.replaceSubrange(range, with: Array(replacement.utf8))
        }
        for value in values.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            var from = 0
            while let start = offset(of: value, in: Array(bytes[from...])).map({ $0 + from }) {
                bytes.replaceSubrange(start..<(start + value.utf8.count), with: Array(replacement.utf8))
                from = start + replacement.utf8.count
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Source: IAM User Guide, “IAM identifiers”: `AKIA` and `ASIA` begin 20 characters of upper case and digits.
    private static func accessKeyIDs(in bytes: [UInt8]) -> [Range<Int>] {
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
    private static func secretKeys(in bytes: [UInt8]) -> [Range<Int>] {
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

    private static func privateKey(in bytes: [UInt8]) -> Range<Int>? {
        var from = 0
        while let begin = offset(of: "-----BEGIN ", in: Array(bytes[from...])).map({ $0 + from }) {
            let rest = Array(bytes[(begin + 11)...])
            if let word = offset(of: "PRIVATE KEY", in: rest), offset(of: "-----", in: rest) ?? 0 >= word {
                return begin..<bytes.count
            }
            from = begin + 11
        }
        return nil
    }

    private static func offset(of text: String, in bytes: [UInt8]) -> Int? {
        let pattern = Array(text.utf8)
        guard !pattern.isEmpty, bytes.count >= pattern.count else { return nil }
        return (0...(bytes.count - pattern.count)).first { start in
            bytes[start] == pattern[0] && bytes[start..<(start + pattern.count)].elementsEqual(pattern)
        }
    }

    private static func saysSecret(_ bytes: [UInt8]) -> Bool {
        offset(of: "secret", in: bytes.map { isUpper($0) ? $0 | 0x20 : $0 }) != nil
    }

    private static func endsWithKey(_ line: String) -> Bool {
        guard let last = trimmed(line).utf8.last else { return false }
        return [UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "-")].contains(last)
    }

    private static func trimmed(_ line: String) -> String {
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
        let bytes = Array(line.utf8).drop(while: isSpace)
        let length = bytes.reversed().drop(while: isSpace).count
        return String(decoding: bytes.prefix(length), as: UTF8.self)
    }

    private static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLower(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    private static func isBase64(_ byte: UInt8) -> Bool {
        isUpper(byte) || isLower(byte) || isDigit(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+")
    }
}
