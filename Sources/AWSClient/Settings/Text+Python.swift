/// Text as Python sees it, in which the AWS CLI reads its files.
extension Substring.UnicodeScalarView {
    /// Without white space at both ends.
    var trimmed: Substring.UnicodeScalarView {
        let start = drop(while: \.isPythonSpace)
        guard let end = start.lastIndex(where: { !$0.isPythonSpace }) else { return start }
        return start[...end]
    }

    /// Takes the next line away, without what ends it: a line feed, a carriage return, or one after the other.
    mutating func popLine() -> Substring.UnicodeScalarView? {
        guard !isEmpty else { return nil }
        let line = prefix { $0 != "\n" && $0 != "\r" }
        self = self[line.endIndex...]
        if popFirst() == "\r", first == "\n" { removeFirst() }
        return line
    }
}

extension Unicode.Scalar {
    /// What `str.isspace` says.
    var isPythonSpace: Bool {
        isASCII ? (0x09...0x0D).contains(value) || (0x1C...0x20).contains(value) : properties.isWhitespace
    }

    /// What `str.splitlines` splits at.
    var endsPythonLine: Bool {
        switch value {
        case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
