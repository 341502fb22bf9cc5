import Foundation

/// A definition folder on disk that goes away with this value: the example, with some files changed.
final class DefinitionCopy: Sendable {
    let path: String

    /// A copy of the example.
    ///
    /// - Parameter edits: In which file what text is replaced by what, once.
    /// - Throws: ``MissingText``, or what the disk says.
    init(_ edits: (file: String, text: String, by: String)...) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "iamsync-\(UUID().uuidString)").path()
        try FileManager.default.copyItem(atPath: CommandRun.example, toPath: path)
        for edit in edits {
            let file = "\(path)/\(edit.file)"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            guard let range = text.range(of: edit.text) else { throw MissingText(text: edit.text) }
            try text.replacingCharacters(in: range, with: edit.by).write(
                toFile: file, atomically: true, encoding: .utf8)
        }
    }

    /// Removes one of its files.
    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }

    /// Writes one of its files.
    func write(_ file: String, _ text: String) throws {
        try text.write(toFile: "\(path)/\(file)", atomically: true, encoding: .utf8)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// An edit's text is not in its file.
    struct MissingText: Error {
        let text: String
    }
}
