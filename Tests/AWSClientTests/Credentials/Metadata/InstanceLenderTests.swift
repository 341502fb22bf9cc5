import Testing

@testable import AWSClient

@Suite struct InstanceLenderTests {
    private static let document = """
        {"Code": "Success", "Type": "AWS-HMAC", "AccessKeyId": "ASIAEC2", "SecretAccessKey": "secret-word",
        "Token": "token-word", "Expiration": "2015-08-30T18:36:00Z", "LastUpdated": "2015-08-30T12:36:00Z"}
        """

    private static func lender(
        _ transport: ScriptedTransport, _ variables: [String: String] = [:], settings: [String: String] = [:],
        otherwise: String? = nil, clock: ManualClock = ManualClock()
    ) throws -> InstanceLender {
        let environment = AWSEnvironment(variables: variables, home: nil) { _ in nil }
        return InstanceLender(
            metadata: try InstanceMetadata(environment, profile: settings),
            question: CredentialsQuestion(transport: transport, clock: clock, random: { 1 }), otherwise: otherwise)
    }

    private static func text(_ text: String, status: Int = 200) -> ScriptedTransport.Answer {
        .xml(text, status: status)
    }

    @Test func aTokenIsAskedForFirstThenTheRoleThenItsCredentials() async throws {
        let transport = ScriptedTransport([Self.text("tok=="), Self.text("web-role\n"), Self.text(Self.document)])

        let credentials = try await Self.lender(transport).lend()

        #expect(
            credentials
                == Credentials(
                    accessKeyID: "ASIAEC2", secretAccessKey: "secret-word", sessionToken: "token-word",
                    expiry: Timestamp(iso8601: "2015-08-30T18:36:00Z")))
        let base = "http://169.254.169.254/latest"
        let path = "\(base)/meta-data/iam/security-credentials/"
        #expect(transport.requests.map(\.url) == ["\(base)/api/token", path, "\(path)web-role"])
        #expect(transport.requests.map(\.method) == ["PUT", "GET", "GET"])
        #expect(transport.requests.map { $0.headers["X-aws-ec2-metadata-token"] } == [nil, "tok==", "tok=="])
        #expect(transport.requests.first?.headers["X-aws-ec2-metadata-token-ttl-seconds"] == "21600")
        #expect(transport.requests.allSatisfy { $0.bypassesProxy && $0.timeout == .seconds(1) })
    }

    @Test(arguments: [
        (["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "IPv6"], [:], "http://[fd00:ec2::254]"),
        (["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "ipv4"], ["imds_use_ipv6": "true"], "http://169.254.169.254"),
        ([:], ["ec2_metadata_service_endpoint_mode": "ipv6"], "http://[fd00:ec2::254]"),
        (["AWS_IMDS_USE_IPV6": "true"], [:], "http://[fd00:ec2::254]"),
        (
            ["AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://localhost:1338/"],
            ["ec2_metadata_service_endpoint": "http://file"], "http://localhost:1338"
        ),
        ([:], ["ec2_metadata_service_endpoint": "http://file"], "http://file"),
    ])
    func theEndpointIsAsConfigured(variables: [String: String], settings: [String: String], url: String) throws {
        let environment = AWSEnvironment(variables: variables, home: nil) { _ in nil }

        #expect(try InstanceMetadata(environment, profile: settings).endpoint == url)
    }

    @Test(arguments: [
        ["AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "5"], ["AWS_EC2_METADATA_SERVICE_ENDPOINT": "a.example"],
        ["AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://a@b"], ["AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://a\nb"],
        ["AWS_METADATA_SERVICE_TIMEOUT": "0"], ["AWS_METADATA_SERVICE_NUM_ATTEMPTS": "many"],
    ])
    func aSettingThatCannotBeUnderstoodIsAnError(variables: [String: String]) {
        let environment = AWSEnvironment(variables: variables, home: nil) { _ in nil }

        #expect(throws: CredentialsError.self) { try InstanceMetadata(environment, profile: [:]) }
    }

    @Test func patienceIsAsConfigured() async throws {
        let clock = ManualClock()
        let transport = ScriptedTransport([
            .lost(.notConnected), Self.text("", status: 503), Self.text("t"), Self.text("r"), .lost(.answerLost),
            Self.text(Self.document),
        ])
        let settings = ["metadata_service_timeout": "5", "metadata_service_num_attempts": "3"]

        _ = try await Self.lender(transport, settings: settings, clock: clock).lend()

        #expect(transport.requests.allSatisfy { $0.timeout == .seconds(5) })
        #expect(clock.waits == [.milliseconds(500), .seconds(1), .milliseconds(500)])
    }

    @Test func anAnswerThatDoesNotComeIsToldAsTheHopLimit() async throws {
        let lender = try Self.lender(ScriptedTransport([.lost(.answerLost)]), otherwise: "Nothing is set up.")

        let message = await problem { try await lender.lend() }

        #expect(message.contains("in a container, the hop limit is too low"))
        #expect(message.hasSuffix("--http-put-response-hop-limit 2”."))
    }

    @Test func whereThereIsNoServiceThisIsNoInstance() async throws {
        let lender = try Self.lender(ScriptedTransport([.lost(.notConnected)]), otherwise: "Nothing is set up.")

        #expect(await problem { try await lender.lend() } == "Nothing is set up.")
    }

    @Test func aDemandedServiceThatIsNotThereIsNamed() async throws {
        let lender = try Self.lender(ScriptedTransport([.lost(.notConnected)]))

        #expect(
            await problem { try await lender.lend() }
                == "The EC2 instance's metadata service could not be asked: it broke.")
    }

    @Test(arguments: [403, 404, 405])
    func versionOneIsNotAsked(status: Int) async throws {
        let transport = ScriptedTransport([Self.text("", status: status)])
        let lender = try Self.lender(transport, otherwise: "Nothing is set up.")

        #expect(
            await problem { try await lender.lend() }.hasPrefix(
                "Nothing is set up. The EC2 instance's metadata service answers with HTTP status \(status): see"))
        #expect(transport.requests.count == 1)
    }

    @Test func anInstanceWithoutARoleIsSaidToHaveNone() async throws {
        let lender = try Self.lender(ScriptedTransport([Self.text("t"), Self.text("", status: 404)]))

        #expect(await problem { try await lender.lend() }.hasPrefix("No role is attached to this EC2 instance"))
    }

    @Test(arguments: [
        [text("")], [text("a\r\nX: y")], [text("\u{0}")], [text("t"), text("../../x")], [text("t"), text("")],
        [text("t"), text("a b")], [text("t"), text("r"), text("{}")], [text("t"), text("r"), text("[]")],
        [text("t"), text("r"), text(#"{"Code": "Failed", "Message": "secret-word"}"#)],
        [text("t"), text("r"), text(#"{"AccessKeyId": "secret-word", "SecretAccessKey": "s", "Token": "t"}"#)],
    ])
    func whatIsWrongInAnAnswerIsNotShown(answers: [ScriptedTransport.Answer]) async throws {
        let transport = ScriptedTransport(answers)
        let lender = try Self.lender(transport)

        let message = await problem { try await lender.lend() }

        #expect(message.contains("EC2 instance"))
        #expect(!message.contains("secret-word"))
        #expect(transport.requests.count == answers.count)
    }
}
