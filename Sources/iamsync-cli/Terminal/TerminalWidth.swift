/// How wide a terminal is.
enum TerminalWidth {
    /// The columns that a variable names, or else those of the terminal, or else 80. Source: POSIX, `COLUMNS`.
    ///
    /// - Parameters:
    ///   - environment: The process's variables.
    ///   - measured: What the terminal says; 0 where it doesn't know.
    /// - Returns: 1 or more.
    static func columns(environment: [String: String], measured: () -> Int) -> Int {
        if let wanted = environment["COLUMNS"].flatMap(Int.init), wanted > 0 { return wanted }
        let columns = measured()
        return columns > 0 ? columns : fallback
    }

    private static let fallback = 80
}
