import AWSClient
import Testing

@testable import AWSSimulator

@Suite struct CallRateTests {
    private static let rate = CallRate(perSecond: 20, burst: 3)

    /// A limit, a call that it counts, the error, and a call that it doesn't count.
    struct Example: Sendable {
        let limits: SimulatedLimits
        let counted: CalledOperation
        let code: String
        let free: CalledOperation
    }

    private static let examples = [
        Example(
            limits: SimulatedLimits(identityCenter: rate), counted: CalledOperation(.ssoAdmin, "ListInstances"),
            code: "ThrottlingException", free: CalledOperation(.identityStore, "ListUsers")),
        Example(
            limits: SimulatedLimits(identityStore: rate), counted: CalledOperation(.identityStore, "ListUsers"),
            code: "ThrottlingException", free: CalledOperation(.ssoAdmin, "ListInstances")),
        Example(
            limits: SimulatedLimits(iamReads: rate), counted: CalledOperation(.iam, "ListRoles"),
            code: "Throttling", free: CalledOperation(.iam, "DeleteRole")),
        Example(
            limits: SimulatedLimits(iamWrites: rate), counted: CalledOperation(.iam, "DeleteRole"),
            code: "Throttling", free: CalledOperation(.iam, "ListRoles")),
    ]

    private func code(_ operation: CalledOperation, on aws: AWSSimulator) async -> String? {
        let parameters: AWSParameters =
            operation.service == .identityStore ? ["IdentityStoreId": .string(aws.storeID)] : ["RoleName": "missing"]
        let code = await aws.code(operation.service, operation.name, operation.service == .ssoAdmin ? [:] : parameters)
        return code == "NoSuchEntity" || code == "ValidationError" ? nil : code
    }

    @Test(arguments: examples)
    func afterABurstCallsAreTakenAtTheRate(example: Example) async {
        let aws = AWSSimulator.sample()
        aws.limits = example.limits
        for _ in 1...3 { #expect(await code(example.counted, on: aws) == nil) }

        #expect(await code(example.counted, on: aws) == example.code)
        #expect(await code(example.free, on: aws) == nil)
        aws.clock.advance(by: .milliseconds(49))
        #expect(await code(example.counted, on: aws) == example.code)
        aws.clock.advance(by: .milliseconds(1))
        #expect(await code(example.counted, on: aws) == nil)
        #expect(await code(example.counted, on: aws) == example.code)
    }

    @Test func eachAccountHasIAMRatesOfItsOwn() async {
        let aws = AWSSimulator.sample()
        let member = aws.memberClient
        aws.limits = SimulatedLimits(iamReads: CallRate(perSecond: 1, burst: 1))

        #expect(await aws.code(.iam, "ListRoles") == nil)
        #expect(await aws.code(.iam, "ListRoles") == "Throttling")
        #expect(await aws.code(.iam, "ListRoles", as: member) == nil)
    }

    @Test func aBucketHoldsNoMoreThanABurst() {
        let rate = CallRate(perSecond: 2, burst: 2)
        var bucket = TokenBucket(rate, at: Timestamp(seconds: 0))

        let taken = [0, 0, 0, 499, 500, 3_600_000, 3_600_000, 3_600_000].map { moment in
            bucket.take(at: Timestamp(milliseconds: moment), rate)
        }

        #expect(taken == [true, true, false, false, true, true, true, false])
    }

    @Test func aCallTakesItsTime() async {
        let time = VirtualTime(Timestamp(seconds: 0))
        let aws = AWSSimulator(SimulatedWorld(limits: SimulatedLimits(latency: .milliseconds(30))), clock: time)

        await time.run {
            async let first = aws.code(.iam, "ListRoles")
            async let second = aws.code(.iam, "ListRoles")
            _ = await (first, second)
            _ = await aws.code(.iam, "ListRoles")
        }

        #expect(aws.calls.map(\.moment.milliseconds) == [30, 30, 60])
    }

    @Test func aCallThatIsCancelledOnItsWayNeverArrives() async {
        let time = VirtualTime(Timestamp(seconds: 0))
        let aws = AWSSimulator(SimulatedWorld(limits: SimulatedLimits(latency: .milliseconds(30))), clock: time)

        let code = await time.run {
            let call = Task(executorPreference: time) { await aws.code(.iam, "ListRoles") }
            try? await time.sleep(for: .milliseconds(29))
            call.cancel()
            return await call.value
        }

        #expect(code == "cancelled")
        #expect(aws.calls.isEmpty)
    }

    @Test func countsAreKeptWithoutTheCalls() async {
        let aws = AWSSimulator.sample()
        aws.keepsCalls = false

        for _ in 1...3 { _ = await aws.code(.iam, "ListRoles") }
        _ = await aws.code(.iam, "GetRole", ["RoleName": "missing"])

        #expect(aws.calls.isEmpty)
        #expect(
            aws.callCounts == [CalledOperation(.iam, "ListRoles"): 3, CalledOperation(.iam, "GetRole"): 1])
        aws.forgetCalls()
        #expect(aws.callCounts.isEmpty)
    }
}

extension AWSSimulator {
    /// The identity store's id.
    var storeID: String { withState { $0.store.id } }
}
