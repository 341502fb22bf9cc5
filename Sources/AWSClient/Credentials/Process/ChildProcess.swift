#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// One program that is run to its end. It blocks its thread: see ``SystemProcessRunner``.
final class ChildProcess: Sendable {
    private static let slice: Int32 = 50

    private let words: [String]
    private let environment: [String: String]
    private let limit: Int
    private let timeout: Duration
    /// Held while a program is started: one after the other, none inherits the pipe of another.
    private let starts: Locked<Int>
    private let isCancelled = Locked(false)

    init(
        words: [String], environment: [String: String], limit: Int, timeout: Duration, starts: Locked<Int>
    ) {
        self.words = words
        self.environment = environment
        self.limit = limit
        self.timeout = timeout
        self.starts = starts
    }

    /// Ends the program soon, from another thread.
    func cancel() {
        isCancelled.withLock { $0 = true }
    }

    /// Runs the program.
    func run() -> Result<[UInt8], ProcessError> {
        guard let (child, output) = start() else { return .failure(.notStarted) }
        defer { close(output) }
        let deadline = ContinuousClock.now + timeout
        do throws(ProcessError) {
            let bytes = try read(output, of: child, until: deadline)
            try awaitEnd(of: child, until: deadline)
            let status = Self.collect(child)
            guard status & 0x7F == 0 else { return .failure(.signalled(Int(status & 0x7F))) }
            guard status == 0 else { return .failure(.failed(status: Int(status >> 8 & 0xFF))) }
            return .success(bytes)
        } catch {
            kill(child, SIGKILL)
            _ = Self.collect(child)
            return .failure(error)
        }
    }

    // MARK: Start

    /// The program's number, and where to read what it writes.
    private func start() -> (child: pid_t, output: Int32)? {
        starts.withLock { count in
            count += 1
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return nil }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            let child = spawn(output: ends[1])
            close(ends[1])
            if child == nil { close(ends[0]) }
            return child.map { ($0, ends[0]) }
        }
    }

    private func spawn(output: Int32) -> pid_t? {
        let variables = environment.map { "\($0.key)=\($0.value)" }
        guard let program = words.first, (words + variables).allSatisfy({ !$0.utf8.contains(0) }) else { return nil }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What we ignore or block, such as a broken pipe, is no rule for the other program.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

        var child = pid_t()
        let code = Self.withCStrings(words) { arguments in
            Self.withCStrings(variables) { posix_spawnp(&child, program, &actions, &attributes, arguments, $0) }
        }
        return code == 0 ? child : nil
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let copies: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        return copies.withUnsafeBufferPointer { buffer in
            // The buffer is never empty: a null pointer ends it.
            guard let start = buffer.baseAddress else { preconditionFailure("a list of strings has no end") }
            return body(start)
        }
    }

    // MARK: Output and end

    /// What the program writes, until it closes its output or ends.
    private func read(
        _ descriptor: Int32, of child: pid_t, until deadline: ContinuousClock.Instant
    ) throws(ProcessError) -> [UInt8] {
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        var hasEnded = false
        while true {
            try check(deadline)
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&entry, 1, Self.slice) > 0 else {
                // A program that it left behind may keep the output open for ever.
                if hasEnded { return output }
                hasEnded = Self.hasEnded(child)
                continue
            }
            let count = readBytes(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return output }
            guard output.count + count <= limit else { throw .tooLong }
            output += buffer[..<count]
        }
    }

    private func awaitEnd(of child: pid_t, until deadline: ContinuousClock.Instant) throws(ProcessError) {
        while !Self.hasEnded(child) {
            try check(deadline)
            usleep(1_000)
        }
    }

    private func check(_ deadline: ContinuousClock.Instant) throws(ProcessError) {
        if isCancelled.withLock({ $0 }) { throw .cancelled }
        if ContinuousClock.now >= deadline { throw .timedOut }
    }

    /// Whether the program has ended. Its number stays its own until its status is collected, so that a late signal
    /// meets nobody else.
    private static func hasEnded(_ child: pid_t) -> Bool {
        var information = siginfo_t()
        let code = waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT)
        return code == 0 ? information.si_signo == SIGCHLD : errno != EINTR
    }

    /// The status of a program that has ended, or is about to; 0 where somebody else collected it.
    private static func collect(_ child: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status
    }
}

#if canImport(Darwin)
    private let readBytes = Darwin.read
#else
    private let readBytes = Glibc.read
#endif
