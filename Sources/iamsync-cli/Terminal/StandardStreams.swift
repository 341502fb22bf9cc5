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
        let screen = Screen(write: { Self.write($0, to: $1.rawValue) })
        return Terminal(
            print: { [self] text in
                if !screen.print(text) { hasFailed.withLock { $0 = true } }
            }, printError: { screen.printError($0) }, canAnswer: isAnswered,
            showsColours: Self.movesLines(environment),
            ask: { question in
                screen.printError(question)
                let answer = Self.answer()
                if answer == nil { screen.printError("\n") }
                return answer
            },
            // A job in the background draws nothing over what its shell does in the meantime.
            showBar: { text in if text == nil || tcgetpgrp(2) == getpgrp() { screen.show(text) } },
            columns: { TerminalWidth.columns(environment: environment) { Self.columnsOfTerminal() } })
    }

    /// Whether standard error is a terminal on which lines can move and have colours, and whoever runs us wants that.
    static func movesLines(_ environment: [String: String]) -> Bool {
        isatty(2) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && (environment["TERM"] ?? "dumb") != "dumb"
    }

    /// What the terminal itself says; 0 where it doesn't know.
    private static func columnsOfTerminal() -> Int {
        var size = winsize()
        return ioctl(2, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
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
