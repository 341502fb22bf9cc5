import DefinitionFiles
import IAMModel

/// What completions offer from a definition folder: injected, so that tests need no disk. An unreadable folder has nothing.
struct CompletedParts {
    /// What `--scope` may name in a folder, by the names of its files.
    var scopes: (_ folder: String) -> [String] = { folder in
        DefinitionFolder.scopes(in: DiskFolder(path: folder)).map(\.description)
    }
    /// What `explain` can explain in a folder, as far as it may begin like a word: only tenants that can have such a name are
    /// read, because there may be thousands.
    var names: (_ folder: String, _ word: String) -> [String] = { folder, word in
        let disk = DiskFolder(path: folder)
        let isSmall = DefinitionFolder.scopes(in: disk).count <= most
        let seen = FolderOfSomeTenants(disk) { tenant in
            isSmall || (!word.isEmpty && tenant.hasPrefix(word)) || word.hasPrefix(tenant)
        }
        guard let definition = DefinitionFolder.load(from: seen).definition else { return [] }
        return Explainer(of: definition, facts: AWSFacts(fromFilesOf: definition)).names
    }

    /// In a folder with more parts, not everything is read for a completion.
    private static let most = 500
}
