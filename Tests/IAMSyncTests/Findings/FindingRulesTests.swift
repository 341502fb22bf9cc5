import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

@Suite struct FindingRulesTests {
    @Test(arguments: Suspicion.all) func whatShouldNotBeThereIsFound(_ suspicion: Suspicion) async throws {
        let run = try await Run.applied()
        let before = try await run.dryRun().report
        suspicion.cause(run.aws.console)

        let found = try await run.dryRun().report.findings.filter { !before.findings.contains($0) }

        #expect(found.map(\.line) == suspicion.lines)
        #expect(Set(found.compactMap(\.finding.account?.text)).isSubset(of: ["066666666666", "033333333333"]))
    }

    /// The line of a finding says that it was mended only where that very thing was.
    @Test(arguments: Suspicion.all) func appliedTheSameAreMendedAndGone(_ suspicion: Suspicion) async throws {
        let run = try await Run.applied()
        let before = try await run.dryRun().report
        suspicion.cause(run.aws.console)

        let found = try await run.appliedReport().findings.filter { !before.findings.contains($0) }
        let after = try await run.dryRun().report.findings.map(\.finding)

        #expect(found.map(\.line) == suspicion.lines)
        #expect(found.map(\.isMended) == found.map { !after.contains($0.finding) })
    }

    @Test func aFailedStepMendsNothing() async throws {
        let run = try await Run.applied()
        run.aws.console.setBoundary(ofRole: "payments-live-operator", in: "066666666666", to: nil)
        run.aws.inject(.denied("PutRolePermissionsBoundary"))

        let found = try await run.appliedReport().findings.filter { $0.finding.code == "operator-boundary" }

        #expect(found.map(\.isMended) == [false])
    }

    @Test func aSetThatDidNotReachItsAccountsMendsNothing() async throws {
        let run = try await Run.applied()
        run.aws.console.setSession(ofSet: "PlatformReader", to: "PT12H")
        run.aws.inject(Fault("ProvisionPermissionSet", effect: .asynchronousFailure("no")))

        let report = try await run.appliedReport()

        #expect(report.findings.filter { $0.finding.code == "long-session" }.map(\.isMended) == [false])
        let status = report.permissionSets.first { $0.name == "PlatformReader" }?.status
        #expect(status?.hasPrefix("failed: provisioning: ") == true)
    }

    /// One refused call makes the role unknown; what the others showed of it is reported all the same.
    @Test func whatCouldNotBeReadHidesNoFinding() async throws {
        let run = try await Run.applied()
        run.aws.console.setBoundary(ofRole: "payments-live-operator", in: "066666666666", to: nil)
        run.aws.inject(.denied("GetRole", account: "066666666666"))

        let report = try await run.dryRun().report

        #expect(report.findings.contains { $0.finding.code == "operator-boundary" && !$0.isMended })
        let row = report.roles.first { $0.name == "payments-live-operator" }
        #expect(row?.boundary == "unknown")
        #expect(row?.status.hasPrefix("unknown: ") == true)
    }

    @Test func accessKeysThatCannotBeReadAreAFinding() async throws {
        let run = try await Run.applied()
        run.aws.console.createUser("payments-live", in: "066666666666", withAccessKey: true)
        run.aws.inject(.denied("ListAccessKeys"))

        let found = try await run.dryRun().report.findings.first { $0.finding.code == "operator-access-key" }

        #expect(found?.finding.severity == .medium)
        #expect(found?.finding.evidence.hasPrefix("its access keys could not be read: ListAccessKeys") == true)
    }
}

extension ReportFinding {
    /// Severity, code, resource and evidence, and whether it is mended.
    fileprivate var line: String {
        "\(finding.severity.rawValue) \(finding.code) \(finding.resource): \(finding.evidence)"
            + (isMended ? " (mended)" : "")
    }
}
