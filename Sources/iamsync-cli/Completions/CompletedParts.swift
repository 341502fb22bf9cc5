import DefinitionFiles
import IAMModel

/// What completions offer from a definition folder: injected, so that tests need no disk. An unreadable folder has nothing.
struct CompletedParts {
    /// What `--scope` may name in a folder, by the names of its files.
    var scopes: (_ folder: String) -> [String] = { folder in
        DefinitionFolder.scopes(in: DiskFolder(path: folder)).map(\.description)
    }
}
