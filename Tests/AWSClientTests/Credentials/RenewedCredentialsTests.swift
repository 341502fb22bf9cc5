import Testing

@testable import AWSClient

@Suite struct RenewedCredentialsTests {
    private let clock = ManualClock()

    private func source(_ lender: ScriptedLender) -> RenewedCredentials {
        RenewedCredentials(lender) { [clock] in clock.now }
    }

    @Test(arguments: [(3_600, 3_300), (43_200, 42_900), (1_200, 900), (900, 675), (60, 45), (0, 30), (-100, 30)])
    func credentialsAreRenewedInTheirLastFiveMinutesOrQuarter(life: Int, renewal: Int) {
        let now = clock.now

        let moment = RenewalTimes.renewal(of: .lent("A", until: now + .seconds(life)), receivedAt: now)

        #expect(moment == now + .seconds(renewal))
    }

    @Test func credentialsAreKeptWhileTheyHold() async throws {
        let lender = ScriptedLender([
            .success(.lent("A", until: clock.now + .seconds(3_600))),
            .success(.lent("B", until: clock.now + .seconds(7_200))),
        ])
        let source = source(lender)

        var keys = [try await source.credentials().accessKeyID]
        try await clock.sleep(for: .seconds(3_299))
        keys.append(try await source.credentials().accessKeyID)
        try await clock.sleep(for: .seconds(1))
        keys.append(try await source.credentials().accessKeyID)

        #expect(keys == ["A", "A", "B"])
        #expect(lender.loans == 2)
    }

    @Test func credentialsWithoutAnEndAreNotRenewed() async throws {
        let lender = ScriptedLender([.success(.lent("A"))])
        let source = source(lender)

        _ = try await source.credentials()
        try await clock.sleep(for: .seconds(1_000_000))

        #expect(try await source.credentials().accessKeyID == "A")
        #expect(lender.loans == 1)
    }

    @Test func howeverManyWaitOneLoanIsAskedFor() async {
        let lender = ScriptedLender([.success(.lent("A"))], isClosed: true)
        let source = source(lender)

        let keys = await withTaskGroup { group in
            for _ in 0..<50 { group.addTask { try? await source.credentials().accessKeyID } }
            lender.open()
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(keys == Array(repeating: "A", count: 50))
        #expect(lender.loans == 1)
    }

    @Test func whoeverStopsWaitingDoesNotStopTheOthers() async throws {
        let lender = ScriptedLender([.success(.lent("A"))], isClosed: true)
        let source = source(lender)
        let first = Task { await problem { try await source.credentials() } }
        let second = Task { try await source.credentials() }

        first.cancel()
        let outcome = await first.value
        lender.open()

        #expect(outcome == "\(CredentialsError.cancelled)")
        #expect(try await second.value.accessKeyID == "A")
        #expect(lender.loans == 1)
    }

    @Test func aFailedRenewalIsNoErrorWhileTheOldCredentialsHold() async throws {
        let end = clock.now + .seconds(3_600)
        let lender = ScriptedLender([
            .success(.lent("A", until: end)), .failure(.missing("No.")), .failure(.missing("Still no.")),
            .failure(.missing("The end.")), .success(.lent("B", until: end + .seconds(3_600))),
        ])
        let source = source(lender)
        _ = try await source.credentials()

        try await clock.sleep(for: .seconds(3_300))
        #expect(try await source.credentials().accessKeyID == "A")
        #expect(try await source.credentials().accessKeyID == "A")
        #expect(lender.loans == 2)
        try await clock.sleep(for: .seconds(30))
        #expect(try await source.credentials().accessKeyID == "A")
        #expect(lender.loans == 3)
        try await clock.sleep(for: .seconds(270))
        #expect(await problem { try await source.credentials() } == "The end.")
        #expect(try await source.credentials().accessKeyID == "B")
    }

    @Test func whileARenewalRunsTheOldCredentialsAreUsed() async throws {
        let lender = ScriptedLender([
            .success(.lent("A", until: clock.now + .seconds(3_600))),
            .success(.lent("B", until: clock.now + .seconds(7_200))),
        ])
        let source = source(lender)
        _ = try await source.credentials()
        try await clock.sleep(for: .seconds(3_400))
        lender.close()

        let renewing = Task { try await source.credentials() }
        while lender.loans < 2 { await Task.yield() }
        let meanwhile = try await source.credentials()
        lender.open()

        #expect(meanwhile.accessKeyID == "A")
        #expect(try await renewing.value.accessKeyID == "B")
    }

    @Test func credentialsThatSeemToHaveEndedAreUsedAndAskedForAgain() async throws {
        let lender = ScriptedLender([
            .success(.lent("A", until: clock.now + .seconds(-60))),
            .success(.lent("B", until: clock.now + .seconds(3_600))),
        ])
        let source = source(lender)

        #expect(try await source.credentials().accessKeyID == "A")
        #expect(try await source.credentials().accessKeyID == "A")
        try await clock.sleep(for: .seconds(30))
        #expect(try await source.credentials().accessKeyID == "B")
    }

    @Test func refusedCredentialsAreReplacedOnceForAll() async throws {
        let lender = ScriptedLender([.success(.lent("A")), .success(.lent("B"))])
        let source = source(lender)
        let refused = try await source.credentials()

        #expect(try await source.renewed(after: refused)?.accessKeyID == "B")
        #expect(try await source.renewed(after: refused)?.accessKeyID == "B")
        #expect(lender.loans == 2)
    }

    @Test func theSameCredentialsAgainAreNoOthers() async throws {
        let lender = ScriptedLender([.success(.lent("A")), .success(.lent("A")), .failure(.missing("No."))])
        let source = source(lender)
        let refused = try await source.credentials()

        #expect(try await source.renewed(after: refused) == nil)
        #expect(await problem { try await source.renewed(after: refused) } == "No.")
    }

    @Test func aCallThatIsRefusedAsExpiredIsSentOnceMore() async throws {
        let transport = ScriptedTransport([.xmlError("ExpiredToken", status: 403), .xml(callerAnswer)])
        let source = source(ScriptedLender([.success(.lent("A")), .success(.lent("B"))]))
        let client = AWSClient(
            credentials: source, region: "eu-central-1", transport: transport, clock: clock, random: { 1 })

        _ = try await client.send(.caller)

        #expect(
            transport.requests.map { $0.headers["Authorization"]?.contains("Credential=B/") } == [false, true])
    }
}
