import AWSClient
import AWSSimulator
import IAMModel

@testable import IAMSync

/// Runs of a definition against a simulated AWS.
struct Run {
    let aws: AWSSimulator
    let sync: Synchronization

    init(
        _ definition: Definition, on aws: AWSSimulator = AWSSimulator(Mountainlab.world),
        through transport: (any HTTPTransport)? = nil, options: RunOptions = RunOptions()
    ) {
        self.aws = aws
        let client = transport.map { transport in
            AWSClient(
                credentials: RenewableCredentials(aws.callerCredentials), region: aws.region, transport: transport,
                clock: aws.clock, retry: .patient, random: { 0.5 })
        }
        sync = Synchronization(
            of: definition, through: client ?? aws.client(), issuers: aws.issuerConnection, clock: aws.clock,
            options: options)
    }

    /// A run of the example on an AWS where it has been applied.
    static func applied(options: RunOptions = RunOptions()) async throws -> Run {
        Run(try Mountainlab.definition(), on: try AWSSimulator(savedState: await appliedState.value), options: options)
    }

    /// The state of an AWS where the example has been applied: made once, for every test that begins there.
    private static let appliedState = Task {
        let run = Run(try Mountainlab.definition())
        try await run.apply()
        return run.aws.savedState
    }

    func plan() async throws -> Plan {
        sync.plan(from: try await sync.observe())
    }

    @discardableResult
    func apply() async throws -> Outcomes {
        let observed = try await sync.observe()
        return await sync.apply(sync.plan(from: observed), observed: observed)
    }

    /// A report of a dry-run.
    func report() async throws -> Report {
        let observed = try await sync.observe()
        return ReportBuilder(
            dryRun: sync.plan(from: observed), of: sync.definition, observed: observed, selection: .everything
        ).report(version: "test", statistics: RunStatistics())
    }
}

extension Plan {
    /// The resources that would be written, with the fields that would change: `operator role x: trust policy`.
    var reasons: [String] {
        lines(providers) + lines(boundaries) + lines(roles) + lines(permissionSets) + lines(groups)
            + lines(memberships) + lines(assignments) + lines(provisionings)
    }

    private func lines<Kind: ResourceKind>(_ steps: [Step<Kind>]) -> [String] {
        steps.filter(\.writes).map { step in
            var fields: [String] = []
            for change in step.explanations where !fields.contains(change.field) { fields.append(change.field) }
            return "\(Kind.kindName) \(step.desired.label): \(fields.joined(separator: ", "))"
        }
    }
}
