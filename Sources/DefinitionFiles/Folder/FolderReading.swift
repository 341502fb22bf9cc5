/// Where a definition folder's files come from: a disk, or a memory in tests and other tools.
public protocol FolderReading: Sendable {
    /// What diagnostics call the folder.
    var path: String { get }

    /// What a folder directly holds, in any order.
    ///
    /// - Parameter folder: A path relative to the definition folder; empty for that folder itself.
    /// - Returns: Names, hidden ones too, but not `.` and `..`.
    /// - Throws: ``FolderError``.
    func list(_ folder: String) throws(FolderError) -> [String]

    /// The bytes of a file.
    ///
    /// - Parameters:
    ///   - file: A path relative to the definition folder.
    ///   - limit: How many bytes are read at most.
    ///   - staysInside: Whether a symbolic link that leads outside the folder counts as no file.
    /// - Returns: The bytes, `limit` at most.
    /// - Throws: ``FolderError``.
    func read(_ file: String, limit: Int, staysInside: Bool) throws(FolderError) -> [UInt8]
}

/// Why a file or folder cannot be read.
public enum FolderError: Error, Hashable, Sendable {
    /// There is none, or it lies outside the definition folder.
    case absent
    /// It exists and cannot be read, with the reason as a phrase.
    case unreadable(String)
}
