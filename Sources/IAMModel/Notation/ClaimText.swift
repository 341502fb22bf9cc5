/// What a claim of a trust policy may look like: a text that matches nothing but itself.
package enum ClaimText {
    /// What makes a text match more than itself, or look like another one, in a few words; `nil` for an exact text.
    package static func flaw(of text: String) -> String? {
        // Nearly every claim is plain: Unicode's tables are for the others.
        guard !text.utf8.allSatisfy(isPlain) else { return nil }
        let scalars = Array(text.unicodeScalars)
        if scalars.contains("*") { return "“*”" }
        if scalars.contains("?") { return "“?”" }
        if zip(scalars, scalars.dropFirst()).contains(where: { $0 == "$" && $1 == "{" }) { return "“${”" }
        if scalars.contains(where: { $0.properties.isWhitespace }) { return "white space" }
        let isHidden = scalars.contains { [.control, .format].contains($0.properties.generalCategory) }
        return isHidden ? "a control character" : nil
    }

    /// Printable ASCII that begins nothing special.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "*") && byte != UInt8(ascii: "?")
            && byte != UInt8(ascii: "$")
    }
}
