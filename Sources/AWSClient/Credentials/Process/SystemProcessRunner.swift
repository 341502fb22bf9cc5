/// Runs programs of this machine. What they write to their standard error is dropped, for it may hold secrets.
public struct SystemProcessRunner: ProcessRunner {
    /// How many programs were started. (The thread sanitizer takes a lock around nothing for a race.)
    private let starts = Locked(0)

    /// A runner of this machine's programs.
    public init() {}

    /// Runs a program on a thread of its own, so that nobody else's work waits for it.
    public func output(
        of words: [String], environment: [String: String], limit: Int, timeout: Duration
    ) async throws(ProcessError) -> [UInt8] {
        let child = ChildProcess(
            words: words, environment: environment, limit: limit, timeout: timeout, starts: starts)
        let outcome: Result<[UInt8], ProcessError> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isStarted = DetachedThread.start { continuation.resume(returning: child.run()) }
                if !isStarted { continuation.resume(returning: .failure(.notStarted)) }
            }
        } onCancel: {
            child.cancel()
        }
        return try outcome.get()
    }
}
