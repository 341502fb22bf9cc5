import AWSClient
import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

@Suite struct ProgressTests {
    /// A run of the example, and what it tells.
    private struct ToldRun {
        let aws = AWSSimulator(Mountainlab.world)
        let events = Locked<[ProgressEvent]>([])
        let sync: Synchronization

        init() throws {
            sync = Synchronization(
                of: try Mountainlab.definition(), through: aws.client(), issuers: aws.issuerConnection,
                clock: aws.clock, progress: { [events] event in events.withLock { $0.append(event) } })
        }

        /// Plans and applies.
        ///
        /// - Returns: The plan, and what was told.
        func apply() async throws -> (plan: Plan, told: [ProgressEvent]) {
            events.withLock { $0 = [] }
            let observed = try await sync.observe()
            let plan = sync.plan(from: observed)
            _ = await sync.apply(plan, observed: observed)
            return (plan, events.withLock { $0 })
        }
    }

    @Test func everyPartIsToldAtItsBeginningAndAtItsEnd() async throws {
        let told = try await ToldRun().apply().told

        let begun = told.compactMap { if case .reading(let part) = $0 { part } else { nil } }
        let ended = told.compactMap { if case .read(let part, nil) = $0 { part } else { nil } }
        #expect(told.first == .observing(parts: begun.count))
        #expect(begun.contains(.identityCenter) && begun.count == Set(begun).count)
        #expect(Set(ended) == Set(begun) && ended.count == begun.count)
    }

    @Test func asMuchOfIdentityCenterIsReadAsTurnedOutToBeThere() async throws {
        let run = try ToldRun()
        _ = try await run.apply()

        let (plan, told) = try await run.apply()

        let discovered = told.compactMap { if case .discovered(let parts, _) = $0 { parts } else { nil } }
        let isLast = told.contains { if case .discovered(_, areLast: true) = $0 { true } else { false } }
        #expect(discovered.reduce(0, +) == told.filter { $0 == .readDiscovered }.count)
        #expect(discovered.reduce(0, +) > plan.permissionSets.count + plan.groups.count)
        #expect(isLast)
    }

    @Test func whatCanNotBeReadIsToldWithItsReason() async throws {
        let run = try ToldRun()
        run.aws.inject(.denied("AssumeRole", account: "044444444444"))

        let told = try await run.apply().told

        let hindered = told.compactMap { event -> ObservedPart? in
            if case .read(let part, .some(let reason)) = event, reason.contains("AssumeRole") { part } else { nil }
        }
        #expect(hindered.map(\.description) == ["044444444444"])
    }

    @Test func whatIsWrittenIsToldAsOftenAsItWasAnnounced() async throws {
        let (plan, told) = try await ToldRun().apply()

        let started = told.compactMap { if case .started(let kind, let name, _) = $0 { kind + name } else { nil } }
        let ended = told.compactMap { event -> String? in
            if case .finished(let kind, let name, _, .created) = event { kind + name } else { nil }
        }
        #expect(plan.writes > 0 && told.contains(.writing(plan.writes)))
        #expect(started.count == plan.writes)
        #expect(ended.sorted() == started.sorted())
    }

    @Test func whatNeedsNoWriteIsNotTold() async throws {
        let run = try ToldRun()
        _ = try await run.apply()

        let told = try await run.apply().told

        #expect(told.contains(.writing(0)))
        let isWrite = { (event: ProgressEvent) in
            switch event {
            case .started, .finished: true
            default: false
            }
        }
        #expect(!told.contains(where: isWrite))
    }

    @Test func aWaitEndsBeforeTheAccountsAreRead() async throws {
        let told = try await ToldRun().apply().told

        let waits = told.filter { if case .waiting = $0 { true } else { false } }
        #expect(waits.prefix(2) == [.waiting(for: "the issuers’ certificates"), .waiting(for: nil)])
    }
}
