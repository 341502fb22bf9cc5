import AWSClient

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The environment that the process was started with.
enum ProcessEnvironment {
    /// The process's variables, home folder and files.
    static var current: AWSEnvironment {
        let variables = variables
        return AWSEnvironment(
            variables: variables, home: variables["HOME"].flatMap { $0.isEmpty ? nil : $0 },
            readFile: FileAccess.bytes(of:))
    }

    private static var variables: [String: String] {
        var found: [String: String] = [:]
        var entry = environ
        while let pointer = entry.pointee {
            let text = String(cString: pointer)
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { found[String(parts[0])] = String(parts[1]) }
            entry += 1
        }
        return found
    }
}
