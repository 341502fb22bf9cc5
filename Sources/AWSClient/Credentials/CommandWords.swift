/// Splits a command line into words as a POSIX shell does, without variables, patterns or anything that runs.
///
/// Source: POSIX, “Shell Command Language”, 2.2 “Quoting”; checked against Python's `shlex.split`, by which the AWS CLI
/// splits `credential_process`.
enum CommandWords {
    /// The words.
    ///
    /// - Returns: The words; `nil` where a quotation isn't closed, or a backslash stands at the end.
    static func split(_ line: String) -> [String]? {
        var words: [String] = []
        var word: String.UnicodeScalarView?
        var rest = line.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case " ", "\t", "\r", "\n":
                if let word { words.append(String(word)) }
                word = nil
            case "'", "\"":
                guard let text = quotation(in: &rest, until: scalar) else { return nil }
                word = (word ?? .init()) + text
            case "\\":
                guard let next = rest.popFirst() else { return nil }
                word = (word ?? .init()) + [next]
            default: word = (word ?? .init()) + [scalar]
            }
        }
        if let word { words.append(String(word)) }
        return words
    }

    /// The text up to the closing quotation mark. A backslash escapes the double mark and itself between double marks.
    private static func quotation(
        in rest: inout Substring.UnicodeScalarView, until mark: Unicode.Scalar
    ) -> String.UnicodeScalarView? {
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if scalar == mark { return text }
            guard mark == "\"", scalar == "\\" else {
                text.append(scalar)
                continue
            }
            guard let next = rest.popFirst() else { return nil }
            if next != "\"", next != "\\" { text.append("\\") }
            text.append(next)
        }
        return nil
    }
}
