/// Where a command's words go, and where its answers come from: injected, so that tests see everything.
struct Terminal: Sendable {
    /// Writes to standard output: the result.
    let print: @Sendable (String) -> Void
    /// Writes whole lines to standard error: progress and diagnostics.
    let printError: @Sendable (String) -> Void
    /// Whether a person can answer.
    let canAnswer: Bool
    /// Whether standard error is a terminal that shows colours and moving lines.
    let showsColours: Bool
    /// Asks a question and reads a line; `nil` at the end of input.
    let ask: @Sendable (String) -> String?
    /// Shows a line at the bottom of standard error in place of the one before; `nil` takes it away.
    var showBar: @Sendable (String?) -> Void = { _ in }
    /// How many columns standard error has now.
    var columns: @Sendable () -> Int = { 80 }
}
