extension Unicode.Scalar {
    /// How many columns the character takes on a terminal: 2 for a wide one, 0 for a mark that joins the one before it.
    ///
    /// Source: Unicode Standard Annex 11, “East Asian Width”: the classes W and F, and Hangul's conjoining vowels.
    var columns: Int {
        guard value >= 0x300 else { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        if (0x1160...0x11FF).contains(value) { return 0 }
        let isFlagLetter = (0x1F1E6...0x1F1FF).contains(value)
        return Self.wide.contains { $0.contains(value) } || (properties.isEmojiPresentation && !isFlagLetter) ? 2 : 1
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
        0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
    ]
}
