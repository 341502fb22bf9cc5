/// Text for troff, with everything that troff would take for itself written as an escape.
///
/// Source: groff_char(7) and groff_man_style(7). A `-` is written `\-`, so that options can be copied from the page.
enum Roff {
    /// A text within a line.
    static func escape(_ text: String) -> String {
        text.unicodeScalars.map(escape).joined()
    }

    /// A whole line of text: one that begins like a request is none.
    static func line(_ text: String) -> String {
        let escaped = escape(text)
        return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
    }

    /// A paragraph, in lines of at most 78 characters where its words allow that: longer ones are bad style to mandoc.
    static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ").map(String.init) {
            if let last = lines.last, line(last).utf8.count + 1 + escape(word).utf8.count <= 78 {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(word)
            }
        }
        return lines.map(line)
    }

    /// An argument of a macro.
    static func argument(_ text: String) -> String { "\"\(escape(text))\"" }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        if let name = names[scalar] { return name }
        guard !scalar.isASCII else { return scalar.value < 0x20 ? " " : String(Character(scalar)) }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
    }

    private static let names: [Unicode.Scalar: String] = [
        "\\": "\\e", "-": "\\-", "'": "\\(aq", "\"": "\\(dq", "^": "\\(ha", "~": "\\(ti", "`": "\\(ga",
        "“": "\\(lq", "”": "\\(rq", "’": "\\(cq", "→": "\\(->", "·": "\\(pc",
    ]
}
