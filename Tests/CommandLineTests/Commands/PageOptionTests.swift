import Testing

@testable import iamsync_cli

/// `--html`, which every command has that makes a report.
@Suite struct PageOptionTests {
    @Test(arguments: ["plan", "drift", "audit"]) func aReadingCommandWritesThePage(command: String) async throws {
        let run = CommandRun()

        _ = await run.run([command, CommandRun.example, "--simulate", "aws.json", "--html", "report.html"])

        let page = try #require(run.files["report.html"])
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
        #expect(page.hasSuffix("</html>\n"))
        #expect(page.contains("<title>AWS IAM Sync Report: dry-run, "))
    }

    @Test func applyWritesWhatItDid() async throws {
        let run = CommandRun()

        let code = await run.run(
            ["apply", CommandRun.example, "--simulate", "aws.json", "--yes", "--html", "report.html"])

        #expect(code == .done)
        let page = try #require(run.files["report.html"])
        #expect(page.contains("<title>AWS IAM Sync Report: applied, "))
        #expect(page.contains("<span class=\"figure\">84</span> <span class=\"title\">created</span>"))
    }

    @Test func withoutTheOptionThereIsNoPage() async {
        let run = CommandRun()

        _ = await run.run(["plan", CommandRun.example, "--simulate", "aws.json"])

        #expect(run.files.paths.sorted() == ["aws-iam-report.md", "aws.json"])
    }

    @Test func aPageThatCannotBeWrittenStopsTheRunBeforeItBegins() async {
        let run = CommandRun(files: MemoryFiles(unwritable: ["report.html"]))

        let code = await run.run(["plan", CommandRun.example, "--simulate", "aws.json", "--html", "report.html"])

        #expect(code == .failed)
        #expect(run.files.paths.isEmpty)
        #expect(run.errors.hasSuffix("iamsync: can't write report.html.\n"))
    }
}
