/// The offending line with the columns before its caret, cut to what fits.
struct DiagnosticExcerpt {
    /// The line, or the part of it that is shown, with `...` where it was cut.
    let line: String
    /// How many columns of a terminal stand before the caret.
    let caret: Int

    private static let dots = "..."

    /// What is shown of a line.
    ///
    /// - Parameters:
    ///   - text: The line.
    ///   - column: The place in it, in characters from 1; one past its end counts as the end.
    ///   - columns: How many columns there are.
    init(_ text: String, column: Int, columns: Int) {
        let pieces = VisibleText.pieces(of: text)
        let place = min(max(column - 1, 0), pieces.count)
        let shown = Self.window(of: pieces, around: place, columns: columns)
        let before = shown.lowerBound > 0 ? Self.dots : ""
        let after = shown.upperBound < pieces.count ? Self.dots : ""
        line = before + pieces[shown].map(\.text).joined() + after
        caret = before.utf8.count + Self.width(pieces[shown.lowerBound..<place])
    }

    private static func width(_ pieces: ArraySlice<VisibleText.Piece>) -> Int { pieces.reduce(0) { $0 + $1.columns } }

    /// The characters around a place that fit: first half of the room after it, then what fits before it, then the rest.
    private static func window(of pieces: [VisibleText.Piece], around place: Int, columns: Int) -> Range<Int> {
        guard width(pieces[...]) > columns else { return pieces.indices }
        let room = max(1, columns - 2 * dots.utf8.count)
        var (start, end, used) = (place, place, 0)
        func grow(to room: Int) {
            while end < pieces.count, used + pieces[end].columns <= room {
                used += pieces[end].columns
                end += 1
            }
        }
        // What stands at the place is shown, however narrow it is.
        grow(to: place < pieces.count ? max(room / 2, pieces[place].columns) : 0)
        while start > 0, used + pieces[start - 1].columns <= room {
            start -= 1
            used += pieces[start].columns
        }
        grow(to: room)
        // A mark would join the dots.
        while start > 0, start < place, pieces[start].columns == 0 { start += 1 }
        return start..<end
    }
}
