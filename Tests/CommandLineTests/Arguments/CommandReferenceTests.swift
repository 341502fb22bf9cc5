import Foundation
import Testing

@testable import iamsync_cli

@Suite struct CommandReferenceTests {
    /// With IAMSYNC_UPDATE set, the document's part is rewritten, and so are the snapshots of help.
    @Test func theDocumentHasWhatTheSpecificationsSay() throws {
        let document = "\(CommandRun.root)/Docs/commands.md"
        let text = try String(contentsOfFile: document, encoding: .utf8)
        let start = try #require(text.range(of: CommandReference.beginning))
        let expected = text[..<start.upperBound] + "\n" + CommandReference.markdown

        if ProcessInfo.processInfo.environment["IAMSYNC_UPDATE"] != nil {
            try expected.write(toFile: document, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOfFile: document, encoding: .utf8) == expected)
    }

    @Test func whatMarkdownWouldTakeIsEscaped() {
        #expect(CommandReference.markdown.contains("tenants/\\*.yaml"))
        #expect(!CommandReference.markdown.contains("tenants/*.yaml and"))
    }
}
