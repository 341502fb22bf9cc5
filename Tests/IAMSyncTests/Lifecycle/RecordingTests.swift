import AWSSimulator
import Foundation
import IAMModel
import JSONTree
import Testing

@testable import IAMSync

/// A full run, recorded for `Tests/Conformance`, which holds it against AWS's own service models.
@Suite struct RecordingTests {
    @Test func aFullRunMakesEveryKindOfCall() async throws {
        let run = Run(try Mountainlab.definition())
        run.aws.inject(
            Fault("CreateAccountAssignment", account: "066666666666", times: 1, effect: .asynchronousFailure("no")))
        run.aws.inject(.throttling("CreateGroup"))
        run.aws.inject(.denied("AttachRolePolicy", account: "022222222222"))

        try await run.apply()
        run.aws.removeFaults()
        run.aws.console.createUser("payments-live-operator", in: "066666666666", withAccessKey: true)
        for drift in Drift.all {
            drift.cause(run.aws.console)
            try await run.apply()
        }
        run.aws.limitPages(to: 2)
        _ = try await run.plan()

        let operations = Set(run.aws.calls.map(\.operation))
        #expect(operations.count >= 45)
        #expect(operations.isSuperset(of: ["ListAccessKeys", "DetachRolePolicy", "ProvisionPermissionSet"]))
        try record(run.aws.calls)
    }

    /// Writes the calls to the file that `IAMSYNC_RECORDING` names, one a line; to none where it names none.
    private func record(_ calls: [RecordedCall]) throws {
        guard let path = ProcessInfo.processInfo.environment["IAMSYNC_RECORDING"] else { return }
        let lines = calls.map { $0.json.text() + "\n" }.joined()
        try lines.write(toFile: path, atomically: true, encoding: .utf8)
    }
}
