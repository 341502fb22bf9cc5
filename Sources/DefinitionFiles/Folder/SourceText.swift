import IAMModel

/// The lines of one file, as its diagnostics show them: with secrets replaced.
struct SourceText: Sendable {
    /// The byte order mark of UTF-8.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The secrets of the file.
    let secrets: SecretScan
    /// The file as it was read, where it is UTF-8: the bytes are the folder's own, not a copy.
    private let text: ArraySlice<UInt8>
    private let lines: [Range<Int>]

    /// The lines of a file; bytes that are no UTF-8 are shown as `\u{FFFD}`.
    init(_ bytes: [UInt8], file: String) {
        let content = bytes.starts(with: Self.byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
        let text = Self.text(of: content)
        lines = Self.lines(of: text, breaksLikeYAML: file.hasSuffix(".yaml"))
        secrets = SecretScan(of: lines.map { text[$0] })
        self.text = text
    }

    /// The longest line that is shown, in bytes: each of many errors in a line would read it from its beginning.
    private static let longestExcerpt = 8192

    /// The line of a place without its secrets, and the column of the place in it.
    ///
    /// - Returns: `nil` where the file has no such line, or one that is too long to be shown.
    func excerpt(at place: SourceLocation) -> (text: String, column: Int)? {
        let index = place.line - 1
        guard lines.indices.contains(index), lines[index].count <= Self.longestExcerpt else { return nil }
        if let line = secrets.redactedLine(index) { return (line.text, line.column(of: place.column - 1) + 1) }
        return (String(decoding: text[lines[index]], as: UTF8.self), place.column)
    }

    /// Where a byte of a YAML file stands, or where the file ends.
    static func location(ofOffset offset: Int, in bytes: some Collection<UInt8>, file: String) -> SourceLocation {
        let text = text(of: Array(bytes.prefix(offset))[...])
        let lines = lines(of: text, breaksLikeYAML: true)
        let line = lines.last.map { text[$0] } ?? []
        let column = line.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
        return SourceLocation(file: file, line: lines.count, column: column + 1)
    }

    /// Where a file that isn't YAML stops being UTF-8.
    static func firstFlaw(in bytes: [UInt8], file: String) -> SourceLocation {
        let decoded = String(decoding: bytes, as: UTF8.self).utf8
        let sound = zip(bytes, decoded).prefix { $0 == $1 }.count
        // The first bytes of a broken sequence may be those of its replacement, U+FFFD.
        let last = bytes[..<sound].lastIndex(where: { $0 & 0xC0 != 0x80 }) ?? 0
        let isLastSound = String(validating: bytes[last..<sound], as: UTF8.self) != nil
        let text = bytes[..<(isLastSound ? sound : last)]
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        let characters = (lines.last ?? []).count { $0 & 0xC0 != 0x80 }
        return SourceLocation(file: file, line: max(lines.count, 1), column: characters + 1)
    }

    /// What is UTF-8 as it is, and what is not with `\u{FFFD}` in it.
    private static func text(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let decoded = String(decoding: bytes, as: UTF8.self)
        return decoded.utf8.elementsEqual(bytes) ? bytes : Array(decoded.utf8)[...]
    }

    /// YAML 1.1, which libyaml reads, also breaks lines at U+0085, U+2028 and U+2029; JSON only at line feeds.
    private static func lines(of text: ArraySlice<UInt8>, breaksLikeYAML: Bool) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var (start, place) = (text.startIndex, text.startIndex)
        while place < text.endIndex {
            let length = breakLength(at: place, in: text, breaksLikeYAML)
            if length > 0 {
                lines.append(start..<place)
                start = place + length
            }
            place += max(length, 1)
        }
        lines.append(start..<text.endIndex)
        return lines
    }

    /// How many bytes break a line at a place; 0 where none does. A line feed after a carriage return belongs to it.
    private static func breakLength(at place: Int, in text: ArraySlice<UInt8>, _ breaksLikeYAML: Bool) -> Int {
        let byte = text[place]
        if byte == UInt8(ascii: "\n") { return 1 }
        guard breaksLikeYAML, byte == UInt8(ascii: "\r") || byte >= 0xC2 else { return 0 }
        let next = text[place...].dropFirst().prefix(2)
        switch byte {
        case UInt8(ascii: "\r"): return next.first == UInt8(ascii: "\n") ? 2 : 1
        case 0xC2: return next.first == 0x85 ? 2 : 0
        case 0xE2: return next.elementsEqual([0x80, 0xA8]) || next.elementsEqual([0x80, 0xA9]) ? 3 : 0
        default: return 0
        }
    }
}
