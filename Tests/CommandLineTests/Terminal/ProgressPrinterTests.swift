import AWSClient
import IAMModel
import IAMSync
import Testing

@testable import iamsync_cli

@Suite struct ProgressPrinterTests {
    /// A printer, its clock, and what it told.
    private struct Scene {
        let clock = ManualClock()
        let told = Locked<[String]>([])
        let printer: ProgressPrinter

        init(_ level: LogLevel = .info, moves: Bool, columns: Int = 80) {
            let terminal = Terminal(
                print: { _ in }, printError: { [told] text in told.withLock { $0.append(text) } }, canAnswer: false,
                showsColours: moves, ask: { _ in nil },
                showBar: { [told] text in told.withLock { $0.append("bar: \(text ?? "none")") } }, columns: { columns })
            let calls = Locked(0)
            printer = ProgressPrinter(
                terminal: terminal, clock: clock, level: level, moves: moves,
                countCalls: {
                    calls.withLock { calls in
                        calls += 7
                        return calls
                    }
                })
        }

        var lines: [String] { told.withLock { $0 } }
    }

    private func failed(_ name: String) -> ProgressEvent {
        .finished(kindName: "group", name: name, account: nil, status: .failed("AWS said\nno"))
    }

    private let created = ProgressEvent.finished(kindName: "group", name: "a", account: nil, status: .created)

    @Test func whereThereIsNoTerminalALineComesEveryTenSeconds() async {
        let scene = Scene(moves: false)

        await scene.printer.during {
            scene.printer.listener(.writing(2))
            scene.printer.listener(created)
            await scene.clock.someoneSleeps()
            scene.clock.advance(by: .milliseconds(9_999))
            #expect(scene.lines == ["writing: 0 of 2 items\n"])
            scene.clock.advance(by: .milliseconds(1))
            await scene.clock.someoneSleeps()
            #expect(scene.lines == ["writing: 0 of 2 items\n", "writing: 1 of 2 items\n"])
            scene.clock.advance(by: .seconds(10))
            await scene.clock.someoneSleeps()
            scene.printer.listener(created)
        }

        #expect(
            scene.lines == [
                "writing: 0 of 2 items\n", "writing: 1 of 2 items\n", "writing: 1 of 2 items\n",
                "wrote 2 items in 20 s, 7 calls\n",
            ])
    }

    @Test(arguments: [true, false]) func whatFailsIsToldAtOnce(moves: Bool) async {
        let scene = Scene(.error, moves: moves)

        await scene.printer.during {
            scene.printer.listener(.writing(2))
            scene.printer.listener(failed("a\u{1b}b"))
            scene.printer.listener(created)
            scene.printer.listener(.read(.identityCenter, hindrance: "denied"))
        }

        #expect(
            scene.lines == [
                "failed: group a\\u{1b}b: AWS said\\u{a}no\n", "failed: reading Identity Center: denied\n",
            ])
    }

    @Test func onATerminalABarMovesAndIsGoneAtTheEnd() async {
        let scene = Scene(moves: true)

        await scene.printer.during {
            await scene.clock.someoneSleeps()
            scene.printer.listener(.observing(parts: 2))
            scene.clock.advance(by: .milliseconds(100))
            scene.printer.listener(.reading(.identityCenter))
            scene.clock.advance(by: .milliseconds(99))
            scene.printer.listener(.waiting(for: "too early to be drawn"))
            scene.printer.listener(.waiting(for: nil))
            scene.clock.advance(by: .milliseconds(301))
            await scene.clock.someoneSleeps()
            scene.printer.listener(.read(.identityCenter, hindrance: nil))
        }

        #expect(
            scene.lines == [
                "bar: reading [>                   ] 0/2  Identity Center",
                "bar: reading [>                   ] 0/2  Identity Center",
                "bar: none",
                "read Identity Center in 0.5 s, 7 calls\n",
            ])
    }

    @Test func everythingIsToldWhereThatIsAskedFor() async throws {
        let scene = Scene(.debug, moves: false)
        let account = ObservedPart.account(try #require(AccountID("111111111111")))

        await scene.printer.during {
            for event in [ProgressEvent.reading(account), .read(account, hindrance: nil), created] {
                scene.printer.listener(event)
            }
        }

        #expect(scene.lines == ["read: 111111111111\n", "created: group a\n"])
    }

    @Test func anInterruptionIsToldOnceAndWhatItCutsOffIsNoFailure() async {
        let scene = Scene(moves: false)
        let running = Locked<Task<Void, Never>?>(nil)

        let task = running.withLock { task in
            let started = Task {
                await scene.printer.during {
                    running.withLock { $0 }?.cancel()
                    scene.printer.listener(.read(.identityCenter, hindrance: "interrupted"))
                }
            }
            task = started
            return started
        }
        await task.value

        #expect(
            scene.lines == [
                "interrupting: what is under way ends first; a second signal ends everything at once\n"
            ])
    }
}
