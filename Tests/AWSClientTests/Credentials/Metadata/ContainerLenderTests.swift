import JSONTree
import Testing

@testable import AWSClient

@Suite struct ContainerLenderTests {
    private static let document = """
        {"RoleArn": "r", "AccessKeyId": "ASIAECS", "SecretAccessKey": "secret-word", "Token": "token-word",
        "Expiration": "2015-08-30T18:36:00Z"}
        """

    private static func lender(
        _ transport: ScriptedTransport, _ variables: [String: String] = [:], clock: ManualClock = ManualClock(),
        readFile: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) throws -> ContainerLender {
        ContainerLender(
            endpoint: try ContainerEndpoint(relative: "/v2/role?id=1"),
            environment: AWSEnvironment(variables: variables, home: nil, readFile: readFile),
            question: CredentialsQuestion(transport: transport, clock: clock, random: { 1 }))
    }

    @Test(arguments: try fixture("credentials.json")["hosts"]?.array ?? [])
    func hostsAreAllowedAsTheSDKAllowsThem(host: JSON) throws {
        let url = try #require(host["url"]?.string)

        #expect((try? ContainerEndpoint(full: url).url) == (host["isAllowed"]?.bool == true ? url : nil))
    }

    @Test(arguments: [
        "http://169.254.170.2@a.example/", "http://localhost@a.example/", "http://[::1]a.example/",
        "http://127.0.0.1:80@a.example/", "http://localhost:x/", "http://localhost\\a.example/", "http://localhost/ a",
        "http://localhost/\r\nX: y", "ftp://localhost/", "localhost/", "", "https://", "https://user:word@a.example/",
    ])
    func aURLThatMightLeadElsewhereIsRefused(url: String) {
        #expect(throws: CredentialsError.self) { try ContainerEndpoint(full: url) }
    }

    @Test(arguments: ["@a.example/", ".a.example/", ":80/x", "x", "/a b", "/a\r\nX: y"])
    func aPathThatMightLeadElsewhereIsRefused(path: String) {
        #expect(throws: CredentialsError.self) { try ContainerEndpoint(relative: path) }
    }

    @Test func theEndpointIsAskedDirectlyWithTheToken() async throws {
        let transport = ScriptedTransport([.json(Self.document)])

        let credentials = try await Self.lender(transport, ["AWS_CONTAINER_AUTHORIZATION_TOKEN": "Basic word"]).lend()

        #expect(
            credentials
                == Credentials(
                    accessKeyID: "ASIAECS", secretAccessKey: "secret-word", sessionToken: "token-word",
                    expiry: Timestamp(iso8601: "2015-08-30T18:36:00Z")))
        let request = try #require(transport.requests.first)
        #expect(request.url == "http://169.254.170.2/v2/role?id=1")
        #expect(request.method == "GET")
        #expect(request.headers["Authorization"] == "Basic word")
        #expect(request.bypassesProxy)
        #expect(request.timeout == .seconds(2))
    }

    @Test func theTokenFileGoesFirstAndIsReadAnewEachTime() async throws {
        let reads = Locked(0)
        let transport = ScriptedTransport([.json(Self.document), .json(Self.document)])
        let variables = [
            "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "/token", "AWS_CONTAINER_AUTHORIZATION_TOKEN": "variable",
        ]
        let lender = try Self.lender(transport, variables) { _ in
            Array("word-\(reads.withLock { $0 += 1; return $0 })".utf8)
        }

        _ = try await lender.lend()
        _ = try await lender.lend()

        #expect(transport.requests.map { $0.headers["Authorization"] } == ["word-1", "word-2"])
    }

    @Test(arguments: ["a\r\nX: y", "a\n", "a\u{0}", "größe"])
    func aTokenThatIsNoHeaderFieldIsNotSent(token: String) async throws {
        let transport = ScriptedTransport([.json(Self.document)])
        let lender = try Self.lender(transport, ["AWS_CONTAINER_AUTHORIZATION_TOKEN": token])

        let message = await problem { try await lender.lend() }

        #expect(message.hasPrefix("The token that AWS_CONTAINER_AUTHORIZATION_TOKEN gives"))
        #expect(transport.requests.isEmpty)
    }

    @Test func aMissingTokenFileIsNamed() async throws {
        let lender = try Self.lender(
            ScriptedTransport([]), ["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "/run/token"])

        #expect(
            await problem { try await lender.lend() }
                == "The file /run/token, which AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE names, can't be read.")
    }

    @Test func whatMayPassIsAskedAgainAndTheRestIsNot() async throws {
        let clock = ManualClock()
        let busy = ScriptedTransport([.json("", status: 500), .lost(.answerLost), .json(Self.document)])
        _ = try await Self.lender(busy, clock: clock).lend()
        #expect(clock.waits == [.milliseconds(500), .seconds(1)])

        let down = ScriptedTransport(Array(repeating: .lost(.notConnected), count: 9))
        let message = await problem { try await Self.lender(down).lend() }
        #expect(message == "The container's credentials endpoint could not be asked: it broke.")
        #expect(down.requests.count == 3)

        let denied = ScriptedTransport([.json("secret-word", status: 403)])
        #expect(
            await problem { try await Self.lender(denied).lend() }
                == "The container's credentials endpoint answers with HTTP status 403.")
        #expect(denied.requests.count == 1)
    }

    @Test(arguments: [
        "", "secret-word", "[]", "{}", #"{"AccessKeyId": "secret-word"}"#, String(repeating: "[", count: 50_000),
        #"{"a": "\#(String(repeating: "secret-word", count: 10_000))"}"#,
        #"{"AccessKeyId": ["secret-word"], "SecretAccessKey": "s", "Token": "t", "Expiration": "2015-08-30T18:36:00Z"}"#,
        #"{"AccessKeyId": "A", "SecretAccessKey": "secret-word\r\nX: y", "Token": "t", "Expiration": "2015-08-30T18:36:00Z"}"#,
        #"{"AccessKeyId": "A", "SecretAccessKey": "s", "Token": "secret-word\u0000", "Expiration": "2015-08-30T18:36:00Z"}"#,
        #"{"AccessKeyId": "", "SecretAccessKey": "s", "Token": "t", "Expiration": "2015-08-30T18:36:00Z"}"#,
        #"{"AccessKeyId": "A", "SecretAccessKey": "s", "Token": "t", "Expiration": "secret-word"}"#,
        #"{"AccessKeyId": "A", "SecretAccessKey": "s", "Token": "t", "Expiration": 1440938160}"#,
        #"{"AccessKeyId": "A", "SecretAccessKey": "s", "Token": null, "Expiration": "2015-08-30T18:36:00Z"}"#,
        #"{"AccessKeyId": "A", "AccessKeyId": "secret-word", "SecretAccessKey": "s", "Token": "t"}"#,
    ])
    func aHostileDocumentIsRefusedWithoutItsContent(document: String) async throws {
        let lender = try Self.lender(ScriptedTransport([.json(document)]))

        let message = await problem { try await lender.lend() }

        #expect(message.lowercased().contains("the answer of the container's credentials endpoint"))
        #expect(!message.contains("secret-word"))
    }
}
