public import IAMModel

extension DefinitionFolder {
    /// The parts of a definition folder by the names of its files alone, which is quick: no file is read or checked.
    ///
    /// A file whose name is no tenant's is left out. What can't be listed has no parts.
    ///
    /// - Parameter folder: A definition folder.
    /// - Returns: Core, where the folder has its file, then the tenants by name.
    public static func scopes(in folder: some FolderReading) -> [Scope] {
        let files = (try? folder.list("")) ?? []
        let tenants = (try? folder.list("tenants")) ?? []
        let names = tenants.compactMap { file in
            file.hasSuffix(".yaml") ? try? Slug(String(file.dropLast(".yaml".count))) : nil
        }
        return (files.contains("core-iam.yaml") ? [.core] : []) + names.sorted().map(Scope.tenant)
    }
}
