import AWSClient
import AWSSimulator
import JSONTree
import Testing

@Suite struct RoleTests {
    private let aws = AWSSimulator.sample()

    private func create(_ name: String, _ more: [(String, AWSValue?)] = []) async -> String? {
        var parameters: AWSParameters = [
            "RoleName": .string(name), "AssumeRolePolicyDocument": .string(Documents.trust()),
        ]
        for (name, value) in more { parameters[name] = value }
        return await aws.code(.iam, "CreateRole", parameters)
    }

    @Test func whatWasSetIsReadBack() async throws {
        #expect(
            await create("r", [("Path", "/p/"), ("MaxSessionDuration", 7_200), ("Description", "a <b> & c")]) == nil)
        try await aws.ask(
            .iam, "AttachRolePolicy", ["RoleName": "r", "PolicyArn": "arn:aws:iam::aws:policy/SecurityAudit"])
        try await aws.ask(
            .iam, "PutRolePolicy",
            ["RoleName": "r", "PolicyName": "in", "PolicyDocument": .string(Documents.policy)])

        let role = try await aws.ask(.iam, "GetRole", ["RoleName": "R"])["Role"]
        let attached = try await aws.ask(.iam, "ListAttachedRolePolicies", ["RoleName": "r"])
        let inline = try await aws.ask(.iam, "GetRolePolicy", ["RoleName": "r", "PolicyName": "in"])

        #expect(role?["Arn"] == "arn:aws:iam::111111111111:role/p/r")
        #expect(role?["Description"] == "a <b> & c")
        #expect(role?["MaxSessionDuration"]?.integer == 7_200)
        #expect(role?["AssumeRolePolicyDocument"]?.string?.hasPrefix("%7B%22Statement%22%3A") == true)
        #expect(attached["AttachedPolicies"]?.array?.first?["PolicyName"] == "SecurityAudit")
        #expect(inline["PolicyDocument"]?.string?.hasPrefix("%7B%22Version%22") == true)
    }

    /// A role that IAM refuses.
    struct Refused: Sendable {
        var name = "a"
        var parameter = "Path"
        var value: AWSValue = "/"
        let code: String
    }

    static let refused: [Refused] = [
        Refused(name: "a b", code: "ValidationError"),
        Refused(name: String(repeating: "a", count: 65), code: "ValidationError"),
        Refused(parameter: "MaxSessionDuration", value: 3_599, code: "ValidationError"),
        Refused(parameter: "MaxSessionDuration", value: 43_201, code: "ValidationError"),
        Refused(value: "p", code: "ValidationError"),
        Refused(
            parameter: "PermissionsBoundary", value: "arn:aws:iam::111111111111:policy/none", code: "NoSuchEntity"),
        Refused(parameter: "AssumeRolePolicyDocument", value: "{", code: "MalformedPolicyDocument"),
        Refused(
            parameter: "AssumeRolePolicyDocument", value: .string(Documents.policy), code: "MalformedPolicyDocument"),
    ]

    @Test(arguments: refused)
    func aRoleThatBreaksARuleIsRefused(role: Refused) async {
        #expect(await create(role.name, [(role.parameter, role.value)]) == role.code)
        #expect(aws.writes == [])
    }

    @Test(arguments: [
        ("arn:aws:iam::111111111111:role/none", "MalformedPolicyDocument"), ("arn:aws:iam::111111111111:root", nil),
    ])
    func aPrincipalOfATrustPolicyMustExist(principal: String, code: String?) async {
        #expect(await create("a", [("AssumeRolePolicyDocument", .string(Documents.trust(principal)))]) == code)
    }

    @Test func namesDifferByMoreThanCase() async {
        #expect(await create("Operator") == nil)
        #expect(await create("operator") == "EntityAlreadyExists")
    }

    @Test func aRoleGoesOnlyWhenNothingIsInIt() async throws {
        let policy: AWSParameters = ["RoleName": "r", "PolicyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess"]
        #expect(await create("r") == nil)
        try await aws.ask(.iam, "AttachRolePolicy", policy)

        #expect(await aws.code(.iam, "DeleteRole", ["RoleName": "r"]) == "DeleteConflict")
        try await aws.ask(.iam, "DetachRolePolicy", policy)
        #expect(await aws.code(.iam, "DeleteRole", ["RoleName": "r"]) == nil)
        #expect(await aws.code(.iam, "GetRole", ["RoleName": "r"]) == "NoSuchEntity")
    }

    @Test func listsLeaveOutBoundaryAndTagsAndDetailsHaveThem() async throws {
        let boundary: AWSValue = "arn:aws:iam::aws:policy/PowerUserAccess"
        let tag: AWSValue = .structure(["Key": "k", "Value": "v"])
        #expect(await create("r", [("PermissionsBoundary", boundary), ("Tags", .list([tag]))]) == nil)

        let listed = try await aws.ask(.iam, "ListRoles")["Roles"]?.array?.first
        let details = try await aws.ask(.iam, "GetAccountAuthorizationDetails", ["Filter": .strings(["Role"])])
        let detailed = details["RoleDetailList"]?.array?.first

        #expect(listed?["PermissionsBoundary"] == nil)
        #expect(listed?["Tags"] == nil)
        #expect(
            detailed?["PermissionsBoundary"]?["PermissionsBoundaryArn"]?.string
                == "arn:aws:iam::aws:policy/PowerUserAccess")
        #expect(detailed?["Tags"] == [["Key": "k", "Value": "v"]])
    }

    @Test func pagesAreAsSmallAsAskedForAndMayBeEmpty() async throws {
        for name in ["a", "b", "c"] { #expect(await create(name) == nil) }
        aws.limitPages(to: 2, withEmptyPages: true)
        aws.forgetCalls()

        let roles = try await aws.impatientClient.send(.roles(under: "/"))

        #expect(roles.map(\.name) == ["a", "b", "c"])
        #expect(aws.calls.map { $0.result["Roles"]?.array?.count } == [2, 0, 1])
    }

    @Test func aWrongMarkerIsRefused() async {
        #expect(await aws.code(.iam, "ListRoles", ["Marker": "nonsense"]) == "ValidationError")
    }
}
