/// Removes known secrets, and what looks like one, from sentences.
struct SecretRedaction: Sendable {
    /// What stands in a secret's place.
    static let replacement = "[secret removed]"
    /// How many bytes of a secret it is found by; none is shorter.
    static let beginning = 16
    /// How many secrets with one beginning are told apart.
    private static let mostAlike = 100

    private var secrets: [ArraySlice<UInt8>: [[UInt8]]] = [:]

    /// Knows secrets, each of at least ``beginning`` bytes.
    init(_ values: some Sequence<[UInt8]>) {
        for value in Set(values) where value.count >= Self.beginning {
            let key = value.prefix(Self.beginning)
            if secrets[key, default: []].count <= Self.mostAlike { secrets[key, default: []].append(value) }
        }
    }

    /// A sentence without secrets.
    func redacted(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var ranges = SecretForm.accessKeyIDs(in: bytes)
        if let key = SecretForm.privateKey(in: bytes) { ranges.append(key) }
        if !secrets.isEmpty { ranges += known(in: bytes) }
        return ranges.isEmpty ? text : Self.replacing(ranges.sorted { $0.lowerBound < $1.lowerBound }, in: bytes)
    }

    private func known(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for start in bytes.indices where start + Self.beginning <= bytes.count {
            guard let alike = secrets[bytes[start..<(start + Self.beginning)]] else { continue }
            // Too many to tell apart: rather too much is removed than too little.
            guard alike.count <= Self.mostAlike else { return found + [start..<bytes.count] }
            let longest = alike.lazy.filter { bytes[start...].starts(with: $0) }.map(\.count).max()
            if let longest { found.append(start..<(start + longest)) }
        }
        return found
    }

    /// A text in which each range, or several that overlap, is replaced.
    ///
    /// - Parameters:
    ///   - ranges: What to replace, sorted by beginning.
    ///   - bytes: The text, as UTF-8.
    /// - Returns: The new text.
    static func replacing(_ ranges: [Range<Int>], in bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        var place = 0
        for range in ranges {
            if range.lowerBound >= place {
                result += bytes[place..<range.lowerBound]
                result += replacement.utf8
            }
            place = max(place, range.upperBound)
        }
        return String(decoding: result + bytes[place...], as: UTF8.self)
    }
}
