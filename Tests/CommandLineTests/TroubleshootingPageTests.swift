import Foundation
import Testing

/// Docs/troubleshooting.md quotes what iamsync prints: each quotation stands in the sources, word for word.
@Suite struct TroubleshootingPageTests {
    @Test func everyMessageOfThePageIsOneOfOurs() throws {
        let messages = try Self.messages()
        let sources = try Self.literals()

        #expect(messages.count > 40)
        for message in messages { #expect(sources.contains(message), "no source says “\(message)”") }
    }

    /// The messages of the page: what its headings of the third level quote. `…` stands for what varies.
    private static func messages() throws -> [String] {
        try text(of: root.appending(path: "Docs/troubleshooting.md")).components(separatedBy: "\n")
            .filter { $0.hasPrefix("### `") }
            .map { String($0.dropFirst("### `".count).prefix { $0 != "`" }) }
    }

    /// All string literals of the sources in one text, with pieces that are joined by `+` or go on in the next line as one,
    /// and `…` for each interpolation.
    private static func literals() throws -> String {
        let files = FileManager.default.enumerator(at: root.appending(path: "Sources"), includingPropertiesForKeys: nil)
        var all = ""
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            all += withoutInterpolations(try text(of: file))
        }
        return all.replacing(#/"\s*\+\s*"/#, with: "").replacing(#/ \\\n\s*/#, with: " ")
    }

    /// The text with `…` for each `\(…)`, whatever parentheses it holds.
    private static func withoutInterpolations(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.range(of: "\\(") {
            result += rest[..<start.lowerBound] + "…"
            var depth = 1
            var end = start.upperBound
            while depth > 0, end < rest.endIndex {
                if rest[end] == "(" { depth += 1 }
                if rest[end] == ")" { depth -= 1 }
                end = rest.index(after: end)
            }
            rest = rest[end...]
        }
        return result + rest
    }

    private static func text(of file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
