import AWSClient

/// A clock that a test moves by hand: who waits goes on when the test says so.
final class ManualClock: AWSClock {
    private struct Sleeper: Sendable {
        let wake: Timestamp
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State: Sendable {
        var now = Timestamp(seconds: 0)
        var next = 0
        var sleepers: [Int: Sleeper] = [:]
        var gaveUp: Set<Int> = []
        var watcher: CheckedContinuation<Void, Never>?
    }

    private let state = Locked(State())

    var now: Timestamp { state.withLock { $0.now } }

    func sleep(for wait: Duration) async throws(CancellationError) {
        let id = state.withLock { state in
            state.next += 1
            return state.next
        }
        let hasWoken = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let watcher = state.withLock { state -> CheckedContinuation<Void, Never>? in
                    guard !state.gaveUp.contains(id) else {
                        continuation.resume(returning: false)
                        return nil
                    }
                    state.sleepers[id] = Sleeper(wake: state.now + wait, continuation: continuation)
                    defer { state.watcher = nil }
                    return state.watcher
                }
                watcher?.resume()
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                state.gaveUp.insert(id)
                return state.sleepers.removeValue(forKey: id)
            }
            sleeper?.continuation.resume(returning: false)
        }
        guard hasWoken else { throw CancellationError() }
    }

    /// Puts the clock forward, and wakes whoever has waited long enough.
    func advance(by wait: Duration) {
        let woken = state.withLock { state in
            state.now = state.now + wait
            let due = state.sleepers.filter { $0.value.wake <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            return due.sorted { $0.key < $1.key }.map(\.value.continuation)
        }
        for continuation in woken { continuation.resume(returning: true) }
    }

    /// Goes on once somebody waits.
    func someoneSleeps() async {
        await withCheckedContinuation { continuation in
            let isAsleep = state.withLock { state in
                guard state.sleepers.isEmpty else { return true }
                state.watcher = continuation
                return false
            }
            if isAsleep { continuation.resume() }
        }
    }
}
