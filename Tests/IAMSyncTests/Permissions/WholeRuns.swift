import AWSClient
import AWSSimulator
import IAMModel

@testable import IAMSync

/// The calls of whole runs, by what the runs were for: everything that iamsync does, on the example.
struct WholeRuns: Sendable {
    private(set) var calls: [PermissionPurpose: [RecordedCall]] = [:]
    /// What the doctor asks who is called by a role: the simulator has none in its management account.
    private(set) var callsOfARole: [RecordedCall] = []

    /// Made once, for every test that looks at them.
    static let all = Task { try await WholeRuns() }

    private init() async throws {
        try await readAll()
        try await applyAll()
        try await pruneAll()
        try await examine()
    }

    /// The calls of runs for a purpose, and for those that it builds on.
    func calls(for purpose: PermissionPurpose) -> [RecordedCall] { purpose.whole.flatMap { calls[$0] ?? [] } }

    private mutating func take(_ purpose: PermissionPurpose, from aws: AWSSimulator) {
        calls[purpose, default: []] += aws.calls
        aws.forgetCalls()
    }

    // MARK: Plans and audits

    private mutating func readAll() async throws {
        let fresh = Run(try Mountainlab.definition())
        _ = try await fresh.plan()
        take(.plan, from: fresh.aws)
        for options in try Self.readings {
            let run = try await Run.applied(options: options)
            Self.disturb(run.aws.console)
            run.aws.forgetCalls()
            _ = try await run.plan()
            // Where a list has many pages, each thing is asked for by itself.
            run.aws.limitPages(to: 1)
            _ = try await run.plan()
            take(.plan, from: run.aws)
        }
        let tags = ["tags: { cost-center": "discover_accounts: tags\ntags: { cost-center"]
        try await readCrowded()
        let discovering = Run(try Mountainlab.definition(replacing: tags))
        _ = try await discovering.plan()
        take(.plan, from: discovering.aws)
    }

    /// An account with more strangers than it takes calls to ask for each thing by its name; and a boundary that no role
    /// vouches for.
    private mutating func readCrowded() async throws {
        let run = Run(try Mountainlab.definition())
        let account = "066666666666"
        for number in 1...9 { run.aws.console.createRole("stranger-\(number)", in: account, trust: "{}") }
        try await run.apply()
        Self.disturb(run.aws.console)
        run.aws.console.setBoundary(ofRole: "payments-live-operator", in: account, to: nil)
        run.aws.limitPages(to: 1)
        run.aws.forgetCalls()
        _ = try await run.plan()
        take(.plan, from: run.aws)
    }

    private static var readings: [RunOptions] {
        get throws {
            var audit = RunOptions(audits: true)
            audit.readsEveryAccount = true
            let part = RunOptions(selection: ScopeSelection([.tenant(try Slug("payments"))]))
            return [RunOptions(), audit, part]
        }
    }

    /// What makes an audit look closer: somebody who is not ours has a set of ours, and a user stands for an operator.
    private static func disturb(_ console: Console) {
        console.assign(user: "ana@mountainlab.example", set: "TenantReader", in: "066666666666")
        console.createUser("payments-live-operator", in: "066666666666", withAccessKey: true)
        console.putInlinePolicy(
            "extra", document: "{\"Statement\":[]}", inRole: "payments-live-operator", in: "066666666666")
    }

    // MARK: Applying

    private mutating func applyAll() async throws {
        let fresh = Run(try Mountainlab.definition())
        try await fresh.apply()
        take(.apply, from: fresh.aws)
        let run = try await Run.applied(options: RunOptions(rotatesThumbprints: true))
        for drift in Drift.all {
            drift.cause(run.aws.console)
            run.aws.forgetCalls()
            try await run.apply()
            take(.apply, from: run.aws)
        }
        let shorter = ["max_duration_hours: 2": "max_duration_hours: 1"]
        let replacing = try await Run.applied(then: shorter, options: RunOptions())
        try await replacing.apply()
        take(.apply, from: replacing.aws)
        try await applyCleaning()
    }

    /// What a set has besides, and versions of a boundary of which there are as many as IAM bears.
    private mutating func applyCleaning() async throws {
        let run = try await Run.applied()
        let everything = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}"
        for _ in 1...5 {
            run.aws.console.editPolicy("payments-live-operator-boundary", in: "066666666666", to: everything)
            run.aws.forgetCalls()
            try await run.apply()
            take(.apply, from: run.aws)
        }
        run.aws.console.setInlinePolicy(ofSet: "PlatformReader", to: everything)
        let client = run.aws.client()
        let instance = try await client.send(.identityCenterInstances())[0].arn
        let set = try await client.send(.permissionSets(in: instance))[0]
        _ = try await client.send(
            .attachCustomerPolicy(named: "extra", path: "/", toPermissionSet: set, in: instance))
        run.aws.forgetCalls()
        try await run.apply()
        take(.apply, from: run.aws)
    }

    // MARK: Pruning

    private mutating func pruneAll() async throws {
        for farewell in Farewell.all {
            let run = try await Run.applied(then: farewell.replacing, without: farewell.without)
            try await run.apply()
            take(.prune, from: run.aws)
        }
    }

    // MARK: The doctor

    private mutating func examine() async throws {
        let run = try await Run.applied()
        run.aws.forgetCalls()
        let doctor = Doctor(of: run.sync.definition, through: run.aws.client(retry: .standard))
        _ = await doctor.examine()
        take(.doctor, from: run.aws)
        let role = "arn:aws:iam::066666666666:role/OrganizationAccountAccessRole"
        let borrowed = run.aws.client().assuming(role: role, externalID: nil, sessionName: "test", account: nil)
        _ = await Doctor(of: run.sync.definition, through: borrowed).examine()
        callsOfARole = run.aws.calls
    }
}
