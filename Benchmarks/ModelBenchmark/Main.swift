import AWSSimulator
import DefinitionFiles
import GeneratedOrganization
import IAMModel
import IAMSync
import JSONTree

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Measures what is reckoned without AWS, for a generated organization: a line a part, with its time and the memory that
/// the process has had at most until then.
///
/// `model-benchmark TENANTS` ends with the plan of a first apply; with `--applied` the simulator applies it, and the plan
/// that then changes nothing is measured too.
@main
struct Main {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let tenants = arguments.first.flatMap({ Int($0) }), (1...10_000).contains(tenants) else {
            print("usage: model-benchmark TENANTS [--applied]")
            exit(64)
        }
        let stopwatch = Stopwatch()
        let organization = GeneratedOrganization(tenants: tenants)
        let folder = stopwatch.measure("files made") { MemoryFolder(organization.files) }
        let definition = try stopwatch.definition(in: folder)
        stopwatch.measure("desired state") { _ = DesiredState(of: definition, facts: facts(definition)) }
        try await plans(of: definition, on: organization, stopwatch, applies: arguments.contains("--applied"))
    }

    private static func facts(_ definition: Definition) -> AWSFacts { AWSFacts(fromFilesOf: definition) }

    private static func plans(
        of definition: Definition, on organization: GeneratedOrganization, _ stopwatch: Stopwatch, applies: Bool
    ) async throws {
        let aws = AWSSimulator(organization.world)
        let sync = Synchronization(
            of: definition, through: aws.client(), issuers: aws.issuerConnection, clock: aws.clock)
        let observed = try await stopwatch.measureAll("read, nothing there") { try await sync.observe() }
        let plan = stopwatch.measure("plan, first apply") { sync.plan(from: observed) }
        stopwatch.texts(of: plan, sync, observed)
        guard applies else { return }
        _ = await stopwatch.measureAll("apply") { await sync.apply(plan, observed: observed) }
        let applied = try await stopwatch.measureAll("read, all there") { try await sync.observe() }
        let nothing = stopwatch.measure("plan, no-op") { sync.plan(from: applied) }
        print("writes of the no-op plan: \(nothing.writes)")
        stopwatch.texts(of: nothing, sync, applied)
    }
}

extension Stopwatch {
    fileprivate func definition(in folder: MemoryFolder) throws -> Definition {
        let loaded = measure("files read") { DefinitionFolder.load(from: folder) }
        guard let definition = loaded.definition, loaded.diagnostics.isEmpty else { throw InvalidOrganization() }
        let found = measure("validation") { Validator.diagnostics(for: definition) }
        guard found.isEmpty else { throw InvalidOrganization() }
        return definition
    }

    fileprivate func texts(of plan: Plan, _ sync: Synchronization, _ observed: ObservedState) {
        let report = measure("report") {
            ReportBuilder(dryRun: plan, of: sync.definition, observed: observed, selection: .everything)
                .report(version: "0", statistics: RunStatistics())
        }
        measure("plan text") { _ = PlanText(plan, report: report).text }
        measure("report, Markdown") { _ = report.markdown }
        measure("report, JSON") { _ = report.json.text(.indented) }
        measure("report, SARIF") {
            let paths = DefinitionPaths(folder: ".")
            _ = SARIFLog(diagnostics: [], findings: report.findings, paths: paths, version: "0").json.text(.indented)
        }
    }
}

/// The generated definition has an error, and nothing can be said of its size.
struct InvalidOrganization: Error {}
