/// Text by the columns that it takes on a terminal.
///
/// A terminal's own tables of wide characters differ. So what could be wide counts as wide, and a mark that joins the
/// letter before it counts too: a text may look shorter than it was reckoned, and never longer.
enum ColumnText {
    /// How many columns a text takes at most.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// The text, or its beginning and three dots where it would take more columns than there are.
    static func cut(_ text: String, to columns: Int) -> String {
        guard width(text) > columns else { return text }
        guard columns > dots.count else { return String(dots.prefix(max(0, columns))) }
        var (kept, room) = ("", columns - dots.count)
        for character in text {
            let width = width(String(character))
            guard width <= room else { break }
            kept.append(character)
            room -= width
        }
        return kept + dots
    }

    private static let dots = "..."

    /// Hangul Jamo, U+1100, is the first block of wide characters. Source: Unicode Standard Annex 11, East Asian Width.
    private static func columns(of scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x1100 || (0x2000...0x206F).contains(scalar.value) ? 1 : 2
    }
}
