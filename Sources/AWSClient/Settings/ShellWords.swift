/// A line split into words as a POSIX shell does, without variables, patterns or anything that runs.
///
/// Source: POSIX, “Shell Command Language”, 2.2 “Quoting”. Python's `shlex.split`, which the AWS CLI uses, does the same.
enum ShellWords {
    /// The words.
    ///
    /// - Returns: The words, `nil` where a quotation isn't closed or nothing follows a backslash.
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
                guard take(from: &rest, until: scalar, into: &word) else { return nil }
            default:
                guard let plain = scalar == "\\" ? rest.popFirst() : scalar else { return nil }
                if word == nil { word = String.UnicodeScalarView() }
                word?.append(plain)
            }
        }
        if let word { words.append(String(word)) }
        return words
    }

    /// Adds the text up to the closing mark. Between double marks, a backslash escapes such a mark and itself, nothing
    /// else.
    ///
    /// - Returns: Whether there is a closing mark.
    private static func take(
        from rest: inout Substring.UnicodeScalarView, until mark: Unicode.Scalar,
        into word: inout String.UnicodeScalarView?
    ) -> Bool {
        if word == nil { word = String.UnicodeScalarView() }
        while let scalar = rest.popFirst() {
            guard scalar != mark else { return true }
            guard scalar == "\\", mark == "\"", let next = rest.first, next == "\"" || next == "\\" else {
                word?.append(scalar)
                continue
            }
            word?.append(next)
            rest.removeFirst()
        }
        return false
    }
}
