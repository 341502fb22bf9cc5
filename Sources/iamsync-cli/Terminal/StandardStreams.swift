import AWSClient

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Standard input, output and error of the process, without buffers: what is printed is seen, even when the process is
/// killed.
final class StandardStreams: Sendable {
    private let hasFailed = Locked(false)

    /// Whether some of the result could not be written, because the disk is full or the reader went away.
    var hasLost: Bool { hasFailed.withLock { $0 } }

    /// The process's own terminal.
    func terminal(environment: [String: String]) -> Terminal {
        let isAnswered = isatty(0) == 1 && isatty(2) == 1
        let showsColours = isatty(2) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        return Terminal(
            print: { [self] text in
                if !Self.write(text, to: 1) { hasFailed.withLock { $0 = true } }
            }, printError: { _ = Self.write($0, to: 2) }, canAnswer: isAnswered, showsColours: showsColours,
            ask: { question in
                _ = Self.write(question, to: 2)
                let answer = Self.answer()
                if answer == nil { _ = Self.write("\n", to: 2) }
                return answer
            })
    }

    /// How often a wait for an answer looks whether it was interrupted, in milliseconds.
    private static let patience: Int32 = 100

    /// A line of standard input; `nil` at its end, or when the task is cancelled.
    private static func answer() -> String? {
        var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        while !Task.isCancelled {
            let ready = poll(&input, 1, patience)
            if ready > 0 { return readLine(strippingNewline: true) }
            if ready < 0, errno != EINTR { return nil }
        }
        return nil
    }

    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { bytes in
                systemWrite(descriptor, bytes.baseAddress, bytes.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, bytes, count)
        #else
            Glibc.write(descriptor, bytes, count)
        #endif
    }
}
