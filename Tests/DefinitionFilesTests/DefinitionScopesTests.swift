import DefinitionFiles
import IAMModel
import Testing

@Suite struct DefinitionScopesTests {
    @Test func theNamesOfFilesTellTheParts() {
        let folder = MemoryFolder([
            "core-iam.yaml": "", "aws.yaml": "", "tenants/search.yaml": "", "tenants/payments.yaml": "",
            "tenants/$(touch x).yaml": "", "tenants/a b.yaml": "", "tenants/.yaml": "", "tenants/notes.txt": "",
        ])

        #expect(DefinitionFolder.scopes(in: folder).map(\.description) == ["core", "payments", "search"])
    }

    @Test func whatIsNotThereHasNoParts() {
        #expect(DefinitionFolder.scopes(in: MemoryFolder([:])).isEmpty)
        #expect(DefinitionFolder.scopes(in: DiskFolder(path: "/nowhere")).isEmpty)
    }

    @Test func otherTenantsAreNotSeenAndEverythingElseIs() throws {
        let whole = MemoryFolder(["aws.yaml": "a", "tenants/search.yaml": "s", "tenants/payments.yaml": "p"])
        let folder = FolderOfSomeTenants(whole) { $0 == "search" }

        #expect(try folder.list("tenants") == ["search.yaml"])
        #expect(try folder.list("") == ["aws.yaml", "tenants"])
        #expect(try folder.read("aws.yaml", limit: 9, staysInside: true) == Array("a".utf8))
    }
}
