/// What starts another program and reads what it writes.
public protocol ProcessRunner: Sendable {
    /// Runs a program to its end, without a shell, and without anything to read.
    ///
    /// - Parameters:
    ///   - words: The program, by path or by name in `PATH`, and its arguments; at least one word.
    ///   - environment: Its environment variables.
    ///   - limit: How many bytes it may write.
    ///   - timeout: How long it may run; then it is ended.
    /// - Returns: What it wrote to its standard output, where it ended with status 0.
    /// - Throws: ``ProcessError`` where it didn't. Cancelling the task ends the program.
    func output(
        of words: [String], environment: [String: String], limit: Int, timeout: Duration
    ) async throws(ProcessError) -> [UInt8]
}

/// Why a program gave nothing. What it wrote is in none of these: it may hold a secret.
public enum ProcessError: Error, Hashable, Sendable {
    /// It could not be started: no such file, or no right to run it.
    case notStarted
    /// It ended with a status other than 0.
    case failed(status: Int)
    /// A signal ended it.
    case signalled(Int)
    /// It ran for too long.
    case timedOut
    /// It wrote too much.
    case tooLong
    /// The task was cancelled.
    case cancelled
}
