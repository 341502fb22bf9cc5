import Testing

@testable import AWSClient

@Suite struct WebIdentityLenderTests {
    private static let variables = [
        "AWS_WEB_IDENTITY_TOKEN_FILE": "/run/token", "AWS_ROLE_ARN": "arn:aws:iam::111122223333:role/ci",
        "AWS_ROLE_SESSION_NAME": "build-7", "AWS_REGION": "eu-central-1",
    ]

    private static func answer(_ id: String, until end: Timestamp) -> ScriptedTransport.Answer {
        let text = loan(id, until: end).split(separator: "AssumeRole", omittingEmptySubsequences: false)
        return .xml(text.joined(separator: "AssumeRoleWithWebIdentity"))
    }

    private static func client(
        _ transport: ScriptedTransport, clock: ManualClock = ManualClock(),
        readFile: @escaping @Sendable (String) -> [UInt8]? = { $0 == "/run/token" ? Array("ey.J.x\n".utf8) : nil }
    ) throws -> AWSClient {
        let environment = AWSEnvironment(variables: variables, home: nil, readFile: readFile)
        return try SharedConfiguration(environment).client(transport: transport, clock: clock, random: { 1 })
    }

    @Test func theTokenIsHandedInWithoutASignature() async throws {
        let clock = ManualClock()
        let transport = ScriptedTransport([
            Self.answer("ASIAWEB", until: clock.now + .seconds(3_600)), .xml(callerAnswer),
        ])
        let client = try Self.client(transport, clock: clock)

        _ = try await client.send(.caller)

        #expect(
            transport.bodies.first
                == "Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3A"
                + "role%2Fci&RoleSessionName=build-7&WebIdentityToken=ey.J.x")
        #expect(transport.requests.map { $0.headers["Authorization"] == nil } == [true, false])
        #expect(transport.requests.last?.headers["Authorization"]?.contains("Credential=ASIAWEB/") == true)
        #expect(client.account == "111122223333")
        #expect(
            client.credentialsOrigin == "role arn:aws:iam::111122223333:role/ci, borrowed with the token in /run/token")
    }

    @Test func theFileIsReadAnewAtEachRenewal() async throws {
        let clock = ManualClock()
        let reads = Locked(0)
        let transport = ScriptedTransport([
            Self.answer("A", until: clock.now + .seconds(3_600)), Self.answer("B", until: clock.now + .seconds(7_200)),
        ])
        let source = try Self.client(transport, clock: clock) { path in
            guard path == "/run/token" else { return nil }
            return Array("token-\(reads.withLock { $0 += 1; return $0 })".utf8)
        }.source

        _ = try await source.credentials()
        try await clock.sleep(for: .seconds(3_400))
        _ = try await source.credentials()

        #expect(transport.bodies.map { $0.suffix(7) } == ["token-1", "token-2"])
    }

    @Test func anIdentityProviderOutOfReachIsWaitedFor() async throws {
        let clock = ManualClock()
        let transport = ScriptedTransport([
            .xmlError("IDPCommunicationError"), .xmlError("IDPCommunicationError"),
            Self.answer("A", until: clock.now + .seconds(3_600)),
        ])

        #expect(try await Self.client(transport, clock: clock).source.credentials().accessKeyID == "A")
        #expect(clock.waits == [.milliseconds(50), .milliseconds(100)])
    }

    @Test func aTokenThatSTSRefusesIsToldAsSTSToldIt() async throws {
        let transport = ScriptedTransport([.xmlError("ExpiredTokenException")])
        let client = try Self.client(transport)

        let error = await failure { () throws(AWSError) in try await client.send(.caller) }

        #expect(error?.operation == "AssumeRoleWithWebIdentity")
        #expect(error?.code == "ExpiredTokenException")
        #expect(transport.requests.count == 1)
    }

    @Test(arguments: [
        "", " \n", "secret word", "secret\nword", "secret\u{0}word", String(repeating: "s", count: 20_001),
    ])
    func aFileWithoutATokenAloneIsRefused(content: String) async throws {
        let transport = ScriptedTransport([])
        let source = try Self.client(transport) { $0 == "/run/token" ? Array(content.utf8) : nil }.source

        let message = await problem { try await source.credentials() }

        #expect(message == "The web identity token file /run/token holds no token, or not a token alone.")
        #expect(transport.requests.isEmpty)
    }

    @Test func aMissingFileIsNamed() async throws {
        let source = try Self.client(ScriptedTransport([])) { _ in nil }.source

        #expect(
            await problem { try await source.credentials() }
                == "The web identity token file /run/token can't be read: check AWS_WEB_IDENTITY_TOKEN_FILE or "
                + "web_identity_token_file.")
    }
}
