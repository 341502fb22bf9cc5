import DefinitionFiles

/// A folder with some files in front of its own.
struct OverlaidFolder: FolderReading {
    let below: DiskFolder
    let files: MemoryFolder

    init(below: DiskFolder, files: MemoryFolder) {
        self.below = below
        self.files = files
    }

    var path: String { below.path }

    func list(_ folder: String) throws(FolderError) -> [String] { try below.list(folder) }

    func read(_ file: String, limit: Int, staysInside: Bool) throws(FolderError) -> [UInt8] {
        guard files.files[file] == nil else { return try files.read(file, limit: limit, staysInside: staysInside) }
        return try below.read(file, limit: limit, staysInside: staysInside)
    }
}
