/// How a diagnostic is printed on a terminal or in a log.
///
/// Control, format and bidirectional characters of files are printed as `\u{…}`, and no line begins with text from a file.
public struct DiagnosticText: Sendable {
    /// Whether severities and carets are coloured with ANSI escapes.
    public var colours: Bool
    /// How many columns a line of a file may take, with its number; a longer one is cut around the caret.
    public var columns: Int

    /// How diagnostics are printed.
    public init(colours: Bool = false, columns: Int = 160) {
        self.colours = colours
        self.columns = columns
    }

    /// A diagnostic as lines: place and problem, the offending line with a caret, the remedy. No line break at its end.
    public func render(_ diagnostic: Diagnostic) -> String {
        let severity = diagnostic.severity.rawValue
        let colour = diagnostic.severity == .error ? "31" : "33"
        let place = Self.place(diagnostic.location)
        var lines = [
            "\(painted(place, "1")): \(painted(severity, "1;" + colour)): \(VisibleText.escape(diagnostic.problem)) "
                + "[\(diagnostic.code.rawValue) \(diagnostic.code.name)]"
        ]
        if let excerpt = diagnostic.excerpt {
            let column = diagnostic.excerptColumn ?? diagnostic.location.column
            lines += self.excerpt(excerpt, line: diagnostic.location.line, column: column, colour: colour)
        }
        lines.append("  = \(VisibleText.escape(diagnostic.remedy))")
        return lines.joined(separator: "\n")
    }

    private func excerpt(_ text: String, line: Int, column: Int, colour: String) -> [String] {
        let number = String(line)
        let margin = String(repeating: " ", count: number.count)
        let excerpt = DiagnosticExcerpt(text, column: column, columns: columns - number.count - 5)
        let indentation = String(repeating: " ", count: excerpt.caret)
        return ["  \(number) | \(excerpt.line)", "  \(margin) | \(indentation)\(painted("^", "1;" + colour))"]
    }

    /// A path could begin like a workflow command (`::error`): `./` in front makes it a path again.
    private static func place(_ location: SourceLocation) -> String {
        let text = VisibleText.escape(location.description)
        let first = text.utf8.first ?? 0
        let isPlain = (0x61...0x7A).contains(first) || (0x41...0x5A).contains(first) || (0x30...0x39).contains(first)
        return isPlain || first == UInt8(ascii: "/") || first == UInt8(ascii: ".") ? text : "./" + text
    }

    private func painted(_ text: String, _ colour: String) -> String {
        colours ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
    }
}
