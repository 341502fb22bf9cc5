#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What other threads wake a sleeping one with: a byte through a pipe.
struct WakeupPipe: Sendable {
    /// The end that the sleeper watches.
    let watched: Int32
    private let written: Int32

    /// A pipe; `nil` where the system has no descriptor left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        watched = ends[0]
        written = ends[1]
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
    }

    /// Wakes the sleeper, now or when it next lies down.
    func wake() {
        var byte: UInt8 = 0
        // A full pipe wakes it just as well.
        _ = write(written, &byte, 1)
    }

    /// Takes what woke the sleeper out of the pipe.
    func drain() {
        var bytes: (UInt64, UInt64) = (0, 0)
        while read(watched, &bytes, MemoryLayout.size(ofValue: bytes)) > 0 {}
    }

    /// Closes both ends. Nobody may wake it after that.
    func close() {
        #if canImport(Darwin)
            _ = Darwin.close(watched)
            _ = Darwin.close(written)
        #else
            _ = Glibc.close(watched)
            _ = Glibc.close(written)
        #endif
    }
}
