import IAMModel

/// Text that is data in a Markdown document: no name from a file or from AWS can break a table or inject markup.
enum Markdown {
    /// Text in a sentence or a cell.
    static func escape(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isPlain) else { return text }
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "~", "!", "&", "$": escaped += Self.escaped(scalar)
            default: append(scalar, to: &escaped)
            }
        }
        return escaped
    }

    /// Text in backticks, in a cell. A backtick in it, or a `|`, is written as an entity outside of code.
    static func code(_ text: String) -> String {
        let isPlain = !text.unicodeScalars.contains { $0 == "`" || $0 == "|" || VisibleText.isHidden($0) }
        return isPlain && !text.isEmpty ? "`\(text)`" : escape(text)
    }

    /// A table with its header, also where it has no rows.
    static func table(_ columns: [String], _ rows: [[String]]) -> String {
        let lines = [columns, columns.map { _ in "---" }] + rows
        return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    /// What names are made of: it needs no escape anywhere.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x3A, 0x20, 0x2C...0x2F, 0x40: true
        default: false
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "<": "&lt;"
        case ">": "&gt;"
        case "&": "&amp;"
        default: "\\\(scalar)"
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        if VisibleText.isHidden(scalar) {
            text += "\\" + VisibleText.number(of: scalar)
        } else {
            text.unicodeScalars.append(scalar)
        }
    }
}
