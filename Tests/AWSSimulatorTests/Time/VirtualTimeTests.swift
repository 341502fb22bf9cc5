import AWSClient
import Testing

@testable import AWSSimulator

@Suite struct VirtualTimeTests {
    private let time = VirtualTime(Timestamp(seconds: 0))

    /// Writes down what happened when.
    private actor Diary {
        private let time: VirtualTime
        private(set) var lines: [String] = []

        init(_ time: VirtualTime) { self.time = time }

        func note(_ text: String) { lines.append("\(time.now.milliseconds) \(text)") }
    }

    @Test func aWeekPassesAtOnce() async {
        let moment = await time.run { [time] in
            try? await time.sleep(for: .seconds(604_800))
            return time.now
        }

        #expect(moment == Timestamp(seconds: 604_800))
    }

    @Test func waitsEndInTheOrderOfTheirEnds() async {
        let diary = Diary(time)

        await time.run { [time] in
            await withTaskGroup { group in
                for (name, wait) in [("c", 30), ("a", 10), ("d", 30), ("b", 20), ("e", 30)] {
                    group.addTask {
                        try? await time.sleep(for: .milliseconds(wait))
                        await diary.note(name)
                    }
                }
            }
            await diary.note("end")
        }

        #expect(await diary.lines == ["10 a", "20 b", "30 c", "30 d", "30 e", "30 end"])
    }

    @Test func noTimePassesWhileAnybodyIsReady() async {
        let moment = await time.run { [time] in
            async let sleeping: Void? = try? await time.sleep(for: .seconds(1))
            for _ in 0..<100 { await Task.yield() }
            let meanwhile = time.now
            await sleeping
            return meanwhile
        }

        #expect(moment == Timestamp(seconds: 0))
        #expect(time.now == Timestamp(seconds: 1))
    }

    @Test func aWaitOfNoLengthLetsOthersGoFirst() async {
        let diary = Diary(time)

        await time.run { [time] in
            await withTaskGroup { group in
                group.addTask {
                    try? await time.sleep(for: .zero)
                    await diary.note("late")
                }
                group.addTask { await diary.note("ready") }
            }
        }

        #expect(await diary.lines == ["0 ready", "0 late"])
    }

    @Test func aCancelledWaitTakesNoTime() async {
        let ends = await time.run { [time] in
            let before = Task(executorPreference: time) { await Self.isCancelled(time) }
            before.cancel()
            let during = Task(executorPreference: time) { await Self.isCancelled(time) }
            try? await time.sleep(for: .seconds(1))
            during.cancel()
            return [await before.value, await during.value]
        }

        #expect(ends == [true, true])
        #expect(time.now == Timestamp(seconds: 1))
    }

    private static func isCancelled(_ time: VirtualTime) async -> Bool {
        do throws(CancellationError) {
            try await time.sleep(for: .seconds(60))
            return false
        } catch {
            return true
        }
    }

    @Test func whoeverCancelsTheCallerCancelsTheBody() async {
        let caller = Task { [time] in
            await time.run { while !Task.isCancelled { await Task.yield() } }
            return time.now
        }

        caller.cancel()

        #expect(await caller.value == Timestamp(seconds: 0))
    }

    @Test func timeThatIsPutForwardEndsWaitsLate() async {
        let moment = await time.run { [time] in
            async let sleeping: Void? = try? await time.sleep(for: .seconds(1))
            try? await time.sleep(for: .zero)
            time.advance(by: .seconds(5))
            time.advance(by: .seconds(-3))
            await sleeping
            return time.now
        }

        #expect(moment == Timestamp(seconds: 5))
    }

    @Test func oneBodyFollowsAnother() async {
        for _ in 1...3 { await time.run { [time] in try? await time.sleep(for: .seconds(1)) } }

        #expect(time.now == Timestamp(seconds: 3))
    }

    @Test func aBodyThatCanNeverEndEndsTheProgram() async {
        await #expect(processExitsWith: .failure) {
            await VirtualTime().run { await withCheckedContinuation { (_: CheckedContinuation<Void, Never>) in } }
        }
    }

    @Test func aWaitByAStrangerEndsTheProgram() async {
        await #expect(processExitsWith: .failure) {
            try await VirtualTime().sleep(for: .seconds(1))
        }
    }
}
