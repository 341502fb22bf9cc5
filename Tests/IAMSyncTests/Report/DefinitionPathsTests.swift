import IAMModel
import JSONTree
import Testing

@testable import IAMSync

@Suite struct DefinitionPathsTests {
    @Test(
        arguments: [
            // Without knowing where we are, a path is as it was given.
            (".", nil, nil, "aws.yaml"), ("iam", nil, nil, "iam/aws.yaml"), ("./iam/", nil, nil, "iam/aws.yaml"),
            ("/work/iam", nil, nil, "/work/iam/aws.yaml"), ("../iam", nil, nil, "../iam/aws.yaml"),
            // From the current folder.
            (".", "/work", nil, "aws.yaml"), ("/work/iam", "/work", nil, "iam/aws.yaml"),
            ("../iam", "/work", nil, "../iam/aws.yaml"),
            ("/workshop", "/work", nil, "/workshop/aws.yaml"), ("/", "/work", nil, "/aws.yaml"),
            // From the repository's root.
            (".", "/work/infra", "/work", "infra/aws.yaml"), ("../iam", "/work/infra", "/work/", "iam/aws.yaml"),
            ("/work/iam/./x/..", "/", "/work", "iam/aws.yaml"), ("/other", "/work", "/work", "/other/aws.yaml"),
        ] as [(String, String?, String?, String)])
    func pathsBeginAtTheRoot(_ folder: String, _ current: String?, _ root: String?, _ expected: String) {
        let paths = DefinitionPaths(folder: folder, current: current, root: root)

        #expect(paths.path(of: "aws.yaml") == expected)
    }

    @Test func theFolderItselfIsNamed() {
        let paths = DefinitionPaths(folder: "../work/iam", current: "/work", root: "/work")

        #expect(paths.path(of: "../work/iam") == "iam")
        #expect(DefinitionPaths(folder: ".", current: "/work").path(of: ".") == ".")
    }

    @Test func aURIEscapesWhatIsNotUnreserved() {
        #expect(DefinitionPaths(folder: "a b").uri(of: "tenants/ü#%.yaml") == "a%20b/tenants/%C3%BC%23%25.yaml")
        #expect(DefinitionPaths(folder: "/x y").uri(of: "aws.yaml") == "file:///x%20y/aws.yaml")
    }
}
