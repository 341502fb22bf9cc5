import IAMModel
import JSONTree
import Testing

@testable import IAMSync

@Suite struct DefinitionPathsTests {
    @Test(
        arguments: [
            // Without knowing where we are, a path is as it was given.
            (".", nil, nil, "aws.yaml"), ("iam", nil, nil, "iam/aws.yaml"), ("./iam/", nil, nil, "iam/aws.yaml"),
            ("/srv/iam", nil, nil, "/srv/iam/aws.yaml"), ("../iam", nil, nil, "../iam/aws.yaml"),
            // From the current folder.
            (".", "/srv", nil, "aws.yaml"), ("/srv/iam", "/srv", nil, "iam/aws.yaml"),
            ("../iam", "/srv", nil, "../iam/aws.yaml"),
            ("/workshop", "/srv", nil, "/workshop/aws.yaml"), ("/", "/srv", nil, "/aws.yaml"),
            // From the repository's root.
            (".", "/srv/infra", "/srv", "infra/aws.yaml"), ("../iam", "/srv/infra", "/srv/", "iam/aws.yaml"),
            ("/srv/iam/./x/..", "/", "/srv", "iam/aws.yaml"), ("/other", "/srv", "/srv", "/other/aws.yaml"),
        ] as [(String, String?, String?, String)])
    func pathsBeginAtTheRoot(_ folder: String, _ current: String?, _ root: String?, _ expected: String) {
        let paths = DefinitionPaths(folder: folder, current: current, root: root)

        #expect(paths.path(of: "aws.yaml") == expected)
    }

    @Test func theFolderItselfIsNamed() {
        let paths = DefinitionPaths(folder: "../srv/iam", current: "/srv", root: "/srv")

        #expect(paths.path(of: "../srv/iam") == "iam")
        #expect(DefinitionPaths(folder: ".", current: "/srv").path(of: ".") == ".")
    }

    @Test func aURIEscapesWhatIsNotUnreserved() {
        #expect(DefinitionPaths(folder: "a b").uri(of: "tenants/ü#%.yaml") == "a%20b/tenants/%C3%BC%23%25.yaml")
        #expect(DefinitionPaths(folder: "/x y").uri(of: "aws.yaml") == "file:///x%20y/aws.yaml")
    }
}
