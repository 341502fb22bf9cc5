import AWSClient
import AWSSimulator
import DefinitionFiles
import GeneratedOrganization
import IAMModel
import IAMSync

/// The first apply of a generated organization, and the plan after it, which finds nothing to do.
struct GeneratedRun {
    let tenants: Int

    /// What one run came to.
    private struct Course {
        var tally = CallTally()
        var seconds = 0.0
        var writes = 0
        var failures = 0
        /// Seconds of a processor that comparing took.
        var comparing = 0.0
        /// The most memory that this process ever had until the end of the run, in millions of bytes.
        var peakMegabytes = 0.0
    }

    func measure() async {
        let organization = GeneratedOrganization(tenants: tenants)
        guard let definition = DefinitionFolder.load(from: MemoryFolder(organization.files)).definition else {
            return print("\(tenants) tenants: the generated definition is invalid")
        }
        let compiling = Self.compile(definition)
        let time = VirtualTime()
        let aws = RemoteAWS(tenants: tenants, time: time)
        let issuers = AWSSimulator(SimulatedWorld(issuers: GeneratedOrganization.issuers)).issuerConnection

        let apply = await course(of: definition, on: aws, issuers, time, applies: true)
        let plan = await course(of: definition, on: aws, issuers, time, applies: false)

        let usage = ProcessUsage.now
        let size = organization.size
        let account = aws.account()
        let work = account.work
        let bound = LowerBound.firstApply(size, work)
        print(
            ScaleRow(
                name: "\(tenants) tenants", run: "first apply", tally: apply.tally, seconds: apply.seconds,
                bound: bound,
                ideal: bound.head + work.ideal(LowerBound.Limits())
            ).line)
        print(
            ScaleRow(
                name: "\(tenants) tenants", run: "no-op plan", tally: plan.tally, seconds: plan.seconds,
                bound: .reading(size, isApplied: true), ideal: nil
            ).line)
        tell(apply, plan, size, compiling: compiling)
        printError(
            "\(tenants) tenants: iamsync \(usage.text), \(Figures.fixed(apply.peakMegabytes, 0)) MB before the plan; the "
                + "simulated AWS in its own process \(account.usage.text).")
    }

    private func tell(_ apply: Course, _ plan: Course, _ size: OrganizationSize, compiling: Double) {
        let wrong =
            plan.writes + apply.failures == 0
            ? "" : " WRONG: \(apply.failures) failures, then \(plan.writes) to write."
        printError(
            "\(tenants) tenants: \(size.accounts) accounts, \(size.roles) roles, \(size.permissionSets) sets, "
                + "\(size.assignments) assignments; compiled in \(Figures.fixed(compiling * 1_000, 0)) ms, compared in "
                + "\(Figures.fixed(plan.comparing * 1_000, 0)) ms.\(wrong)"
        )
    }

    private func course(
        of definition: Definition, on aws: RemoteAWS, _ issuers: any IssuerConnection, _ time: VirtualTime,
        applies: Bool
    ) async -> Course {
        await time.run {
            var course = Course()
            let sync = Synchronization(
                of: definition, through: aws.client(trace: course.tally), issuers: issuers, clock: time)
            let begin = time.now
            guard let observed = try? await sync.observe() else { return course }
            let plan = Self.compare(observed, by: sync, into: &course)
            if applies {
                let outcomes = await sync.apply(plan, observed: observed)
                course.failures = outcomes.statuses.count { !$0.isDone }
            } else {
                course.writes = plan.writes
            }
            course.seconds = Double(time.now.milliseconds - begin.milliseconds) / 1_000
            course.peakMegabytes = ProcessUsage.now.peakMegabytes
            return course
        }
    }

    private static func compare(
        _ observed: ObservedState, by sync: Synchronization, into course: inout Course
    ) -> Plan {
        let begin = ProcessUsage.now
        let plan = sync.plan(from: observed)
        course.comparing = ProcessUsage.now.processorSeconds - begin.processorSeconds
        return plan
    }

    /// Seconds of a processor from a definition to the desired state.
    private static func compile(_ definition: Definition) -> Double {
        let begin = ProcessUsage.now
        let desired = DesiredState(of: definition, facts: AWSFacts(fromFilesOf: definition))
        precondition(!desired.assignments.isEmpty, "nothing was asked for")
        return ProcessUsage.now.processorSeconds - begin.processorSeconds
    }
}
