import IAMModel

/// The lines of one file, as its diagnostics show them: with secrets replaced.
struct SourceText: Sendable {
    /// The byte order mark of UTF-8.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The secrets of the file.
    let secrets: SecretScan
    private let lines: [String]

    /// The lines of a file; bytes that are no UTF-8 are shown as `\u{FFFD}`.
    init(_ bytes: [UInt8], file: String) {
        let content = bytes.starts(with: Self.byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
        let lines = Self.lines(of: String(decoding: content, as: UTF8.self), breaksLikeYAML: file.hasSuffix(".yaml"))
        secrets = SecretScan(of: lines)
        self.lines = lines
    }

    /// The longest line that is shown, in bytes: each of many errors in a line would read it from its beginning.
    private static let longestExcerpt = 8192

    /// A line without its secrets; `nil` where the file has no such line, or one that is too long to be shown.
    func excerpt(line: Int) -> String? {
        guard lines.indices.contains(line - 1), lines[line - 1].utf8.count <= Self.longestExcerpt else { return nil }
        return secrets.redactedLine(line - 1) ?? lines[line - 1]
    }

    /// Where a byte of a YAML file stands, or where the file ends.
    static func location(ofOffset offset: Int, in bytes: some Collection<UInt8>, file: String) -> SourceLocation {
        let lines = lines(of: String(decoding: bytes.prefix(offset), as: UTF8.self), breaksLikeYAML: true)
        return SourceLocation(
            file: file, line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    }

    /// YAML 1.1, which libyaml reads, also breaks lines at U+0085, U+2028 and U+2029; JSON only at line feeds.
    private static func lines(of text: String, breaksLikeYAML: Bool) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\n", previous == "\r", breaksLikeYAML { continue }
            switch scalar {
            case "\n": break
            case "\r", "\u{85}", "\u{2028}", "\u{2029}": if breaksLikeYAML { break } else { fallthrough }
            default:
                line.append(scalar)
                continue
            }
            lines.append(String(line))
            line.removeAll(keepingCapacity: true)
        }
        lines.append(String(line))
        return lines
    }
}
