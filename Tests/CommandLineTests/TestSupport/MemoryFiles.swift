import AWSClient

@testable import iamsync_cli

/// Files in memory.
final class MemoryFiles: Sendable {
    private let content: Locked<[String: String]>
    private let unwritable: Set<String>

    init(_ content: [String: String] = [:], unwritable: Set<String> = []) {
        self.content = Locked(content)
        self.unwritable = unwritable
    }

    subscript(path: String) -> String? { content.withLock { $0[path] } }

    /// The paths of all files, sorted.
    var paths: [String] { content.withLock { $0.keys.sorted() } }

    var access: FileAccess {
        FileAccess(
            read: { [content] path throws(FileError) in content.withLock { $0[path] } },
            write: { [content, unwritable] path, text throws(FileError) in
                guard !unwritable.contains(path) else { throw FileError(problem: "can't write \(path)") }
                content.withLock { $0[path] = text }
            },
            checkWritable: { [unwritable] path throws(FileError) in
                guard !unwritable.contains(path) else { throw FileError(problem: "can't write \(path)") }
            })
    }
}
