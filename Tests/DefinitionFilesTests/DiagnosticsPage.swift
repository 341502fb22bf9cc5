import DefinitionFiles
import Foundation
import IAMModel

/// Docs/diagnostics.md as tests read it.
struct DiagnosticsPage: Sendable {
    /// A fenced block.
    struct Block: Sendable {
        /// The file that the block is, where it is one.
        let file: String?
        let text: String
    }

    /// What stands under a heading of the second level.
    struct Section: Sendable {
        let title: String
        /// The paragraphs before the examples, without line breaks.
        let words: String
        /// The files of the wrong example; empty where the flaw is not in the files alone.
        let wrong: [Block]
        /// What is printed about it.
        let printed: String?
        let right: [Block]
    }

    /// The folder that examples stand in.
    let base: [Block]
    let sections: [Section]

    /// The page, read once for all tests.
    static let shared = Result { try DiagnosticsPage() }

    /// Reads the page of this repository.
    private init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "Docs/diagnostics.md"), encoding: .utf8)
        let parts = page.components(separatedBy: "\n## ")
        base = Self.blocks(of: parts[0]).filter { $0.file != nil }
        sections = parts.dropFirst().map(Self.section)
    }

    /// A folder of files that replace or join those of the page's folder.
    func load(_ blocks: [Block]) -> [Diagnostic] {
        var folder = MemoryFolder([:], path: ".")
        for block in base + blocks {
            guard let file = block.file else { continue }
            // A file below the name of another makes that one a folder.
            for name in folder.files.keys where file.hasPrefix(name + "/") { folder.files[name] = nil }
            folder.files[file] = block.text == "⟨no file⟩\n" ? nil : Self.expanded(block.text)
        }
        let loaded = DefinitionFolder.load(from: folder)
        let rules = loaded.definition.map { Validator.diagnostics(for: $0) } ?? []
        return (loaded.diagnostics + loaded.attachingExcerpts(to: rules)).sorted()
    }

    private static func section(_ text: String) -> Section {
        let parts = text.components(separatedBy: "\nRight:\n")
        let (before, after) = (blocks(of: parts[0]), blocks(of: parts.count > 1 ? parts[1] : ""))
        let title = text.prefix { $0 != "\n" }
        let words = parts[0].components(separatedBy: "\n\nWrong")[0].dropFirst(title.count)
        return Section(
            title: String(title), words: words.split(separator: "\n").joined(separator: " "),
            wrong: before.filter { $0.file != nil }, printed: before.first { $0.file == nil }?.text,
            right: after.filter { $0.file != nil })
    }

    /// The fenced blocks of a text; one is a file where the line before it is the file's name.
    private static func blocks(of text: String) -> [Block] {
        let parts = text.components(separatedBy: "\n```")
        return parts.indices.filter { $0 % 2 == 1 }.map { place in
            let label = parts[place - 1].split(separator: "\n").last ?? ""
            let isFile = label.hasPrefix("`") && label.hasSuffix("`:")
            return Block(
                file: isFile ? String(label.dropFirst().dropLast(2)) : nil,
                text: String(parts[place].drop { $0 != "\n" }.dropFirst()) + "\n")
        }
    }

    /// The bytes of an example: `⟨x × 3⟩` is `xxx`, `⟨E9⟩` is one byte.
    private static func expanded(_ text: String) -> [UInt8] {
        text.components(separatedBy: "⟨").enumerated().flatMap { index, part -> [UInt8] in
            let pieces = part.components(separatedBy: "⟩")
            guard index > 0, pieces.count == 2 else { return Array(part.utf8) }
            let words = pieces[0].components(separatedBy: " × ")
            let rest = Array(pieces[1].utf8)
            if let count = words.last.flatMap({ Int($0) }), words.count == 2 {
                return Array(repeatElement(Array(words[0].utf8), count: count).joined()) + rest
            }
            return (UInt8(pieces[0], radix: 16).map { [$0] } ?? Array(pieces[0].utf8)) + rest
        }
    }
}
