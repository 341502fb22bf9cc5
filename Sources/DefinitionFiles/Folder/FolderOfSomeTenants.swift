/// A definition folder in which only some tenants are seen: for what has to be quick and needs no more.
///
/// What is read from it is no whole definition, and must never be planned or applied.
package struct FolderOfSomeTenants<Whole: FolderReading>: FolderReading {
    private let whole: Whole
    private let isSeen: @Sendable (_ tenant: String) -> Bool

    /// A folder without the files of other tenants.
    package init(_ whole: Whole, where isSeen: @escaping @Sendable (_ tenant: String) -> Bool) {
        self.whole = whole
        self.isSeen = isSeen
    }

    /// What diagnostics call the folder.
    package var path: String { whole.path }

    /// What a folder directly holds, without the files of other tenants.
    package func list(_ folder: String) throws(FolderError) -> [String] {
        let names = try whole.list(folder)
        guard folder == "tenants" else { return names }
        return names.filter { $0.hasSuffix(".yaml") && isSeen(String($0.dropLast(".yaml".count))) }
    }

    /// The bytes of a file.
    package func read(_ file: String, limit: Int, staysInside: Bool) throws(FolderError) -> [UInt8] {
        try whole.read(file, limit: limit, staysInside: staysInside)
    }
}
