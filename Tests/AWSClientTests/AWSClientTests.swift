import AWSClient
import Testing

@Suite struct AWSClientTests {
    @Test func aQueryCallIsAFormAndItsAnswerIsRead() async throws {
        let aws = ScriptedTransport([.xml(callerAnswer)])

        let account = try await AWSClient(aws).send(.caller)

        #expect(account == "111122223333")
        let request = try #require(aws.requests.first)
        #expect(request.url == "https://sts.eu-central-1.amazonaws.com/")
        #expect(aws.bodies == ["Action=GetCallerIdentity&Version=2011-06-15"])
        #expect(request.headers["Host"] == "sts.eu-central-1.amazonaws.com")
        #expect(
            request.headers["Authorization"]?.hasPrefix(
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/eu-central-1/sts/aws4_request, "
                    + "SignedHeaders=content-type;host;x-amz-date, Signature=") == true)
    }

    @Test func aJSONCallNamesItsTarget() async throws {
        let aws = ScriptedTransport([.json(#"{"PermissionSets": ["a"], "NextToken": null}"#)])

        let sets = try await AWSClient(aws).send(.sets)

        #expect(sets == ["a"])
        #expect(aws.requests.first?.headers["X-Amz-Target"] == "SWBExternalService.ListPermissionSets")
        #expect(aws.requests.first?.url == "https://sso.eu-central-1.amazonaws.com/")
        #expect(aws.bodies == ["{}"])
    }

    @Test func allPagesAreReadAlsoBehindAnEmptyOne() async throws {
        let aws = ScriptedTransport([
            .json(#"{"PermissionSets": ["a"], "NextToken": "1"}"#), .json(#"{"PermissionSets": [], "NextToken": "2"}"#),
            .json(#"{"PermissionSets": ["b"], "NextToken": ""}"#),
        ])

        let sets = try await AWSClient(aws).send(.sets)

        #expect(sets == ["a", "b"])
        #expect(aws.bodies == ["{}", #"{"NextToken":"1"}"#, #"{"NextToken":"2"}"#])
    }

    @Test func markersLeadThroughIAMsPages() async throws {
        let page = { (name: String, rest: String) in
            "<ListRolesResponse><ListRolesResult><Roles><member>\(name)</member></Roles>\(rest)</ListRolesResult>"
                + "</ListRolesResponse>"
        }
        let aws = ScriptedTransport([
            .xml(page("a", "<IsTruncated>true</IsTruncated><Marker>m/1=</Marker>")),
            .xml(page("b", "<IsTruncated>false</IsTruncated>")),
        ])

        let roles = try await AWSClient(aws).send(.roles)

        #expect(roles == ["a", "b"])
        #expect(aws.bodies.last == "Action=ListRoles&Version=2010-05-08&MaxItems=2&Marker=m%2F1%3D")
    }

    @Test func aTokenThatComesTwiceIsAnError() async {
        let page = #"{"PermissionSets": [], "NextToken": "1"}"#
        let aws = ScriptedTransport([.json(page), .json(page)])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.sets) }

        #expect(error?.kind == .malformedAnswer)
        #expect(error?.message == "NextToken came twice, so the pages have no end.")
    }

    @Test func aMissingMemberIsNamedWithItsPlace() async {
        let aws = ScriptedTransport([
            .xml("<GetCallerIdentityResponse><GetCallerIdentityResult/></GetCallerIdentityResponse>")
        ])

        let error = await failure { () throws(AWSError) in try await AWSClient(aws).send(.caller) }

        #expect(error?.message == "GetCallerIdentityResult.Account is absent.")
    }

    @Test func borrowedCredentialsAreSharedByCopiesAndRenewedBeforeTheyEnd() async throws {
        let clock = ManualClock()
        let aws = ScriptedTransport([
            .xml(loan("ASIA1", until: clock.now + .seconds(3_600))), .xml(callerAnswer), .xml(callerAnswer),
            .xml(loan("ASIA2", until: clock.now + .seconds(7_200))), .xml(callerAnswer),
        ])
        let client = AWSClient(aws, clock: clock).assuming(
            role: "arn:aws:iam::444455556666:role/r", externalID: "word", sessionName: "s", account: "444455556666")

        _ = try await client.send(.caller)
        _ = try await client.inRegion("eu-west-1").send(.caller)
        try await clock.sleep(for: .seconds(3_310))
        _ = try await client.send(.caller)

        #expect(
            aws.bodies.first
                == "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A444455556666%3Arole%2Fr"
                + "&RoleSessionName=s&DurationSeconds=3600&ExternalId=word")
        #expect(aws.requests.map { $0.headers["X-Amz-Security-Token"] } == [nil, "token", "token", nil, "token"])
        #expect(client.callCounts == [.sts: 5])
    }

    @Test func manyCallsWaitForOneLoan() async throws {
        let clock = ManualClock()
        let answers =
            [.xml(loan("ASIA1", until: clock.now + .seconds(3_600)))]
            + Array(repeating: ScriptedTransport.Answer.xml(callerAnswer), count: 20)
        let aws = ScriptedTransport(answers)
        let client = AWSClient(aws, clock: clock).assuming(role: "r", externalID: nil, sessionName: "s", account: nil)

        await withTaskGroup { group in
            for _ in 0..<20 { group.addTask { _ = try? await client.send(.caller) } }
        }

        #expect(aws.bodies.filter { $0.contains("AssumeRole") }.count == 1)
        #expect(aws.requests.count == 21)
    }

    @Test func aRefusedLoanIsToldAsAWSToldIt() async {
        let aws = ScriptedTransport([.xmlError("AccessDenied", status: 403)])
        let client = AWSClient(aws).assuming(role: "r", externalID: nil, sessionName: "s", account: "444455556666")

        let error = await failure { () throws(AWSError) in try await client.send(.caller) }

        #expect(error?.operation == "AssumeRole")
        #expect(error?.isDenied == true)
    }
}
