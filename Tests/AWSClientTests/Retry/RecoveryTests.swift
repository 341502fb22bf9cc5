import Testing

@testable import AWSClient

/// What every kind of failure leads to, by policy and kind of call.
@Suite struct RecoveryTests {
    private static let policies: [RetryPolicy] = [.standard, .adaptive, .patient]

    @Test(
        arguments: [
            (.throttled, .wait(.seconds(1), cost: 5), .wait(.seconds(1), cost: 5)),
            (.inConflict, .tell, .wait(.milliseconds(250), cost: 0)),
            (.refusedForNow, .wait(.milliseconds(50), cost: 14), .wait(.milliseconds(250), cost: 14)),
            (.notReached, .wait(.milliseconds(50), cost: 14), .wait(.milliseconds(250), cost: 14)),
            (.unanswered, .wait(.milliseconds(50), cost: 14), .wait(.milliseconds(250), cost: 14)),
            (.unreadable, .tell, .tell), (.expired, .renewCredentials, .renewCredentials),
            (.skewed, .correctClock, .correctClock), (.final, .tell, .tell),
        ] as [(Failure.Meaning, Recovery, Recovery)])
    func aFirstFailureOfASafeCall(meaning: Failure.Meaning, standard: Recovery, patient: Recovery) {
        #expect(recovery(.standard, [meaning]) == standard)
        #expect(recovery(.adaptive, [meaning]) == standard)
        #expect(recovery(.patient, [meaning]) == patient)
    }

    @Test(arguments: policies)
    func aMutationIsNeverRepeatedWhereItMayHaveHappened(policy: RetryPolicy) {
        for meaning in [Failure.Meaning.unanswered, .unreadable] {
            #expect(recovery(policy, [meaning], isSafe: false) == .tellLost)
            #expect(recovery(policy, [.throttled, meaning], isSafe: false) == .tellLost)
        }
    }

    @Test(arguments: policies)
    func aMutationThatDidNotHappenIsTreatedAsASafeCall(policy: RetryPolicy) {
        for meaning in [Failure.Meaning.throttled, .inConflict, .refusedForNow, .notReached, .expired, .skewed, .final]
        {
            #expect(recovery(policy, [meaning], isSafe: false) == recovery(policy, [meaning]))
        }
    }

    @Test(
        arguments: [
            ([.unanswered, .unanswered], .wait(.milliseconds(100), cost: 14)),
            ([.unanswered, .throttled], .wait(.seconds(2), cost: 5)),
            ([.throttled, .notReached], .wait(.milliseconds(100), cost: 14)),
            ([.unanswered, .unanswered, .unanswered], .tell), ([.throttled, .throttled, .throttled], .tell),
            ([.throttled, .unanswered, .notReached], .tell),
            ([.expired, .throttled, .skewed, .throttled, .throttled], .tell),
            ([.expired, .skewed, .unanswered], .wait(.milliseconds(50), cost: 14)),
        ] as [([Failure.Meaning], Recovery)])
    func standardCountsFailuresAndThrottlingTogether(failures: [Failure.Meaning], expected: Recovery) {
        #expect(recovery(.standard, failures) == expected)
    }

    @Test(
        arguments: [
            (Array(repeating: .throttled, count: 100), .wait(.seconds(20), cost: 5)),
            (Array(repeating: .throttled, count: 3), .wait(.seconds(4), cost: 5)),
            (Array(repeating: .throttled, count: 50) + [.unanswered], .wait(.milliseconds(250), cost: 14)),
            (Array(repeating: .unanswered, count: 4), .wait(.seconds(2), cost: 14)),
            (Array(repeating: .unanswered, count: 5), .tell),
            (Array(repeating: .inConflict, count: 7), .wait(.seconds(16), cost: 0)),
            (Array(repeating: .inConflict, count: 8), .tell),
            (Array(repeating: .inConflict, count: 7) + [.throttled], .wait(.seconds(1), cost: 5)),
        ] as [([Failure.Meaning], Recovery)])
    func patienceWaitsThrottlingOutAndCountsTheRestByKind(failures: [Failure.Meaning], expected: Recovery) {
        #expect(recovery(.patient, failures) == expected)
    }

    @Test(arguments: policies)
    func credentialsAreRenewedOnceAndTheClockIsCorrectedOnce(policy: RetryPolicy) {
        #expect(recovery(policy, [.expired, .expired]) == .tell)
        #expect(recovery(policy, [.skewed, .skewed]) == .tell)
        #expect(recovery(policy, [.skewed, .expired]) == .renewCredentials)
        #expect(recovery(policy, [.expired, .skewed]) == .correctClock)
    }

    @Test func oneAttemptIsOneButForCredentialsAndClock() {
        let policy = RetryPolicy(attempts: 1)

        let recoveries = [Failure.Meaning.throttled, .unanswered, .notReached, .expired, .skewed].map {
            recovery(policy, [$0])
        }

        #expect(recoveries == [.tell, .tell, .tell, .renewCredentials, .correctClock])
    }

    @Test(arguments: [Failure.Meaning.throttled, .unanswered, .inConflict])
    func theServersWaitIsHonoured(meaning: Failure.Meaning) {
        let recovery = recovery(.patient, [meaning], serverWait: ServerWait(demand: .seconds(17)))

        guard case .wait(let wait, _) = recovery else {
            Issue.record("no wait")
            return
        }
        #expect(wait == .seconds(17))
    }

    @Test(
        arguments: [
            (nil, nil, 400), (100, nil, 400), (900, nil, 900), (5_400, nil, 5_400), (60_000, nil, 5_400), (nil, 0, 400),
            (nil, 17_000, 17_000), (nil, 300, 400), (60_000, 17_000, 17_000), (900, 500, 900),
        ] as [(Int?, Int?, Int)])
    func adviceAddsFiveSecondsAtMostAndADemandIsMet(advice: Int?, demand: Int?, wait: Int) {
        let server = ServerWait(
            advice: advice.map { .milliseconds($0) }, demand: demand.map { .milliseconds($0) })

        #expect(server.wait(over: .milliseconds(400)) == .milliseconds(wait))
    }

    /// What the last of some failures leads to, with the longest wait that may come of it.
    private func recovery(
        _ policy: RetryPolicy, _ failures: [Failure.Meaning], isSafe: Bool = true, serverWait: ServerWait = ServerWait()
    ) -> Recovery {
        var counts = FailureCounts()
        for failure in failures { counts.count(failure) }
        let error = AWSError(.unreachable, service: .iam, operation: "Any", message: "No.")
        let failure = Failure(error, failures.last ?? .final, serverWait: serverWait)
        return policy.recovery(from: failure, counts: counts, isSafe: isSafe, fraction: 1)
    }
}
