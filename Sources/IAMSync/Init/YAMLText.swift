import IAMModel

/// Values as YAML text that iamsync and every other YAML reader take for the same text.
enum YAMLText {
    /// A text as a scalar: plain where nothing can be made of it but a text, else in double quotes.
    static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    /// A text in double quotes. Source: YAML 1.2.2, 5.7, “Escaped characters”.
    static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            default: VisibleText.isHidden(scalar) ? number(of: scalar) : String(Character(scalar))
            }
        }
        return "\"\(escaped.joined())\""
    }

    /// Letters, digits, and what an ARN has besides; a letter first, and no word that readers type.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first), text.utf8.last != UInt8(ascii: ":") else { return false }
        let typed = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
        return !typed.contains(text.lowercased())
            && text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "-:/._".utf8.contains($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

    private static func number(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
}
