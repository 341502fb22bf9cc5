import JSONTree
import Testing

@testable import iamsync_cli

@Suite struct ShowCommandTests {
    @Test func theDesiredStateIsShown() async {
        let run = CommandRun()

        let code = await run.run(["show", CommandRun.example])

        #expect(code == .done)
        #expect(run.output.hasPrefix("Account 022222222222 (sandbox)\n  provider  "))
        #expect(run.output.contains("\nIdentity Center\n  set       PlatformAdmin: AdministratorAccess, 2h\n"))
        #expect(run.output.contains(" 20 assignments; "))
        #expect(run.errors == "9 warnings: “iamsync validate” shows them\n")
    }

    @Test func aScopeShowsItsPartOnly() async throws {
        let run = CommandRun()

        let code = await run.run(["show", CommandRun.example, "--scope", "search", "--json"])

        #expect(code == .done)
        let text = run.output
        #expect(text.contains("search-sandbox-operator"))
        #expect(!text.contains("payments-sandbox-operator"))
        #expect(!text.contains("platform-live-operator"))
        #expect(try run.json.object != nil)
    }

    @Test func anUnknownScopeIsRefused() async {
        let run = CommandRun()

        let code = await run.run(["show", CommandRun.example, "--scope", "serch"])

        #expect(code == .usage)
        #expect(run.output.isEmpty)
        #expect(
            run.errors.hasSuffix(
                "iamsync: --scope “serch” is no part of this definition. Did you mean “search”?\nTry “iamsync --help”.\n"
            ))
    }
}
