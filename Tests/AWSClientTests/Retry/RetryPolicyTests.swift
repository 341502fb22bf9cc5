import Testing

@testable import AWSClient

@Suite struct RetryPolicyTests {
    @Test func standardIsWhatTheSDKsDo() {
        let policy = RetryPolicy.standard

        #expect(policy == RetryPolicy())
        #expect(policy.mode == .standard)
        #expect(policy.attempts == 3)
        #expect(policy.throttling == .counted)
        #expect(policy.conflictAttempts == 1)
        #expect(policy.quota?.available == 500)
        #expect(policy.firstWait == .milliseconds(50))
        #expect(policy.firstThrottledWait == .seconds(1))
        #expect(policy.longestWait == .seconds(20))
    }

    @Test func adaptiveDiffersByItsPaceAlone() {
        var policy = RetryPolicy.adaptive

        policy.mode = .standard

        #expect(policy == .standard)
    }

    @Test func patienceHasNoQuotaAndWaitsThrottlingOut() {
        let policy = RetryPolicy.patient

        #expect(policy.mode == .adaptive)
        #expect(policy.quota == nil)
        #expect(policy.throttling == .waitedOut)
        #expect(policy.attempts > RetryPolicy.standard.attempts)
        #expect(policy.conflictAttempts > 1)
    }

    @Test(arguments: [
        (1, 1.0, 50), (2, 1.0, 100), (3, 1.0, 200), (9, 1.0, 12_800), (10, 1.0, 20_000), (64, 1.0, 20_000),
        (Int.max, 1.0, 20_000), (3, 0.0, 0), (3, 0.25, 50), (0, 1.0, 50),
    ])
    func waitsDoubleToTwentySecondsAndAreJitteredInFull(failures: Int, fraction: Double, milliseconds: Int) {
        let wait = RetryPolicy.standard.wait(first: .milliseconds(50), after: failures, fraction: fraction)

        #expect(wait == .milliseconds(milliseconds))
    }
}
