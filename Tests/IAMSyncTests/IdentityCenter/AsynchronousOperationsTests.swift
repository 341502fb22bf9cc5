import AWSClient
import Testing

@testable import IAMSync

struct AsynchronousOperationsTests {
    private let clock = SteppingClock()

    private func target(_ account: Int) -> AssignmentTarget {
        AssignmentTarget(account: "\(account)", group: "g", set: "s")
    }

    private func operations(_ service: ScriptedService, deadline: Duration = .seconds(900)) -> AsynchronousOperations {
        AsynchronousOperations(service: service, clock: clock, deadline: deadline)
    }

    @Test func oneRequestIsDescribedUntilItEnds() async throws {
        let service = ScriptedService(rounds: 2)
        try await operations(service).create(target(1))
        #expect(await service.calls == ["list", "list", "list", "create", "describe", "describe", "describe"])
        #expect(clock.waits == [.milliseconds(500), .milliseconds(500), .milliseconds(500)])
    }

    @Test func aFailureCarriesAWSsReasonAndRequest() async {
        let service = ScriptedService(failures: ["c-1": "Access denied: iam:CreateSAMLProvider"])
        await #expect(
            throws: SyncError.asynchronousFailure(
                operation: "CreateAccountAssignment", reason: "Access denied: iam:CreateSAMLProvider", requestID: "c-1")
        ) { try await operations(service).create(target(1)) }
    }

    @Test func whatDoesNotEndInTimeIsGivenUp() async {
        let service = ScriptedService(rounds: 1_000)
        await #expect(throws: SyncError.unfinished(operation: "DeleteAccountAssignment", requestID: "d-1")) {
            try await operations(service, deadline: .seconds(30)).delete(target(1))
        }
        #expect(clock.waits.reduce(.zero, +) < .seconds(40))
    }

    @Test func manyRequestsShareOneWindowAndOneQuestion() async throws {
        let service = ScriptedService(rounds: 3)
        let operations = operations(service)
        await withTaskGroup(of: Void.self) { group in
            for account in 1...60 {
                group.addTask { try? await operations.create(target(account)) }
            }
        }
        let calls = await service.calls
        #expect(calls.count { $0 == "create" } == 60)
        #expect(await service.most <= 15)
        #expect(calls.count { $0 == "list" } + calls.count { $0 == "describe" } < 120)
    }

    @Test func atMostThreeProvisioningsGoOnAtATime() async throws {
        let service = ScriptedService(rounds: 2)
        let operations = operations(service)
        await withTaskGroup(of: Void.self) { group in
            for set in 1...9 {
                group.addTask { try? await operations.provision(set: "\(set)", in: nil) }
            }
        }
        #expect(await service.most <= 3)
        #expect(await service.calls.count { $0 == "provision all" } == 9)
    }

    @Test func aFullWindowIsWaitedOut() async throws {
        let service = ScriptedService(refusals: 3)
        try await operations(service).create(target(1))
        #expect(await service.calls.count { $0 == "create" } == 4)
    }

    @Test func whatCannotBeListedIsDescribed() async throws {
        let service = ScriptedService(canList: false)
        let operations = operations(service)
        await withTaskGroup(of: Void.self) { group in
            for account in 1...3 {
                group.addTask { try? await operations.create(target(account)) }
            }
        }
        let calls = await service.calls
        #expect(calls.count { $0 == "list" } == 3)
        #expect(calls.count { $0 == "describe" } >= 3)
    }

    @Test func whatADeadRunLeftUnderWayIsWaitedForFirst() async throws {
        let service = ScriptedService(rounds: 2, underWay: ["c-old", "d-old"])
        try await operations(service).create(target(1))
        let calls = await service.calls
        let begin = try #require(calls.firstIndex(of: "create"))
        #expect(calls[..<begin].count { $0 == "describe" } >= 2)
    }

    @Test func anInterruptedWaitEndsAndSaysWhichRequestGoesOn() async {
        let service = ScriptedService(rounds: 1_000_000)
        let operations = operations(service, deadline: .seconds(1_000_000_000))
        let task = Task { () throws in try await operations.create(target(1)) }
        while await service.calls.count < 6 { await Task.yield() }
        task.cancel()
        await #expect(throws: SyncError.interruptedWait(operation: "CreateAccountAssignment", requestID: "c-1")) {
            try await task.value
        }
    }

    @Test func ofASetInAnAccountOneThingHappensAtATime() async throws {
        let service = ScriptedService(rounds: 3)
        let operations = operations(service)
        await withTaskGroup(of: Void.self) { group in
            for number in 1...4 {
                let target = AssignmentTarget(account: "1", group: "g\(number)", set: "s")
                group.addTask { try? await operations.create(target) }
                group.addTask { try? await operations.delete(target) }
            }
        }
        #expect(await service.calls.count { $0 == "create" || $0 == "delete" } == 8)
        #expect(await service.most == 1)
    }

    @Test func itTellsWhatItWaitsFor() async throws {
        let service = ScriptedService(rounds: 2)
        let operations = operations(service)
        let told = Locked<[String?]>([])
        await operations.tell { text in told.withLock { $0.append(text) } }
        await withTaskGroup(of: Void.self) { group in
            for set in 1...4 {
                group.addTask { try? await operations.provision(set: "\(set)", in: nil) }
            }
        }
        let texts = told.withLock { $0 }
        #expect(texts.contains("Identity Center limit: 3 in progress"))
        #expect(texts.contains("AWS to finish 1 change"))
        #expect(texts.last == .some(nil))
    }

    @Test func whatGoesOnForLongIsAskedForLessOften() async throws {
        let service = ScriptedService(rounds: 100)
        try await operations(service).provision(set: "s", in: nil)
        #expect(clock.waits.prefix(20).allSatisfy { $0 == .milliseconds(500) })
        #expect(clock.waits.last == .seconds(5))
        #expect(clock.waits.reduce(.zero, +) < .seconds(300))
    }

    @Test func whoIsCancelledWhileItWaitsStartsNothing() async {
        let service = ScriptedService(rounds: 1_000_000)
        let operations = operations(service, deadline: .seconds(1_000_000_000))
        let target = target(1)
        let task = Task { () throws in try await operations.create(target) }
        let second = Task { () throws in try await operations.delete(target) }
        while await service.calls.count < 12 { await Task.yield() }
        second.cancel()
        task.cancel()
        await #expect(throws: SyncError.self) { try await task.value }
        await #expect(throws: SyncError.self) { try await second.value }
        #expect(await service.calls.count { $0 == "create" || $0 == "delete" } == 1)
    }
}
