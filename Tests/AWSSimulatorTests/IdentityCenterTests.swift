import AWSClient
import AWSSimulator
import JSONTree
import Testing

@Suite struct IdentityCenterTests {
    private let aws = AWSSimulator.sample()

    /// The instance, a set in it and a group's assignment to it in the member account.
    private func assignment(_ account: String = Accounts.member, group: String = "g") async throws -> AWSParameters {
        let found = try await aws.ask(.ssoAdmin, "ListInstances")["Instances"]?.array?.first
        let instance = AWSValue.string(found?["InstanceArn"]?.string ?? "")
        let store = AWSValue.string(found?["IdentityStoreId"]?.string ?? "")
        let made = try await aws.ask(.ssoAdmin, "CreatePermissionSet", ["InstanceArn": instance, "Name": "reader"])
        let id = try await aws.ask(
            .identityStore, "CreateGroup", ["IdentityStoreId": store, "DisplayName": .string(group)])
        return [
            "InstanceArn": instance, "PermissionSetArn": .optional(made["PermissionSet"]?["PermissionSetArn"]?.string),
            "TargetId": .string(account), "TargetType": "AWS_ACCOUNT", "PrincipalType": "GROUP",
            "PrincipalId": .optional(id["GroupId"]?.string),
        ]
    }

    private func status(_ answer: JSON, _ assignment: AWSParameters) async throws -> JSON {
        let request = answer["AccountAssignmentCreationStatus"]?["RequestId"]?.string
        let status = try await aws.ask(
            .ssoAdmin, "DescribeAccountAssignmentCreationStatus",
            ["InstanceArn": assignment["InstanceArn"], "AccountAssignmentCreationRequestId": .optional(request)])
        return status["AccountAssignmentCreationStatus"] ?? .null
    }

    private func reservedRoles() async throws -> Int {
        let path: AWSParameters = ["PathPrefix": "/aws-reserved/"]
        return try await aws.ask(.iam, "ListRoles", path, as: aws.memberClient)["Roles"]?.array?.count ?? -1
    }

    @Test func anAssignmentTakesItsTimeAndBringsItsRole() async throws {
        let assignment = try await assignment()

        let begun = try await aws.ask(.ssoAdmin, "CreateAccountAssignment", assignment)
        #expect(try await status(begun, assignment)["Status"] == "IN_PROGRESS")
        #expect(try await reservedRoles() == 0)
        aws.clock.advance(by: .seconds(20))

        #expect(try await status(begun, assignment)["Status"] == "SUCCEEDED")
        #expect(try await reservedRoles() == 1)
        try await aws.ask(.ssoAdmin, "CreateAccountAssignment", assignment)
        aws.clock.advance(by: .seconds(20))
        let listed = try await aws.ask(
            .ssoAdmin, "ListAccountAssignmentsForPrincipal",
            [
                "InstanceArn": assignment["InstanceArn"], "PrincipalId": assignment["PrincipalId"],
                "PrincipalType": "GROUP",
            ])
        #expect(listed["AccountAssignments"]?.array?.count == 1)
        try await aws.ask(.ssoAdmin, "DeleteAccountAssignment", assignment)
        aws.clock.advance(by: .seconds(20))
        #expect(try await reservedRoles() == 0)
    }

    @Test(arguments: [(Accounts.closed, nil as String?), (Accounts.member, "00000000-0000-4000-8000-000000000000")])
    func anAssignmentOfNobodyOrInAClosedAccountFailsAtItsEnd(account: String, principal: String?) async throws {
        var assignment = try await assignment(account)
        if let principal { assignment["PrincipalId"] = .string(principal) }

        let begun = try await aws.ask(.ssoAdmin, "CreateAccountAssignment", assignment)
        aws.clock.advance(by: .seconds(20))

        let ended = try await status(begun, assignment)
        #expect(ended["Status"] == "FAILED")
        #expect(ended["FailureReason"]?.string?.isEmpty == false)
    }

    @Test func fifteenAssignmentsAreUnderWayAtMost() async throws {
        let assignment = try await assignment()
        for _ in 1...15 { try await aws.ask(.ssoAdmin, "CreateAccountAssignment", assignment) }

        #expect(await aws.code(.ssoAdmin, "CreateAccountAssignment", assignment) == "ConflictException")
        aws.clock.advance(by: .seconds(20))
        #expect(await aws.code(.ssoAdmin, "CreateAccountAssignment", assignment) == nil)
    }

    @Test func aChangedSetIsStaleUntilItIsProvisioned() async throws {
        let assignment = try await assignment()
        try await aws.ask(.ssoAdmin, "CreateAccountAssignment", assignment)
        aws.clock.advance(by: .seconds(20))
        var set: AWSParameters = [
            "InstanceArn": assignment["InstanceArn"], "PermissionSetArn": assignment["PermissionSetArn"],
        ]
        var stale = set
        stale["ProvisioningStatus"] = "LATEST_PERMISSION_SET_NOT_PROVISIONED"
        let list = "ListAccountsForProvisionedPermissionSet"

        #expect(try await aws.ask(.ssoAdmin, list, stale)["AccountIds"] == [])
        var inline = set
        inline["InlinePolicy"] = .string(Documents.policy)
        try await aws.ask(.ssoAdmin, "PutInlinePolicyToPermissionSet", inline)
        #expect(try await aws.ask(.ssoAdmin, list, stale)["AccountIds"] == [.string(Accounts.member)])
        set["TargetType"] = "ALL_PROVISIONED_ACCOUNTS"
        try await aws.ask(.ssoAdmin, "ProvisionPermissionSet", set)
        aws.clock.advance(by: .seconds(20))
        #expect(try await aws.ask(.ssoAdmin, list, stale)["AccountIds"] == [])
    }

    @Test func anUpdateClearsWhatItIsNotSent() async throws {
        let instance = try await assignment()["InstanceArn"]
        let made = try await aws.ask(
            .ssoAdmin, "CreatePermissionSet",
            [
                "InstanceArn": instance, "Name": "writer", "Description": "d", "RelayState": "https://example.com",
                "SessionDuration": "PT2H",
            ])
        let arn = AWSValue.optional(made["PermissionSet"]?["PermissionSetArn"]?.string)
        try await aws.ask(.ssoAdmin, "UpdatePermissionSet", ["InstanceArn": instance, "PermissionSetArn": arn])

        let set = try await aws.ask(
            .ssoAdmin, "DescribePermissionSet", ["InstanceArn": instance, "PermissionSetArn": arn])["PermissionSet"]

        #expect(set?["Description"] == nil)
        #expect(set?["RelayState"] == nil)
        #expect(set?["SessionDuration"] == "PT2H")
    }

    @Test(arguments: [
        ("reader", "PT1H", "ConflictException"), ("a b", "PT1H", "ValidationException"),
        ("x", "PT59M", "ValidationException"), ("x", "PT12H1M", "ValidationException"), ("x", "PT12H", nil as String?),
    ])
    func aSetIsCheckedBeforeItIsMade(name: String, session: String, code: String?) async throws {
        let instance = try await assignment()["InstanceArn"]

        #expect(
            await aws.code(
                .ssoAdmin, "CreatePermissionSet",
                ["InstanceArn": instance, "Name": .string(name), "SessionDuration": .string(session)]) == code)
    }

    @Test func aSetThatIsAssignedCannotBeDeleted() async throws {
        let assignment = try await assignment()
        try await aws.ask(.ssoAdmin, "CreateAccountAssignment", assignment)
        aws.clock.advance(by: .seconds(20))

        let set: AWSParameters = [
            "InstanceArn": assignment["InstanceArn"], "PermissionSetArn": assignment["PermissionSetArn"],
        ]
        #expect(await aws.code(.ssoAdmin, "DeletePermissionSet", set) == "ConflictException")
    }

    @Test func everythingSurvivesBeingSaved() async throws {
        let assignment = try await assignment()
        let begun = try await aws.ask(.ssoAdmin, "CreateAccountAssignment", assignment)
        let request = begun["AccountAssignmentCreationStatus"]?["RequestId"]?.string

        let again = try AWSSimulator(savedState: aws.savedState)
        #expect(again.savedState == aws.savedState)
        #expect(again.callerCredentials == aws.callerCredentials)
        again.clock.advance(by: .seconds(20))

        let status = try await again.ask(
            .ssoAdmin, "DescribeAccountAssignmentCreationStatus",
            ["InstanceArn": assignment["InstanceArn"], "AccountAssignmentCreationRequestId": .optional(request)])
        #expect(status["AccountAssignmentCreationStatus"]?["Status"] == "SUCCEEDED")
    }

    @Test func theInstanceIsInOneRegionOnly() async throws {
        let elsewhere = AWSClient(
            credentials: StaticCredentials(aws.callerCredentials), region: "us-east-1", transport: aws,
            clock: aws.clock, random: { 0.5 })

        #expect(try await aws.ask(.ssoAdmin, "ListInstances", as: elsewhere)["Instances"] == [])
    }
}
