import DefinitionFiles
import IAMModel
import IAMSync

/// The definitions that are there before aws.yaml is.
struct StartingFiles {
    /// What they say, with nothing of aws.yaml.
    let definition: Definition
    /// Files that are missing besides, by path: the folder gets them.
    let added: [String: String]
    private let folder: DiskFolder
    private let loading: DefinitionLoading

    /// Reads the folder; what is in aws.yaml counts for nothing.
    ///
    /// - Throws: ``CommandFailure/invalidDefinition`` when the folder or one of the other files has errors: they are printed.
    init(folder path: String, loading: DefinitionLoading) throws(CommandFailure) {
        self.loading = loading
        folder = DiskFolder(path: path)
        let loaded = DefinitionFolder.load(from: folder)
        let errors = loaded.diagnostics.filter { diagnostic in
            let file = diagnostic.location.file
            let isOurs = file == path || file == "core-iam.yaml" || file.hasPrefix("tenants")
            return isOurs && diagnostic.severity == .error && diagnostic.code != .fileMissing
        }
        guard errors.isEmpty else {
            loading.print(errors)
            throw .invalidDefinition
        }
        let hasOthers = loaded.definition.map { $0.core != nil || !$0.tenants.isEmpty } ?? false
        added = hasOthers ? [:] : ["core-iam.yaml": CoreFileDraft.text]
        let files = MemoryFolder(["aws.yaml": "accounts: []\n"].merging(added) { $1 })
        guard let read = hasOthers ? loaded.definition : DefinitionFolder.load(from: files).definition else {
            preconditionFailure("a draft can be read")
        }
        definition = Definition(core: read.core, tenants: read.tenants, aws: AWSSettings())
    }

    /// Checks the folder as it is with the new files, and prints what is wrong.
    ///
    /// - Returns: Whether there is an error.
    func check(with files: [String: String]) -> Bool {
        let result = loading.load(OverlaidFolder(below: folder, files: MemoryFolder(files)))
        loading.printErrors(of: result.diagnostics)
        return result.isInvalid
    }
}
