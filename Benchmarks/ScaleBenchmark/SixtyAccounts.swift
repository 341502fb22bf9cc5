import AWSClient
import AWSSimulator
import DefinitionFiles
import GeneratedOrganization
import IAMModel
import IAMSync

/// 1,200 assignments in 60 accounts: 20 in each, of 14 sets that up to three groups share. A published sample of AWS's
/// needs 61 minutes for as many.
enum SixtyAccounts {
    /// How many groups have each of the sets in an account.
    private static let groupsOfSets = [3, 1, 2, 1, 1, 3, 1, 2, 1, 1, 1, 1, 1, 1]
    /// Enough for 60 accounts, which the organization only lends.
    private static let lender = GeneratedOrganization(tenants: 31)

    static func measure() async {
        guard let definition = DefinitionFolder.load(from: MemoryFolder(lender.files)).definition,
            let plan = plan(lender.world)
        else { return print("the generated definition is invalid") }
        var world = lender.world
        world.limits = .aws
        let time = VirtualTime()
        let aws = AWSSimulator(world, clock: time)
        aws.keepsCalls = false
        let tally = CallTally()

        let (seconds, failures) = await time.run {
            let sync = Synchronization(
                of: definition, through: aws.client(trace: tally), issuers: aws.issuerConnection, clock: time)
            let begin = time.now
            guard let observed = try? await sync.observe() else { return (0.0, 1) }
            let outcomes = await sync.apply(plan, observed: observed)
            return (
                Double(time.now.milliseconds - begin.milliseconds) / 1_000, outcomes.statuses.count { !$0.isDone }
            )
        }

        let work = AsynchronousWork(of: aws, shortest: Double(world.asynchronousSeconds.lowerBound))
        let bound = LowerBound.firstApply(size, work)
        print(
            ScaleRow(
                name: "60 accounts", run: "\(plan.assignments.count) assignments", tally: tally, seconds: seconds,
                bound: bound, ideal: bound.head + work.ideal(LowerBound.Limits())
            ).line)
        if failures > 0 { printError("60 accounts WRONG: \(failures) failures") }
    }

    private static var size: OrganizationSize {
        var size = lender.size
        size.permissionSets = groupsOfSets.count
        size.assignments = 60 * groupsOfSets.reduce(0, +)
        return size
    }

    /// What makes the sets and the assignments; `nil` where the lender has too little.
    private static func plan(_ world: SimulatedWorld) -> Plan? {
        let accounts = world.accounts.prefix(60).compactMap { AccountID($0.id) }
        let groups = world.groups.prefix(groupsOfSets.reduce(0, +)).map(\.name)
        guard accounts.count == 60, groups.count == groupsOfSets.reduce(0, +), let tier = try? Slug("live") else {
            return nil
        }
        var plan = Plan()
        let names = groupsOfSets.indices.map { PermissionSetName("PlatformReader-sample-\($0)") }
        plan.permissionSets = names.compactMap(set).map { Step($0, from: .absent) }
        let setsOfGroups = zip(names, groupsOfSets).flatMap { name, count in
            [PermissionSetName](repeating: name, count: count)
        }
        for account in accounts {
            for (group, name) in zip(groups, setsOfGroups) {
                let assignment = Assignment(
                    group: group, permissionSet: name, family: .platformReader, account: account, tier: tier,
                    scope: .core)
                plan.assignments.append(Step(assignment, from: .absent))
            }
        }
        return plan.permissionSets.count == groupsOfSets.count ? plan : nil
    }

    private static func set(_ name: PermissionSetName) -> PermissionSet? {
        guard let policy = ARN("arn:aws:iam::aws:policy/ReadOnlyAccess"), let session = SessionLength(hours: 8) else {
            return nil
        }
        return PermissionSet(
            name: name, family: .platformReader, managedPolicies: [policy], inlinePolicy: nil, session: session,
            tags: [.managedBy], scopes: [.core])
    }
}
