import AWSClient

/// Who waits for which moment on a virtual time: earliest first, and in the order of coming where several wait for one.
struct Sleepers: Sendable {
    /// Told whether the wait is over; if not, it was cancelled.
    typealias Continuation = CheckedContinuation<Bool, Never>

    private struct Alarm: Comparable, Sendable {
        let end: Timestamp
        let number: Int

        static func < (left: Alarm, right: Alarm) -> Bool { (left.end, left.number) < (right.end, right.number) }
    }

    private var alarms = Heap<Alarm>()
    private var waiting: [Int: Continuation] = [:]
    /// Those who were cancelled before they began to wait.
    private var cancelled: Set<Int> = []
    private var lastNumber = 0

    /// A number for somebody who is about to wait.
    mutating func nextNumber() -> Int {
        lastNumber += 1
        return lastNumber
    }

    /// Lets somebody wait.
    ///
    /// - Returns: Whether the wait has begun; it does not for somebody who was cancelled.
    mutating func add(_ continuation: Continuation, as number: Int, until end: Timestamp) -> Bool {
        guard !cancelled.contains(number) else { return false }
        waiting[number] = continuation
        alarms.insert(Alarm(end: end, number: number))
        return true
    }

    /// Ends a wait early, or before it has begun.
    mutating func cancel(_ number: Int) -> Continuation? {
        let continuation = waiting.removeValue(forKey: number)
        if continuation == nil { cancelled.insert(number) }
        return continuation
    }

    /// Somebody waits no longer.
    mutating func forget(_ number: Int) {
        cancelled.remove(number)
    }

    /// Whose wait ends next, and when; `nil` when nobody waits.
    mutating func removeFirst() -> (end: Timestamp, continuation: Continuation)? {
        while let alarm = alarms.removeFirst() {
            if let continuation = waiting.removeValue(forKey: alarm.number) { return (alarm.end, continuation) }
        }
        return nil
    }
}
