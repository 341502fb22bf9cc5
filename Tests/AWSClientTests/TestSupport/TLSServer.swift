#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The `openssl` command as a server on this machine: whatever it is asked, it answers with a page of its own.
enum TLSServer {
    struct NotStarted: Error {}

    /// Serves for as long as the body runs.
    ///
    /// - Parameters:
    ///   - certificate: The name of the certificate among the tests' own.
    ///   - options: Further options of `openssl s_server`.
    ///   - body: The test, with the server's port.
    /// - Throws: ``NotStarted``, or what the body throws.
    static func run(
        _ certificate: String, _ options: [String] = [], _ body: (TestCertificates, Int) async throws -> Void
    ) async throws {
        let certificates = try TestCertificates.shared.get()
        let (process, output) = try start(
            ["openssl", "s_server", "-www", "-accept", "127.0.0.1:0"]
                + ["-cert", certificates.path(certificate), "-key", certificates.key(certificate)]
                + ["-cert_chain", certificates.chain] + options)
        defer {
            // The tests' threads block every signal, and so does what they start: only this one can't be blocked.
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
            close(output)
        }
        try await body(certificates, try port(output))
    }

    /// Starts a program whose output can be read. Foundation's `Process` takes 50 ms to see the end of one.
    private static func start(_ command: [String]) throws -> (process: pid_t, output: Int32) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw NotStarted() }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        // A server that outlived its test would hold the runner's own output open, and the runner would wait for it.
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
            close(ends[0])
            throw NotStarted()
        }
        return (process, ends[0])
    }

    /// Reads the line `ACCEPT 127.0.0.1:port`.
    private static func port(_ output: Int32) throws -> Int {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while read(output, &byte, 1) == 1 {
            guard byte == 0x0A else {
                bytes.append(byte)
                continue
            }
            let line = String(decoding: bytes, as: UTF8.self)
            bytes = []
            guard line.hasPrefix("ACCEPT"), let port = line.split(separator: ":").last else { continue }
            return try Int(port) ?? { throw NotStarted() }()
        }
        throw NotStarted()
    }
}
