#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension AWSEnvironment {
    /// The most bytes that a file of settings, a token or a login may have; a device may have no end.
    private static let fileLimit = 16 << 20

    /// The variables that this process was started with, its home folder (`HOME`) and the machine's files.
    ///
    /// A file that is longer than 16 MiB, or that can't be read, counts as none.
    public static var process: AWSEnvironment {
        let variables = processVariables
        return AWSEnvironment(
            variables: variables, home: variables["HOME"].flatMap { $0.isEmpty ? nil : $0 }, readFile: bytes(of:))
    }

    private static var processVariables: [String: String] {
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

    private static func bytes(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= fileLimit {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
        return nil
    }
}
