#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Writes a line beside the table.
func printError(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
