import DefinitionFiles
import Foundation
import IAMModel
import Testing

@Suite struct DefinitionFolderTests {
    static let mountainlab = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/mountainlab").path()

    @Test func theExampleLoadsWithoutErrors() throws {
        let loaded = DefinitionFolder.load(from: DiskFolder(path: Self.mountainlab))

        #expect(loaded.diagnostics == [])
        let definition = try #require(loaded.definition)
        #expect(definition.core?.sectors.map(\.name.value.text) == ["platform", "security"])
        #expect(definition.core?.identityProvider?.value == "entra-id")
        #expect(definition.core?.jitTool?.value == .awsIdentityCenter)
        #expect(definition.tenants.map(\.name.value.text) == ["payments", "search"])
        #expect(definition.unreadable.isEmpty)
        #expect(definition.aws.identityCenter.groups == .native)
        #expect(definition.aws.identityCenter.region?.value == "eu-west-1")
        #expect(definition.aws.accounts.map(\.id.value.text).first == "022222222222")
        #expect(definition.aws.accounts.last?.tenant?.value.text == "payments")
        #expect(definition.aws.accounts.last?.location.description == "aws.yaml:11:5")
        #expect(definition.digest.count == 64)
    }

    @Test func theExamplesGroupsAreReadWhole() throws {
        let definition = try #require(DefinitionFolder.load(from: DiskFolder(path: Self.mountainlab)).definition)
        let live = try #require(definition.core?.sectors.first?.tiers.last)

        #expect(live.groups.map(\.role) == GroupRole.allCases)
        #expect(live[.operator]?.kind?.value == .nonHuman)
        #expect(
            live[.operator]?.workloadIdentity?.subject.value == "repo:mountainlab/platform:environment:live")
        #expect(live[.admins]?.jit?.approval.value == .peer)
        #expect(live[.admins]?.jit?.window.value == SessionLength(hours: 2))
        #expect(live[.admins]?.jit?.eligibleFrom?.value == "platform-live-contributors")
        #expect(live[.readers]?.standing?.value == true)
        #expect(live[.readers]?.members.map(\.value) == ["ana@mountainlab.example", "ben@mountainlab.example"])
        let payments = try #require(definition.tenants.first)
        #expect(payments.contributors.map(\.value) == ["finn@mountainlab.example", "gus@mountainlab.example"])
        #expect(payments.workloadIdentities.map(\.tier.value.text) == ["sandbox", "live"])
        #expect(payments.jitOverrides.map(\.key) == ["live_admin"])
        #expect(payments.jitOverrides.first?.compliance?.value == .pciDSS)
    }

    @Test func theOrderOfListedFilesNeverMatters() {
        let files = [
            "aws.yaml": TestFolder.aws, "tenants/b.yaml": "name: x", "tenants/a.yaml": "name: b\nsectors: [s]",
        ]
        let forwards = DefinitionFolder.load(from: Listed(files: files, isReversed: false))
        let backwards = DefinitionFolder.load(from: Listed(files: files, isReversed: true))

        #expect(
            forwards.lines == ["tenants/a.yaml:1:7 tenant-name-differs"] + [
                "tenants/b.yaml:1:1 missing-key", "tenants/b.yaml:1:7 tenant-name-differs",
            ])
        #expect(forwards.diagnostics == backwards.diagnostics)
        #expect(forwards.definition?.digest == backwards.definition?.digest)
        #expect(forwards.definition?.tenants.map(\.name.value) == backwards.definition?.tenants.map(\.name.value))
    }

    @Test func theDigestTellsContentsAndNamesApart() {
        let first = TestFolder.load(["tenants/a.yaml": "name: a\nsectors: [x]"]).definition?.digest
        let second = TestFolder.load(["tenants/b.yaml": "name: a\nsectors: [x]"]).definition?.digest

        #expect(first != nil)
        #expect(first != second)
    }

    @Test func strayFilesAmongTenantsAreErrorsAndDotFilesAreNot() {
        let loaded = TestFolder.load([
            "tenants/search.yml": "", "tenants/.hidden": "", "tenants/Big.yaml": "", "tenants/more/x.yaml": "",
        ])

        #expect(
            loaded.lines == [
                "tenants/Big.yaml:1:1 not-a-tenant-file", "tenants/more:1:1 not-a-tenant-file",
                "tenants/search.yml:1:1 not-a-tenant-file",
            ])
    }

    @Test func whatMustExistIsNamed() {
        let empty = DefinitionFolder.load(from: MemoryFolder([:], path: "empty"))
        let none = DefinitionFolder.load(from: DiskFolder(path: "/nowhere/at/all"))

        #expect(empty.lines == ["empty:1:1 file-missing", "empty:1:1 file-missing"])
        #expect(empty.definition == nil)
        #expect(none.lines == ["/nowhere/at/all:1:1 file-unreadable"])
    }

    @Test func aReferenceThatLeadsOutsideCountsAsNone() throws {
        let root = URL.temporaryDirectory.appending(path: "iamsync-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: root.appending(path: "inner"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        let aws = TestFolder.aws.trimmingLastLine + "operator: { boundary: link.json }\n"
        try Data(aws.utf8).write(to: root.appending(path: "inner/aws.yaml"))
        try Data(TestFolder.core.utf8).write(to: root.appending(path: "inner/core-iam.yaml"))
        try Data("{}".utf8).write(to: root.appending(path: "outside.json"))
        try FileManager.default.createSymbolicLink(
            atPath: root.appending(path: "inner/link.json").path(), withDestinationPath: "../outside.json")

        let loaded = DefinitionFolder.load(from: DiskFolder(path: root.appending(path: "inner").path()))

        #expect(loaded.lines == ["aws.yaml:3:23 referenced-file-missing"])
        #expect(loaded.definition?.unreadable == ["link.json"])
    }

    @Test func everyDiagnosticShowsItsLine() {
        let loaded = TestFolder.load(["tenants/payments.yaml": "name: payments\nsectors: [a]\nmember: x\n"])
        let rule = Diagnostic(
            code: .noAccount, location: SourceLocation(file: "tenants/payments.yaml", line: 2),
            problem: "p", remedy: "r")

        #expect(loaded.diagnostics.map(\.excerpt) == ["member: x"])
        #expect(loaded.diagnostics.map(\.problem) == ["“member” is no key of a tenant's file."])
        #expect(loaded.diagnostics.map(\.remedy) == ["Did you mean “members”?"])
        #expect(loaded.attachingExcerpts(to: [rule]).map(\.excerpt) == ["sectors: [a]"])
    }

    @Test func scalarsAreTypedByTheirKey() {
        let text = "name: no\nsectors: [true, null-x, on]\nmembers: { admins: [007, yes, 1e3] }\n"

        let loaded = TestFolder.load(["tenants/no.yaml": text])

        let tenant = loaded.definition?.tenants.first
        #expect(loaded.lines == [])
        #expect(tenant?.name.value.text == "no")
        #expect(tenant?.sectors.map(\.value.text) == ["true", "null-x", "on"])
        #expect(tenant?.admins.map(\.value) == ["007", "yes", "1e3"])
    }
}

/// A folder that lists its files in one order or the other.
private struct Listed: FolderReading {
    let path = "folder"
    let files: [String: String]
    let isReversed: Bool

    func list(_ folder: String) throws(FolderError) -> [String] {
        let names = try MemoryFolder(files).list(folder)
        return isReversed ? names.reversed() : names
    }

    func read(_ file: String, limit: Int, staysInside: Bool) throws(FolderError) -> [UInt8] {
        try MemoryFolder(files).read(file, limit: limit, staysInside: staysInside)
    }
}
