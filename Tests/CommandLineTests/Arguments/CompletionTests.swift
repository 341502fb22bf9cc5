import Testing

@testable import iamsync_cli

@Suite struct CompletionTests {
    private let completion = Completion(
        parts: CompletedParts(
            scopes: { folder in
                folder == "world" ? ["core", "payments", "search", "$(touch x)", "a b", "`id`", "-rf;"] : ["core"]
            }, names: { _, _ in ["payments-live-admins", "payments-live-operator", "$(touch x)", "TenantAdmin"] }))

    private func words(_ typed: String...) -> [String]? {
        guard case .words(let candidates) = completion.answer(to: typed) else { return nil }
        return candidates.map(\.word)
    }

    @Test func aCommandIsCompleted() {
        #expect(words("a") == ["apply", "audit"])
        #expect(words("--v") == ["--version"])
        #expect(words("help", "sh") == ["show"])
        #expect(words()?.contains("plan") == true)
        #expect(words("")?.contains("plan") == true)
    }

    @Test func anOptionIsCompletedOnceUnlessItMayBeRepeated() {
        #expect(words("plan", "--pr") == ["--profile", "--prune"])
        #expect(words("plan", "--prune", "--pr") == ["--profile"])
        #expect(words("plan", "--scope", "core", "--sc") == ["--scope"])
        #expect(words("plan", "--scope=core", "--report=x", "--re") == ["--region"])
        #expect(words("plan", "--", "--re") == nil)
        #expect(words("plan", "--nonsense=") == [])
        #expect(words("plan", "--prune=") == [])
    }

    @Test func aValueWithChoicesIsCompleted() {
        #expect(words("audit", "--fail-on", "") == ["information", "low", "medium", "high", "critical"])
        #expect(words("audit", "--fail-on=h") == ["--fail-on=high"])
        #expect(words("plan", "--log-level", "e") == ["error"])
        #expect(words("completions", "") == ["bash", "zsh", "fish"])
        #expect(words("plan", "--parallel", "") == [])
    }

    @Test func scopesAreThoseOfTheFolderThatIsNamed() {
        #expect(words("plan", "--scope", "") == ["core"])
        #expect(words("plan", "world", "--scope", "p") == ["payments"])
        #expect(words("plan", "--prune", "world", "--scope=s") == ["--scope=search"])
        #expect(words("plan", "--trace", "world", "--scope", "") == ["core"])
    }

    @Test func whatCanBeExplainedIsCompleted() {
        #expect(words("explain", "payments-live-a") == ["payments-live-admins"])
        #expect(words("explain", "") == ["payments-live-admins", "payments-live-operator", "TenantAdmin"])
        #expect(completion.answer(to: ["explain", "payments", ""]) == .folders)
    }

    @Test func aWordThatAShellCouldRunIsNeverOffered() {
        #expect(words("plan", "world", "--scope", "") == ["core", "payments", "search", "-rf;"].dropLast())
    }

    @Test func filesAndFoldersAreLeftToTheShell() {
        #expect(completion.answer(to: ["plan", ""]) == .folders)
        #expect(completion.answer(to: ["plan", "--out", "x"]) == .files)
        #expect(completion.answer(to: ["plan", "--out=x"]) == .files)
        #expect(completion.answer(to: ["plan", "world", ""]) == .words([]))
    }

    @Test func nothingIsSaidOfWhatIsNotKnown() {
        #expect(words("plna", "") == [])
        #expect(words("help", "plan", "") == [])
        #expect(words("help", "x", "y") == [])
    }

    @Test func theHiddenCommandPrintsALineForEachWord() async {
        let run = CommandRun()

        let code = await run.run(["__complete", "plan", CommandRun.example, "--scope", ""])

        #expect(code == .done)
        #expect(run.output == "core\npayments\nsearch\n")
        #expect(run.errors.isEmpty)
    }

    @Test func aFolderThatIsNotThereHasNothingAndSaysNothing() async {
        let run = CommandRun()

        let code = await run.run(["__complete", "plan", "/nowhere", "--scope", ""])

        #expect(code == .done)
        #expect(run.output.isEmpty)
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: CompletionScript.allCases) func aScriptIsPrinted(script: CompletionScript) async {
        let run = CommandRun()

        let code = await run.run(["completions", script.rawValue])

        #expect(code == .done)
        #expect(run.output == script.text)
        #expect(run.output.contains("__complete"))
        #expect(!run.output.contains("eval"))
    }

    @Test func anotherShellIsRefused() async {
        let run = CommandRun()

        let code = await run.run(["completions", "fihs"])

        #expect(code == .usage)
        #expect(run.errors.contains("SHELL is one of bash, zsh, fish, not “fihs”. Did you mean “fish”?"))
    }
}
