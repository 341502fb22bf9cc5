/// How a diagnostic is printed on a terminal or in a log.
///
/// Control, format and bidirectional characters of files are printed as `\u{…}`, and no line begins with text from a file.
public struct DiagnosticText: Sendable {
    /// Whether severities and carets are coloured with ANSI escapes.
    public var colours: Bool

    /// How diagnostics are printed.
    public init(colours: Bool = false) {
        self.colours = colours
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
        if let excerpt = diagnostic.excerpt { lines += self.excerpt(excerpt, at: diagnostic.location, colour: colour) }
        lines.append("  = \(VisibleText.escape(diagnostic.remedy))")
        return lines.joined(separator: "\n")
    }

    /// The longest part of a line that is shown, in characters.
    private static let widest = 160

    private func excerpt(_ line: String, at location: SourceLocation, colour: String) -> [String] {
        let scalars = Array(line.unicodeScalars)
        let offset = min(max(location.column - 1, 0), scalars.count)
        let start = scalars.count > Self.widest ? max(0, offset - Self.widest / 2) : 0
        let end = min(scalars.count, start + Self.widest)
        let before = VisibleText.escape(Self.string(scalars[start..<offset]))
        let after = VisibleText.escape(Self.string(scalars[offset..<end]))
        let number = String(location.line)
        let margin = String(repeating: " ", count: number.count)
        let indentation = String(repeating: " ", count: before.unicodeScalars.count)
        return ["  \(number) | \(before)\(after)", "  \(margin) | \(indentation)\(painted("^", "1;" + colour))"]
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
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
