#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads and writes whole files: injected, so that tests need no disk.
struct FileAccess: Sendable {
    /// The content of a file; `nil` where there is none.
    ///
    /// - Throws: ``FileError`` when there is one that can't be read.
    let read: @Sendable (String) throws(FileError) -> String?
    /// Replaces a file at once: a reader sees the old content or the new one, never a part.
    ///
    /// - Throws: ``FileError`` when it can't be written.
    let write: @Sendable (String, String) throws(FileError) -> Void
    /// Finds out whether a file can be written, and leaves it as it is.
    ///
    /// - Throws: ``FileError`` when it can't.
    let checkWritable: @Sendable (String) throws(FileError) -> Void

    /// The machine's own files.
    static let system = FileAccess(
        read: { path throws(FileError) in try SystemFile(path: path).read() },
        write: { path, text throws(FileError) in try SystemFile(path: path).replace(with: text) },
        checkWritable: { path throws(FileError) in try SystemFile(path: path).checkWritable() })

    /// The process's current folder, absolute; `nil` where it has been removed.
    static var currentFolder: String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }
}

/// Why a file could not be read or written.
struct FileError: Error, Hashable {
    /// One sentence, without a final full stop.
    let problem: String
}

/// One file of the machine.
private struct SystemFile {
    let path: String

    func read() throws(FileError) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("read")
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = systemRead(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure("read") }
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw FileError(problem: "\(path) is not UTF-8")
        }
        return text
    }

    /// Writes beside the file, and moves the result into its place; a pipe or a device is written as it stands.
    func replace(with text: String) throws(FileError) {
        guard !isSpecial else { return try writeThrough(text) }
        let descriptor = try openDraft()
        let isWritten = Self.writeAll(Array(text.utf8), to: descriptor)
        guard close(descriptor) == 0, isWritten, rename(draft, path) == 0 else {
            let failure = failure("write")
            unlink(draft)
            throw failure
        }
    }

    func checkWritable() throws(FileError) {
        guard !isSpecial else {
            guard !isFolder else { throw FileError(problem: "can't write \(path): it is a folder") }
            guard access(path, W_OK) == 0 else { throw failure("write") }
            return
        }
        close(try openDraft())
        unlink(draft)
    }

    private var draft: String { "\(path).\(getpid()).tmp" }

    /// Whether there is something other than a regular file, which must not be replaced.
    private var isSpecial: Bool { kind.map { $0 != S_IFREG } ?? false }

    private var isFolder: Bool { kind == S_IFDIR }

    private var kind: mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    private func openDraft() throws(FileError) -> Int32 {
        unlink(draft)
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure("write") }
        return descriptor
    }

    private func writeThrough(_ text: String) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("write") }
        let isWritten = Self.writeAll(Array(text.utf8), to: descriptor)
        guard close(descriptor) == 0, isWritten else { throw failure("write") }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private func failure(_ verb: String) -> FileError {
        FileError(problem: "can't \(verb) \(path): \(String(cString: strerror(errno)))")
    }
}

#if canImport(Darwin)
    private let systemRead = Darwin.read
    private let systemWrite = Darwin.write
#else
    private let systemRead = Glibc.read
    private let systemWrite = Glibc.write
#endif
