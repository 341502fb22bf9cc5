import Foundation
import Testing

/// Every block of Swift in the README and in the libraries' articles stands, line by line, in a file that is compiled and run:
/// one of this folder, one of the client's page, or one of the packages in `Examples/`.
@Suite struct ArticleTextTests {
    private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized

    static let pages: [String] =
        ["README.md"]
        + files(under: "Sources", where: { $0.contains(".docc/") && $0.hasSuffix(".md") })

    private static let sources = Result {
        try ["Tests/IAMSyncTests/Documents", "Tests/AWSClientTests/Documents", "Examples"]
            .flatMap { files(under: $0) { $0.hasSuffix(".swift") } }.map { try lines(text($0)) }
    }

    @Test func thereArePages() {
        #expect(Self.pages.count >= 11)
    }

    @Test(arguments: pages) func everyBlockIsCompiledAndRun(page: String) throws {
        let sources = try Self.sources.get()
        let blocks = try Self.text(page).matches(of: /```swift\n(.*?)```/.dotMatchesNewlines()).map {
            Self.lines(String($0.1))
        }

        for block in blocks { #expect(sources.contains { $0.contains(block) }, "\(block)") }
    }

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// A text's lines without their indentation, and without empty ones.
    private static func lines(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    /// Paths of files from the root, sorted.
    private static func files(under folder: String, where isWanted: (String) -> Bool) -> [String] {
        let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap {
            $0 as? String
        }
        return (names ?? []).map { "\(folder)/\($0)" }.filter { isWanted($0) && !$0.contains("/.build/") }.sorted()
    }
}
