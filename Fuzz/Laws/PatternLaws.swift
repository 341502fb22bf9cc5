@testable import IAMModel

/// What holds for every pattern with `*` and `?`: it matches what a plain, slow reading of it says.
enum PatternLaws {
    /// The first line is the pattern, the rest the text.
    static func check(_ bytes: [UInt8]) throws(BrokenLaw) {
        let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count <= 200, parts[1].count <= 200 else { return }
        let written = String(decoding: parts[0], as: UTF8.self)
        let text = String(decoding: parts[1], as: UTF8.self)
        _ = PolicyPattern(written, variables: ["aws:username": ["*"]])?.matchesARN(text, isCompleted: true)
        guard let pattern = PolicyPattern(written, variables: nil) else {
            throw BrokenLaw("a pattern without variables is one")
        }
        try BrokenLaw.unless(
            pattern.matches(text) == isMatch(Array(written.utf8), Array(text.utf8)), "a pattern matches as it reads")
    }

    /// Row by row: which beginnings of the text does so much of the pattern match?
    private static func isMatch(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
        var row = [true] + Array(repeating: false, count: text.count)
        for sign in pattern {
            var next = Array(repeating: false, count: text.count + 1)
            if sign == UInt8(ascii: "*") { next[0] = row[0] }
            for index in text.indices {
                switch sign {
                case UInt8(ascii: "*"): next[index + 1] = row[index + 1] || next[index]
                case UInt8(ascii: "?"): next[index + 1] = row[index]
                default: next[index + 1] = row[index] && text[index] == sign
                }
            }
            row = next
        }
        return row[text.count]
    }
}
