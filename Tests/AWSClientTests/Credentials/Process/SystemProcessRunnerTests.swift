import Testing

@testable import AWSClient

@Suite struct SystemProcessRunnerTests {
    private let runner = SystemProcessRunner()

    private func output(
        _ words: [String], _ environment: [String: String] = ["PATH": "/usr/bin:/bin"], limit: Int = 1_000,
        timeout: Duration = .seconds(60)
    ) async throws(ProcessError) -> String {
        let bytes = try await runner.output(
            of: words, environment: environment, limit: limit, timeout: timeout)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func failure(_ body: () async throws(ProcessError) -> String) async -> ProcessError? {
        do throws(ProcessError) {
            _ = try await body()
            return nil
        } catch {
            return error
        }
    }

    @Test func aProgramGetsItsWordsAndVariablesAndNoShell() async throws {
        let words = [
            "/bin/sh", "-c", "printf '%s|' \"$@\"; printf %s \"$WORD\"; echo hidden >&2", "sh", "a b", "$HOME;x", "",
        ]

        #expect(try await output(words, ["WORD": "größe"]) == "a b|$HOME;x||größe")
    }

    @Test func aProgramIsFoundByItsNameAndReadsNothing() async throws {
        #expect(try await output(["cat"]) == "")
    }

    @Test func longOutputIsReadWholeUpToTheLimit() async throws {
        let words = ["/bin/sh", "-c", "head -c 200000 /dev/zero"]

        #expect(try await output(words, limit: 200_000).utf8.count == 200_000)
        #expect(
            await Self.failure { () throws(ProcessError) in try await output(words, limit: 199_999) } == .tooLong)
    }

    @Test(arguments: [
        (["/bin/sh", "-c", "echo x; exit 3"], ProcessError.failed(status: 3)),
        (["/bin/sh", "-c", "kill -9 $$"], .signalled(9)),
        (["/nowhere/tool"], .notStarted), (["/etc/passwd"], .notStarted), ([], .notStarted),
        (["/bin/echo", "a\u{0}b"], .notStarted),
    ])
    func aFailureIsTold(words: [String], error: ProcessError) async {
        #expect(await Self.failure { () throws(ProcessError) in try await output(words) } == error)
    }

    @Test func aProgramThatDoesNotEndIsEnded() async {
        let words = ["/bin/sleep", "600"]

        #expect(
            await Self.failure { () throws(ProcessError) in try await output(words, timeout: .zero) } == .timedOut)
    }

    @Test func cancellingTheTaskEndsTheProgram() async {
        let task = Task {
            await Self.failure { () throws(ProcessError) in try await output(["/bin/sleep", "600"]) }
        }
        task.cancel()

        #expect(await task.value == .cancelled)
    }

    @Test func aProgramMayCloseItsOutputBeforeItEnds() async throws {
        #expect(try await output(["/bin/sh", "-c", "echo x; exec >&-; exit 0"]) == "x\n")
        #expect(
            await Self.failure { () throws(ProcessError) in
                try await output(["/bin/sh", "-c", "exec >&-; exit 4"])
            } == .failed(status: 4))
    }

    @Test func whatAProgramLeavesBehindIsNotWaitedFor() async throws {
        let words = ["/bin/sh", "-c", "echo x; trap '' HUP; sleep 5 & exit 0"]

        #expect(try await output(words) == "x\n")
    }

    @Test func manyProgramsRunSideBySide() async {
        let outputs = await withTaskGroup { group in
            for number in 0..<20 { group.addTask { try? await output(["/bin/echo", "\(number)"]) } }
            return await group.reduce(into: Set<String>()) { $0.insert($1 ?? "") }
        }

        #expect(outputs == Set((0..<20).map { "\($0)\n" }))
    }
}
