/// The secrets that stand in one file: access key IDs, secret keys, private keys.
struct SecretScan: Sendable {
    /// A secret at its place; line and column from 0.
    struct Finding: Sendable {
        let kind: String
        let line: Int
        let column: Int
    }

    /// How many secrets of a file are reported; all are removed from what is shown.
    static let mostFindings = 100

    /// The first secrets, in the order of the file; a private key counts once.
    private(set) var findings: [Finding] = []
    /// The texts that must be shown nowhere, each of at least 16 bytes.
    private(set) var values: [[UInt8]] = []
    private var redactedLines: [Int: RedactedLine] = [:]
    private var isInsideKey = false
    private var isAfterSecretKey = false

    /// Looks through the lines of a file, in time linear to their length.
    init(of lines: [ArraySlice<UInt8>]) {
        for (number, line) in lines.enumerated() { look(at: Array(line), number: number) }
    }

    /// The line with its secrets replaced; `nil` for a line without one.
    func redactedLine(_ line: Int) -> RedactedLine? { redactedLines[line] }

    private mutating func look(at line: [UInt8], number: Int) {
        if isInsideKey {
            let secret = SecretForm.trimmed(line)
            if secret.count >= SecretRedaction.beginning { values.append(Array(secret)) }
            redactedLines[number] = RedactedLine(replacing: [line.indices], in: line)
            isInsideKey = !SecretForm.endsPrivateKey(line[...])
            return
        }
        let saysSecret = SecretForm.saysSecret(line)
        var secrets = SecretForm.accessKeyIDs(in: line).map { (kind: "an access key ID", range: $0) }
        if isAfterSecretKey || saysSecret {
            secrets += SecretForm.secretKeys(in: line).map { (kind: "a secret key", range: $0) }
        }
        if let range = SecretForm.privateKey(in: line) {
            isInsideKey = !SecretForm.endsPrivateKey(line[range])
            secrets.append((kind: "a private key", range: range))
        }
        isAfterSecretKey = saysSecret && SecretForm.endsWithKey(line)
        guard !secrets.isEmpty else { return }
        note(secrets.sorted { $0.range.lowerBound < $1.range.lowerBound }, in: line, number)
    }

    private mutating func note(_ secrets: [(kind: String, range: Range<Int>)], in line: [UInt8], _ number: Int) {
        var (place, column) = (0, 0)
        for (kind, range) in secrets {
            column += line[place..<range.lowerBound].count { $0 & 0xC0 != 0x80 }
            place = range.lowerBound
            if findings.count < Self.mostFindings {
                findings.append(Finding(kind: kind, line: number, column: column))
            }
            values.append(Array(line[range]))
        }
        redactedLines[number] = RedactedLine(replacing: secrets.map(\.range), in: line)
    }
}
