/// A line with its secrets replaced.
struct RedactedLine: Sendable {
    /// The line as it may be shown.
    let text: String
    /// The secrets, in characters of the line as it is in the file, in order and apart.
    private let secrets: [Range<Int>]

    /// A line of which some parts are secrets.
    ///
    /// - Parameters:
    ///   - secrets: The parts in bytes, sorted by beginning; they may overlap.
    ///   - line: The line, as UTF-8.
    init(replacing secrets: [Range<Int>], in line: [UInt8]) {
        let parts = Self.joined(secrets)
        text = SecretRedaction.replacing(parts, in: line)
        var (place, column) = (0, 0)
        self.secrets = parts.map { part in
            let start = column + Self.characters(line[place..<part.lowerBound])
            column = start + Self.characters(line[part])
            place = part.upperBound
            return start..<column
        }
    }

    /// Where a character of the line has gone, from 0; what was within a secret, to the beginning of what replaces it.
    func column(of column: Int) -> Int {
        var shift = 0
        for secret in secrets.prefix(while: { $0.lowerBound <= column }) {
            guard column >= secret.upperBound else { return secret.lowerBound + shift }
            shift += SecretRedaction.replacement.utf8.count - secret.count
        }
        return column + shift
    }

    /// The parts, with those that overlap as one: they are replaced together.
    private static func joined(_ parts: [Range<Int>]) -> [Range<Int>] {
        parts.reduce(into: []) { joined, part in
            if let last = joined.last, part.lowerBound < last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
            } else {
                joined.append(part)
            }
        }
    }

    private static func characters(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
