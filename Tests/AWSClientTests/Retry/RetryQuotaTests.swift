import Testing

@testable import AWSClient

@Suite struct RetryQuotaTests {
    @Test func aFullQuotaPaysForThirtyFiveFailuresOrAHundredThrottledCalls() {
        var failures = RetryQuota()
        var throttles = RetryQuota()

        let paidFailures = (0..<50).filter { _ in failures.draw(RetryQuota.failureCost) }.count
        let paidThrottles = (0..<150).filter { _ in throttles.draw(RetryQuota.throttlingCost) }.count

        #expect(paidFailures == 35)
        #expect(paidThrottles == 100)
    }

    @Test func whatIsLeftStaysWhereItIsNotEnough() {
        var quota = RetryQuota(capacity: 20)

        let draws = [14, 14, 5, 5].map { quota.draw($0) }

        #expect(draws == [true, false, true, false])
        #expect(quota.available == 1)
    }

    @Test(arguments: [(14, 500), (5, 491), (nil, 487)] as [(Int?, Int)])
    func successGivesBackTheLastCostOrOne(lastCost: Int?, available: Int) {
        var quota = RetryQuota()
        _ = quota.draw(14)

        quota.refund(lastCost)

        #expect(quota.available == available)
    }

    @Test func itIsNeverMoreThanFull() {
        var quota = RetryQuota(capacity: 10)

        quota.refund(14)

        #expect(quota.available == 10)
    }

    @Test func aNegativeCapacityIsNone() {
        var quota = RetryQuota(capacity: -1)

        let isEnough = quota.draw(5)

        #expect(!isEnough)
    }
}
