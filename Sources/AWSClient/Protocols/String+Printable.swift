extension String {
    /// A text from a server that can be written to a terminal or a log: on one line, of bounded length, and with
    /// nothing that steers a terminal or turns the direction of writing.
    ///
    /// - Parameter length: How many characters it may have; what goes beyond is cut off and marked with `…`.
    /// - Returns: The text without white space around it, with each run of white space in it as one space and each
    ///   control character as its code, such as `\u{1B}`.
    func printable(upTo length: Int) -> String {
        if utf8.count <= length, utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return self }
        var result = String.UnicodeScalarView()
        var count = 0
        var isAfterSpace = true
        for scalar in unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            if isSpace, isAfterSpace { continue }
            isAfterSpace = isSpace
            guard count < length else {
                result.append("…")
                break
            }
            count += 1
            result.append(contentsOf: scalar.printable(isSpace: isSpace))
        }
        while result.last == " " { result.removeLast() }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Itself, a space, or its code.
    fileprivate func printable(isSpace: Bool) -> String.UnicodeScalarView {
        if isSpace { return " ".unicodeScalars }
        switch properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .surrogate:
            return "\\u{\(String(value, radix: 16, uppercase: true))}".unicodeScalars
        default:
            return String(self).unicodeScalars
        }
    }
}
