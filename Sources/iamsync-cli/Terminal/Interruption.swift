#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Ctrl-C and termination: the first asks the run to end in order, the second ends the process at once.
enum Interruption {
    /// Where a signal's handler leaves its mark; set once, before any handler is.
    private nonisolated(unsafe) static var pipeEntry: Int32 = -1
    /// Whether a bar may stand on standard error, which must not stay there; set once, before any handler is.
    private nonisolated(unsafe) static var erasesLine = false

    /// What runs at the first signal, on its way to the thread that waits for it.
    private final class Listener: Sendable {
        let pipeExit: Int32
        let body: @Sendable () -> Void

        init(pipeExit: Int32, body: @escaping @Sendable () -> Void) {
            self.pipeExit = pipeExit
            self.body = body
        }

        func run() {
            var mark: UInt8 = 0
            while read(pipeExit, &mark, 1) < 0, errno == EINTR {}
            body()
        }
    }

    /// Runs a body at the first SIGINT or SIGTERM. Call it once.
    ///
    /// - Parameters:
    ///   - erasesLine: Whether the second empties the line of the terminal, before it ends the process.
    ///   - body: What to do; the process goes on.
    static func atFirst(erasingLineAtSecond erasesLine: Bool, _ body: @escaping @Sendable () -> Void) {
        self.erasesLine = erasesLine
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        pipeEntry = ends[1]
        guard startThread(Listener(pipeExit: ends[0], body: body)) else { return }
        for number in [SIGINT, SIGTERM] { handle(number) }
    }

    /// A signal that the caller has the process ignore, as a shell does for jobs in the background, stays ignored.
    private static func handle(_ number: Int32) {
        let previous = signal(number) { number in
            let code = errno
            Interruption.prepareForSecond(number)
            var mark: UInt8 = 1
            _ = write(Interruption.pipeEntry, &mark, 1)
            errno = code
        }
        if unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }

    /// Lets the next signal do what it does by itself, on an empty line. Only what a handler may do.
    private static func prepareForSecond(_ number: Int32) {
        guard erasesLine else {
            signal(number, SIG_DFL)
            return
        }
        signal(number) { number in
            var erasing: (UInt8, UInt8, UInt8, UInt8) = (0x0D, 0x1B, 0x5B, 0x4B)
            _ = write(2, &erasing, 4)
            signal(number, SIG_DFL)
            raise(number)
        }
    }

    private static func startThread(_ listener: Listener) -> Bool {
        let user = Unmanaged.passRetained(listener)
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let status = pthread_create(&thread, nil, { Interruption.main($0) }, user.toOpaque())
        if status != 0 { user.release() }
        return status == 0
    }

    private static func main(_ user: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let user else { return nil }
        Unmanaged<Listener>.fromOpaque(user).takeRetainedValue().run()
        return nil
    }
}
