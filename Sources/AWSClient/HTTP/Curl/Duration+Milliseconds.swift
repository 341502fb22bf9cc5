extension Duration {
    /// Whole milliseconds, rounded up, so that who waits for them doesn't come too early.
    var roundedUpMilliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1_000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    /// Seconds for a sentence, such as `0.2 s` or `30 s`.
    var inSeconds: String {
        let milliseconds = roundedUpMilliseconds
        let isWhole = milliseconds % 1_000 == 0
        return isWhole ? "\(milliseconds / 1_000) s" : "\(Double(milliseconds) / 1_000) s"
    }
}
