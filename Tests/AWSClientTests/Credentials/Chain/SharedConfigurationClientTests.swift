import Testing

@testable import AWSClient

/// From the files to a client that acts as they say.
@Suite struct SharedConfigurationClientTests {
    private static let config = """
        [default]
        region = eu-central-1
        [profile outer]
        region = eu-central-1
        role_arn = arn:aws:iam::111122223333:role/outer
        source_profile = inner
        external_id = word
        [profile inner]
        role_arn = arn:aws:iam::444455556666:role/inner
        credential_source = EcsContainer
        """
    private static let container = """
        {"AccessKeyId": "ASIAECS", "SecretAccessKey": "secret-word", "Token": "token-word",
        "Expiration": "2015-08-30T18:36:00Z"}
        """

    private static func client(
        _ transport: ScriptedTransport, _ variables: [String: String], profile: String? = nil,
        clock: ManualClock = ManualClock()
    ) throws -> AWSClient {
        try SharedConfigurationTests.configuration(config, variables, profile: profile).client(
            transport: transport, clock: clock, random: { 1 })
    }

    @Test func rolesAreBorrowedOneThroughTheOther() async throws {
        let clock = ManualClock()
        let transport = ScriptedTransport([
            .json(Self.container), .xml(loan("ASIAIN", until: clock.now + .seconds(3_600))),
            .xml(loan("ASIAOUT", until: clock.now + .seconds(3_600))), .xml(callerAnswer),
        ])
        let client = try Self.client(
            transport, ["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/role"], profile: "outer", clock: clock)

        _ = try await client.send(.caller)

        let signers = ["ASIAECS", "ASIAIN", "ASIAOUT"]
        for (request, signer) in zip(transport.requests.dropFirst(), signers) {
            #expect(request.headers["Authorization"]?.contains("Credential=\(signer)/") == true)
        }
        #expect(transport.bodies[1].contains("role%2Finner"))
        #expect(transport.bodies[2].hasSuffix("ExternalId=word"))
        #expect(client.account == "111122223333")
        #expect(
            client.credentialsOrigin
                == "role arn:aws:iam::111122223333:role/outer, borrowed with role arn:aws:iam::444455556666:role/inner, "
                + "borrowed with the container's role, by 169.254.170.2")
    }

    @Test func theEnvironmentsKeysSign() async throws {
        let transport = ScriptedTransport([.xml(callerAnswer)])
        let client = try Self.client(
            transport,
            ["AWS_ACCESS_KEY_ID": "AKENV", "AWS_SECRET_ACCESS_KEY": "s", "AWS_SESSION_TOKEN": "token-word"])

        _ = try await client.send(.caller)

        #expect(transport.requests.first?.headers["X-Amz-Security-Token"] == "token-word")
        #expect(client.credentialsOrigin == "the environment variable AWS_ACCESS_KEY_ID")
        #expect(client.account == nil)
    }

    @Test func keysInTheEnvironmentThatHaveEndedAreNotUsed() async throws {
        let variables = [
            "AWS_ACCESS_KEY_ID": "AKENV", "AWS_SECRET_ACCESS_KEY": "s",
            "AWS_CREDENTIAL_EXPIRATION": "2015-08-30T12:36:00Z",
        ]
        let transport = ScriptedTransport([])
        let client = try Self.client(transport, variables)

        let error = await failure { () throws(AWSError) in try await client.send(.caller) }

        #expect(error?.kind == .credentials)
        #expect(
            error?.message
                == "The credentials in the environment ended at 2015-08-30T12:36:00Z, as AWS_CREDENTIAL_EXPIRATION "
                + "says: set new ones.")
        #expect(transport.requests.isEmpty)
    }

    @Test func whereThereIsNothingTheClientsFirstCallSaysSo() async throws {
        let client = try Self.client(ScriptedTransport([.lost(.notConnected)]), [:])

        let error = await failure { () throws(AWSError) in try await client.send(.caller) }

        #expect(error?.kind == .credentials)
        #expect(error?.message.hasPrefix("There are no credentials: looked for AWS_ACCESS_KEY_ID") == true)
    }

    @Test(arguments: [(nil, 3), ("1", 1), ("5", 5)])
    func aCallIsSentAsOftenAsTheSettingsSay(attempts: String?, count: Int) async throws {
        let failure = ScriptedTransport.Answer.xmlError("ServiceFailure", status: 500)
        let transport = ScriptedTransport(Array(repeating: failure, count: 10))
        var variables = ["AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret-word"]
        variables["AWS_MAX_ATTEMPTS"] = attempts
        let client = try Self.client(transport, variables)

        await #expect(throws: AWSError.self) { try await client.send(.caller) }

        #expect(transport.requests.count == count)
    }

    @Test func aRegionIsNeeded() {
        #expect(
            throws: CredentialsError.missing(
                "No region is set: neither AWS_REGION, nor “region” of profile “inner” in /home/anna/.aws/config.")
        ) {
            try Self.client(ScriptedTransport([]), [:], profile: "inner")
        }
    }

    @Test(arguments: [
        ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"), ("2026-01-31T12:00:00UTC", "2026-01-31T12:00:00Z"),
        ("2026-01-31T12:00:00.250+05:30", "2026-01-31T06:30:00Z"),
        ("2026-01-01T00:00:00+01:00", "2025-12-31T23:00:00Z"),
        ("2026-01-31T12:00:00-08:00", "2026-01-31T20:00:00Z"),
    ])
    func aMomentIsReadInEveryOffset(text: String, moment: String) {
        #expect(Timestamp(expiry: text)?.description == moment)
    }

    @Test(arguments: [
        "", "UTC", "+01:00", "2026-01-31", "2026-01-31T12:00:00", "2026-01-31T12:00:00+1:00",
        "2026-01-31T12:00:00+24:00",
        "2026-01-31T12:00:00+0a:00", "2026-01-31T12:00:00Z+01:00", "2026-13-31T12:00:00Z", "now",
    ])
    func anythingElseIsNoMoment(text: String) {
        #expect(Timestamp(expiry: text) == nil)
    }
}
