public import AWSClient

/// A time that passes when everybody waits: a clock, and the one thread that runs all who live by it.
///
/// Whatever is started in ``run(_:)`` runs on that thread, one job after another in the order in which they became ready.
/// When none is ready, the time jumps to the earliest end of a wait, in the order in which the waits began where several
/// end together. So the same body always takes the same course, at the same moments, and a week of throttled work takes
/// as long as its calculations do.
///
/// ```swift
/// let time = VirtualTime()
/// let aws = AWSSimulator(world, clock: time)
/// let plan = await time.run { await plan(with: aws.client()) }
/// ```
///
/// Child tasks, task groups and actors without an executor of their own stay on the thread. An unstructured task does
/// when it is started with `Task(executorPreference:)`. A wait on this clock by anybody else ends the program with a
/// message, and so does a body that can never end, for nobody is ready and nobody waits for a moment.
public final class VirtualTime: SimulatedTime, TaskExecutor {
    private struct State: Sendable {
        var now: Timestamp
        var ready: [UnownedJob] = []
        var sleepers = Sleepers()
        var isRunning = false
        var hasEnded = false
    }

    private let state: Locked<State>

    /// A time that stands at a moment; by default the first second of 2026.
    public init(_ start: Timestamp = Timestamp(seconds: 1_767_225_600)) {
        state = Locked(State(now: start))
    }

    /// The moment that everybody has come to.
    public var now: Timestamp { state.withLock { $0.now } }

    /// Puts the time forward: waits that end meanwhile end late.
    public func advance(by wait: Duration) {
        state.withLock { $0.now = max($0.now, $0.now + wait) }
    }

    // MARK: Running

    /// Runs a body, and gives what it gives. Cancelling the caller cancels the body.
    ///
    /// Unstructured tasks that outlive the body go on with the next one. One body runs at a time: a second one at the same
    /// time ends the program.
    ///
    /// - Parameter body: What runs on the virtual time.
    /// - Returns: What the body gives.
    public func run<Result: Sendable>(_ body: @escaping @Sendable () async -> Result) async -> Result {
        state.withLock { state in
            precondition(!state.isRunning, "One body runs on a virtual time at once.")
            state.isRunning = true
            state.hasEnded = false
        }
        let task = ChosenExecutor.$current.withValue(self) {
            Task(executorPreference: self) {
                let result = await body()
                self.state.withLock { $0.hasEnded = true }
                return result
            }
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isStarted = DetachedThread.start {
                    self.work()
                    continuation.resume()
                }
                precondition(isStarted, "The system has no thread left for a virtual time to run on.")
            }
        } onCancel: {
            task.cancel()
        }
        return await task.value
    }

    /// Runs what is ready until the body has ended and nothing is ready.
    private func work() {
        let executor = asUnownedTaskExecutor()
        while let jobs = nextJobs() {
            for job in jobs { job.runSynchronously(on: executor) }
        }
    }

    /// The jobs to run now, after a jump of the time where none is ready; `nil` when the body has ended.
    private func nextJobs() -> [UnownedJob]? {
        while true {
            let woken: Sleepers.Continuation? = state.withLock { state in
                guard state.ready.isEmpty, !state.hasEnded else { return nil }
                guard let sleeper = state.sleepers.removeFirst() else {
                    preconditionFailure(
                        "Virtual time stands still at \(state.now): the body has not ended, and nobody is ready or waits "
                            + "for a moment. Somebody waits for what never comes, or for another executor.")
                }
                state.now = max(state.now, sleeper.end)
                return sleeper.continuation
            }
            if let woken {
                woken.resume(returning: true)
                continue
            }
            return state.withLock { state in
                guard !state.ready.isEmpty else {
                    state.isRunning = false
                    return nil
                }
                defer { state.ready = [] }
                return state.ready
            }
        }
    }

    /// Takes a job that is ready.
    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.ready.append(job) }
    }

    // MARK: Waiting

    /// Waits on the virtual time. A wait of no length lets all others go first who are ready.
    ///
    /// - Throws: `CancellationError` when the task was cancelled; no time has passed for that then.
    public func sleep(for wait: Duration) async throws(CancellationError) {
        let isAtHome = withUnsafeCurrentTask { $0?.unownedTaskExecutor } == asUnownedTaskExecutor()
        precondition(isAtHome, "Somebody waits on a virtual time who doesn't run on it: see VirtualTime.run(_:).")
        let number = state.withLock { $0.sleepers.nextNumber() }
        let isOver = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isWaiting = state.withLock { state in
                    state.sleepers.add(continuation, as: number, until: max(state.now, state.now + wait))
                }
                if !isWaiting { continuation.resume(returning: false) }
            }
        } onCancel: {
            state.withLock { $0.sleepers.cancel(number) }?.resume(returning: false)
        }
        state.withLock { $0.sleepers.forget(number) }
        guard isOver else { throw CancellationError() }
    }
}
