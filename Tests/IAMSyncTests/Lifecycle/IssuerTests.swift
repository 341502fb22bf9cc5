import AWSClient
import AWSSimulator
import IAMModel
import Testing

@testable import IAMSync

@Suite struct IssuerTests {
    @Test func anIssuerThatNobodyReachesFailsItsProvidersAndTheirRolesAlone() async throws {
        let run = Run(try Mountainlab.definition())
        run.aws.console.changeIssuer("https://gitlab.com") { $0.isReachable = false }

        let outcomes = try await run.apply()

        let failed = outcomes.providers.filter { !$0.status.isDone }
        #expect(failed.map(\.desired.issuer.url) == ["https://gitlab.com"])
        #expect(failed.first?.status.reason?.contains("OpenIdIdpCommunicationError") == true)
        #expect(outcomes.roles.filter { !$0.status.isDone }.map(\.desired.name) == ["security-live-operator"])
    }

    @Test func aProviderKeepsItsListWhileTheIssuerIsOutOfReach() async throws {
        let run = try await Run.applied()
        run.aws.console.changeIssuer(Mountainlab.github) { $0.isReachable = false }

        let report = try await run.report()

        #expect(try await run.plan().writes == 0)
        #expect(report.openItems.contains { $0.what.contains("thumbprint of \(Mountainlab.github)") })
    }

    @Test func aNewCertificateIsAddedAndTheOldOneStaysUntilItIsRotated() async throws {
        let run = try await Run.applied()
        run.aws.console.changeIssuer("https://gitlab.com") { $0.generation = 2 }
        try await run.apply()
        let kept = try await run.sync.observe().accounts.values.compactMap(\.value).flatMap { $0.providers.values }
        let rotating = Run(run.sync.definition, on: run.aws, options: RunOptions(rotatesThumbprints: true))
        try await rotating.apply()
        let rotated = try await run.sync.observe().accounts.values.compactMap(\.value).flatMap { $0.providers.values }

        let counts = { (found: [Reading<OIDCProviderDescription>]) in found.compactMap { $0.value?.thumbprints.count } }
        #expect(counts(kept).sorted() == [1, 1, 1, 1, 2])
        #expect(counts(rotated).sorted() == [1, 1, 1, 1, 1])
    }
}
