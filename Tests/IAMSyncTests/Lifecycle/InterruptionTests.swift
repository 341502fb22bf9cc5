import AWSClient
import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

/// A network that is cut off at one operation, as by a run that is interrupted there.
private struct CutOffTransport: HTTPTransport {
    let aws: AWSSimulator
    let operation: String

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        guard !String(decoding: request.body, as: UTF8.self).contains("Action=\(operation)&") else {
            throw TransportError(.cancelled, "the run was interrupted")
        }
        return try await aws.send(request)
    }
}

@Suite struct InterruptionTests {
    private func outcomes(cutOffAt operation: String, on aws: AWSSimulator) async throws -> Outcomes {
        let client = AWSClient(
            credentials: StaticCredentials(aws.callerCredentials), region: aws.region,
            transport: CutOffTransport(aws: aws, operation: operation), clock: aws.clock, random: { 0.5 })
        let sync = Synchronization(
            of: try Mountainlab.definition(), through: client, issuers: aws.issuerConnection, clock: aws.clock)
        let observed = try await sync.observe()
        return await sync.apply(sync.plan(from: observed), observed: observed)
    }

    @Test func whatWasWrittenInPartIsNoSkippedItem() async throws {
        let aws = AWSSimulator(Mountainlab.world)

        let roles = try await outcomes(cutOffAt: "AttachRolePolicy", on: aws).roles
        let after = try await Run(try Mountainlab.definition(), on: aws).apply()

        #expect(Set(roles.map(\.status)) == [.failed("interrupted after role")])
        #expect(Set(after.roles.map(\.status)) == [.updated(["managed policies"])])
    }

    /// One change of a document takes two calls where there are five versions.
    @Test func aVersionThatMadeRoomIsNoSkippedItem() async throws {
        let run = try await Run.applied()
        let (boundary, account) = ("payments-live-operator-boundary", "066666666666")
        for _ in 1...4 { run.aws.console.editPolicy(boundary, in: account, to: #"{"Statement":[]}"#) }

        let boundaries = try await outcomes(cutOffAt: "CreatePolicyVersion", on: run.aws).boundaries

        let changed = boundaries.filter { $0.desired.name == boundary }
        #expect(changed.map(\.status) == [.failed("interrupted after deletion of version v1")])
    }

    @Test func whatWasNotBegunIsSkipped() async throws {
        let roles = try await outcomes(cutOffAt: "CreateRole", on: AWSSimulator(Mountainlab.world)).roles

        #expect(Set(roles.map(\.status)) == [.skipped("interrupted")])
    }
}
