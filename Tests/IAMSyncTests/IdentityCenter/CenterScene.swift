import AWSClient
import IAMModel

@testable import IAMSync

/// A small definition, an Identity Center to sync it to, and the course of a run.
struct CenterScene {
    let aws = CenterStandIn()
    let clock = SteppingClock()
    var desired = DesiredState()
    var accounts: [AccountID] = []

    /// Two groups, two sets, two assignments in one account; the groups are synced, and there.
    init(groups source: Group.Source = .scim(id: nil)) throws {
        accounts = [try CenterSamples.account()]
        desired.permissionSets = [
            try CenterSamples.set(
                "PlatformContributor", family: .platformContributor, policies: [CenterSamples.administrator],
                inline: try CenterSamples.denial(), hours: 4),
            try CenterSamples.set(),
        ]
        desired.groups = ["network-live-contributors", "network-live-readers"].map { CenterSamples.group($0, source) }
        desired.assignments = [
            try CenterSamples.assignment(
                "network-live-contributors", "PlatformContributor", family: .platformContributor),
            try CenterSamples.assignment(),
        ]
        if case .scim = source {
            aws.state.groups = [
                "g-c": .init(name: "network-live-contributors"), "g-r": .init(name: "Network-Live-Readers"),
            ]
        }
    }

    func context() -> CenterContext {
        let client = AWSClient(
            credentials: StaticCredentials(Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")),
            region: "eu-central-1", transport: aws, clock: clock, random: { 0.5 })
        let instance = IdentityCenterInstance(
            arn: "arn:aws:sso:::instance/ssoins-1", identityStore: "d-1", owner: nil, status: nil)
        return CenterContext(client: client, instance: instance, clock: clock)
    }

    func inventory(audits: Bool = false) async -> IdentityCenterInventory {
        await IdentityCenterInventory.read(desired, accounts: accounts, options: .init(audits: audits), in: context())
    }

    /// What is ours and not asked for, as a plan names it.
    func orphans(audits: Bool = false) async throws -> [ResourceKey] {
        let facts = OrganizationFacts(
            callerARN: "", callerAccount: accounts[0], partition: .aws, managementAccount: nil, accounts: [:])
        let observed = ObservedState(
            facts: facts, desired: desired, accounts: [:], center: .present(await inventory(audits: audits)),
            thumbprints: [:], moment: clock.now)
        let plan = Planner(observed: observed, options: RunOptions()).plan()
        return RemovalPlanner(
            definition: Definition(aws: AWSSettings()), observed: observed, options: RunOptions()
        ).complete(plan).removals.entries.map(\.key)
    }

    /// Plans and writes everything, in order, as a run does; gives the actions of the plan.
    @discardableResult
    func run() async throws -> [String] {
        let inventory = await inventory()
        var context = inventory.context
        var actions: [String] = []
        for set in desired.permissionSets {
            let step = Step(set, from: inventory.reading(of: set))
            actions.append("\(step.action)")
            guard step.writes else { continue }
            let made = try await PermissionSet.ensure(
                set, from: step.observed, within: Set(step.changes), afterCreations: false, in: context)
            guard let arn = made.observed?.arn else { continue }
            context = context.with(directory: context.directory.adding(set: set.name.text, arn: arn))
        }
        for group in desired.groups {
            let step = Step(group, from: inventory.reading(of: group))
            actions.append("\(step.action)")
            guard step.writes else { continue }
            let made = try await Group.ensure(
                group, from: step.observed, within: Set(step.changes), afterCreations: false, in: context)
            guard let id = made.observed?.id else { continue }
            context = context.with(directory: context.directory.adding(group: group.name, id: id))
        }
        for membership in desired.memberships {
            actions.append(try await ensure(membership, inventory.reading(of: membership), in: context))
        }
        for assignment in desired.assignments {
            actions.append(try await ensure(assignment, inventory.reading(of: assignment), in: context))
        }
        for set in desired.permissionSets {
            let step = Step(set, from: inventory.reading(of: set))
            guard let follow = Provisioning.step(for: step, in: inventory) else { continue }
            actions.append("provision \(set.name)")
            _ = try await Provisioning.ensure(
                follow.desired, from: follow.observed, within: nil, afterCreations: false, in: context)
        }
        return actions
    }

    private func ensure<Kind: ResourceKind>(
        _ desired: Kind, _ reading: Reading<Kind.Observed>, in context: Kind.Context
    ) async throws -> String {
        let step = Step(desired, from: reading)
        if step.writes {
            _ = try await Kind.ensure(
                desired, from: step.observed, within: Set(step.changes), afterCreations: true, in: context)
        }
        return "\(step.action)"
    }
}
