#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Standard input, output and error of the process, without buffers: what is printed is seen, even when the process is
/// killed.
enum StandardStreams {
    /// The process's own terminal.
    static func terminal(environment: [String: String]) -> Terminal {
        let isAnswered = isatty(0) == 1 && isatty(2) == 1
        let showsColours = isatty(2) == 1 && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        return Terminal(
            print: { write($0, to: 1) }, printError: { write($0, to: 2) }, canAnswer: isAnswered,
            showsColours: showsColours,
            ask: { question in
                write(question, to: 2)
                return readLine(strippingNewline: true)
            })
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { bytes in
                systemWrite(descriptor, bytes.baseAddress, bytes.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, bytes, count)
        #else
            Glibc.write(descriptor, bytes, count)
        #endif
    }
}
