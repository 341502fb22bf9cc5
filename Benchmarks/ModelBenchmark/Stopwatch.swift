#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Prints what each part of a run costs.
struct Stopwatch {
    /// A part that computes.
    @discardableResult
    func measure<Value>(_ part: String, _ work: () throws -> Value) rethrows -> Value {
        let start = Self.seconds
        let value = try work()
        report(part, since: start)
        return value
    }

    /// A part that waits in between; what is printed is processor time, too.
    @discardableResult
    func measureAll<Value>(_ part: String, _ work: () async throws -> Value) async rethrows -> Value {
        let start = Self.seconds
        let value = try await work()
        report(part, since: start)
        return value
    }

    private func report(_ part: String, since start: Double) {
        let milliseconds = Int((Self.seconds - start) * 1_000)
        let label = part + String(repeating: " ", count: max(0, 22 - part.count))
        print("\(label) \(milliseconds) ms  peak \(Self.peakMegabytes) MB")
        fflush(nil)
    }

    /// Processor time of the whole process.
    private static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The most memory that the process has had.
    private static var peakMegabytes: Int {
        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss / 1_048_576
        #else
            getrusage(RUSAGE_SELF.rawValue, &usage)
            return usage.ru_maxrss / 1_024
        #endif
    }
}
