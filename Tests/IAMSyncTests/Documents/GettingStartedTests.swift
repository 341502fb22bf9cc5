import AWSClient
import AWSSimulator
import DefinitionFiles
import Foundation
import IAMModel
import IAMSync
import Testing

/// What the article “Getting started” and the README show, compiled and run.
@Suite struct GettingStartedTests {
    private let folder = URL(filePath: #filePath).appending(path: "../../../../Examples/mountainlab").standardized.path

    @Test func aDefinitionIsAppliedAndReported() async throws {
        let definition = try DefinitionFolder.load(from: DiskFolder(path: folder)).checked()
        let aws = AWSSimulator(Mountainlab.world)
        let (client, issuers) = (aws.client(), aws.issuerConnection)
        var lines: [String] = []
        func print(_ text: String) { lines.append(text) }

        let sync = Synchronization(of: definition, through: client, issuers: issuers)
        let observed = try await sync.observe()
        let plan = sync.plan(from: observed)
        for step in plan.roles where step.writes {
            for change in step.explanations {
                print("\(step.desired.label): \(change.field) from \(change.old ?? "nothing")")
            }
        }
        #expect(lines.first == "platform-sandbox-operator: role from nothing")

        let outcomes = await sync.apply(plan, observed: observed)
        let report = ReportBuilder(
            applied: outcomes, of: plan, definition: definition, observed: observed, selection: .everything
        ).report(version: "my tool 1.0", statistics: RunStatistics())
        print(report.markdown)
        #expect(lines.last?.hasPrefix("# AWS IAM Sync Report\n") == true)
    }

    @Test func findingsAreLines() async throws {
        let definition = try DefinitionFolder.load(from: DiskFolder(path: folder)).checked()
        let aws = AWSSimulator(Mountainlab.world)
        let (client, issuers) = (aws.client(), aws.issuerConnection)
        aws.console.createUser("platform-live-operator", in: "033333333333", withAccessKey: true)
        var lines: [String] = []
        func print(_ finding: Finding) { lines.append(finding.description) }

        let audit = Synchronization(of: definition, through: client, issuers: issuers, options: .audit())
        let findings = audit.findings(in: try await audit.observe()).filter { $0.severity >= .high }
        for finding in findings { print(finding) }

        #expect(
            lines.contains { $0.hasPrefix("high operator-user: platform-live-operator in 033333333333: an IAM user") })
        #expect(lines.allSatisfy { $0.hasPrefix("critical ") || $0.hasPrefix("high ") })
    }

    @Test func whatTheReadmeShowsWorks() async throws {
        let definition = try DefinitionFolder.load(from: DiskFolder(path: folder)).checked()

        let aws = AWSSimulator(SimulatedWorld(accounts: [.init(id: "022222222222", name: "platform-sandbox")]))
        let sync = Synchronization(of: definition, through: aws.client(), issuers: aws.issuerConnection)
        let observed = try await sync.observe()
        let plan = sync.plan(from: observed)
        let outcomes = await sync.apply(plan, observed: observed)

        let role = outcomes.roles.first { $0.desired.name == "platform-sandbox-operator" }
        #expect(role?.status == .created)
    }

    @Test func theLandingPagesFourLinesAreARun() async throws {
        let definition = try DefinitionFolder.load(from: DiskFolder(path: folder)).checked()
        let aws = AWSSimulator(Mountainlab.world)
        let (client, issuers) = (aws.client(), aws.issuerConnection)

        let sync = Synchronization(of: definition, through: client, issuers: issuers)
        let observed = try await sync.observe()
        let plan = sync.plan(from: observed)
        let outcomes = await sync.apply(plan, observed: observed)

        #expect(!outcomes.hasFailures)
    }

    /// Compiled, but not run: it would ask AWS.
    private func real() throws -> (AWSClient, any IssuerConnection) {
        let client = try AWSClient.system(profile: "work", retry: .patient)
        let issuers = try IssuerProbe()
        return (client, issuers)
    }
}
