/// A definition folder in memory.
public struct MemoryFolder: FolderReading {
    /// What diagnostics call the folder.
    public let path: String
    /// The files, by their path relative to the folder.
    public var files: [String: [UInt8]]

    /// A folder of texts.
    public init(_ texts: [String: String], path: String = ".") {
        self.path = path
        files = texts.mapValues { Array($0.utf8) }
    }

    /// The names directly below a folder; absent where no file is below it.
    public func list(_ folder: String) throws(FolderError) -> [String] {
        let beginning = folder.isEmpty ? "" : folder + "/"
        let below = files.keys.filter { $0.utf8.starts(with: beginning.utf8) }
        guard folder.isEmpty || !below.isEmpty else { throw .absent }
        return Set(below.compactMap { $0.dropFirst(beginning.count).split(separator: "/").first.map(String.init) })
            .sorted()
    }

    /// The bytes of a file, at most `limit`.
    public func read(_ file: String, limit: Int, staysInside: Bool) throws(FolderError) -> [UInt8] {
        guard let bytes = files[file] else {
            let isFolder = files.keys.contains { $0.utf8.starts(with: (file + "/").utf8) }
            throw isFolder ? .unreadable("it is no regular file") : .absent
        }
        return Array(bytes.prefix(limit))
    }
}
