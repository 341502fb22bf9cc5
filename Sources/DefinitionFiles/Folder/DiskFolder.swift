#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A definition folder on this machine.
public struct DiskFolder: FolderReading {
    /// The folder, absolute or relative to the current one.
    public let path: String

    /// A folder of this machine; nothing is read yet.
    public init(path: String) {
        self.path = path
    }

    /// The names that a folder holds.
    public func list(_ folder: String) throws(FolderError) -> [String] {
        guard let handle = opendir(absolute(folder)) else { throw Self.failure() }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// The bytes of a regular file, at most `limit`.
    public func read(_ file: String, limit: Int, staysInside: Bool) throws(FolderError) -> [UInt8] {
        let target = staysInside ? try resolvedInside(file) : absolute(file)
        // A pipe without a writer must not stop the run.
        let descriptor = open(target, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.failure() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure() }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable("it is no regular file") }
        return try Self.bytes(of: descriptor, limit: limit)
    }

    private func absolute(_ relative: String) -> String { relative.isEmpty ? path : "\(path)/\(relative)" }

    private func resolvedInside(_ file: String) throws(FolderError) -> String {
        guard let root = realpath(path, nil) else { throw Self.failure() }
        defer { free(root) }
        guard let target = realpath(absolute(file), nil) else { throw Self.failure() }
        defer { free(target) }
        let (rootPath, targetPath) = (String(cString: root), String(cString: target))
        let inside = rootPath.utf8.last == UInt8(ascii: "/") ? rootPath : rootPath + "/"
        guard targetPath.utf8.starts(with: inside.utf8) else { throw .absent }
        return targetPath
    }

    private static func bytes(of descriptor: CInt, limit: Int) throws(FolderError) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let wanted = min(buffer.count, limit - bytes.count)
            let count = buffer.withUnsafeMutableBytes { unsafeRead(descriptor, $0.baseAddress, wanted) }
            if count == 0 { break }
            if count < 0 {
                guard errno == EINTR else { throw failure() }
                continue
            }
            bytes += buffer[..<count]
        }
        return bytes
    }

    /// What the last call's `errno` means.
    private static func failure() -> FolderError {
        let code = errno
        return code == ENOENT || code == ENOTDIR ? .absent : .unreadable(String(cString: strerror(code)).lowercased())
    }
}

/// The system's `read`, which the type's own method of that name hides.
private func unsafeRead(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
