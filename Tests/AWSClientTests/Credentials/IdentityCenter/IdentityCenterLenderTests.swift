import JSONTree
import Testing

@testable import AWSClient

@Suite struct IdentityCenterLenderTests {
    private static let config = """
        [profile p]
        sso_session = my session
        sso_account_id = 111122223333
        sso_role_name = Größe+admin
        region = eu-central-1
        [profile old]
        sso_start_url = https://a.example/start
        sso_region = eu-west-1
        sso_account_id = 111122223333
        sso_role_name = admin
        region = eu-central-1
        [sso-session "my session"]
        sso_start_url = https://a.example/start
        sso_region = eu-west-1
        """
    private static let answer = """
        {"roleCredentials": {"accessKeyId": "ASIASSO", "secretAccessKey": "secret-word", "sessionToken": "token-word",
        "expiration": 1440959760000}}
        """

    /// A source whose login's token, if there is one, lies where the CLI keeps it.
    private static func client(
        _ transport: ScriptedTransport, profile: String = "p", token: String?, _ variables: [String: String] = [:],
        config: String = config
    ) throws -> AWSClient {
        let name = profile == "p" ? "my session" : "https://a.example/start"
        let hash = Digest.hexadecimal(Digest.sha1(Array(name.utf8)))
        let files = ["/home/anna/.aws/config": config, "/home/anna/.aws/sso/cache/\(hash).json": token ?? ""]
        let environment = AWSEnvironment(variables: variables, home: "/home/anna") { path in
            files[path].flatMap { $0.isEmpty ? nil : Array($0.utf8) }
        }
        return try SharedConfiguration(environment, profile: profile).client(
            transport: transport, clock: ManualClock(), random: { 1 }, replaceFile: { _, _ in true })
    }

    private static let registration = """
        , "clientId": "c", "clientSecret": "s", "refreshToken": "r", "registrationExpiresAt": "2015-11-01T00:00:00Z"
        """

    private static func token(_ end: String, _ text: String = "bearer-word", _ more: String = "") -> String {
        #"{"startUrl": "https://a.example/start", "region": "eu-west-1", "accessToken": "\#(text)", "expiresAt": "\#(end)"\#(more)}"#
    }

    @Test(arguments: try fixture("credentials.json")["logins"]?.array ?? [])
    func theTokenLiesWhereTheCLIKeepsIt(login: JSON) throws {
        let found = IdentityCenterLogin(
            profile: "p", session: login["session"]?.string, startURL: login["startURL"]?.string ?? "",
            region: "eu-west-1", account: "1", role: "r"
        ).tokenFile(home: "/home/anna")

        #expect(found == "/home/anna/.aws/sso/cache/\(try #require(login["file"]?.string)).json")
    }

    @Test(arguments: try fixture("credentials.json")["portals"]?.array ?? [])
    func thePortalIsInItsRegionAndPartition(portal: JSON) async throws {
        let region = try #require(portal["region"]?.string)
        let config = Self.config.split(separator: "eu-west-1", omittingEmptySubsequences: false).joined(
            separator: region)
        let transport = ScriptedTransport([.json(Self.answer)])

        _ = try await Self.client(transport, token: Self.token("2015-08-30T20:00:00Z"), config: config)
            .source.credentials()

        #expect(transport.requests.first?.url.hasPrefix("\(try #require(portal["url"]?.string))/federation/") == true)
        let renewing = ScriptedTransport([.lost(.notConnected), .json(Self.answer)])
        _ = try await Self.client(
            renewing, token: Self.token("2015-08-30T12:40:00Z", "old", Self.registration), config: config
        )
        .source.credentials()
        #expect(renewing.requests.first?.url == "\(try #require(portal["service"]?.string))/token")
    }

    @Test(arguments: ["p", "old"])
    func theRolesCredentialsAreAskedForWithTheLoginsToken(profile: String) async throws {
        let transport = ScriptedTransport([.json(Self.answer)])
        let client = try Self.client(transport, profile: profile, token: Self.token("2015-08-30T20:00:00Z"))

        let credentials = try await client.source.credentials()

        #expect(
            credentials
                == Credentials(
                    accessKeyID: "ASIASSO", secretAccessKey: "secret-word", sessionToken: "token-word",
                    expiry: Timestamp(iso8601: "2015-08-30T18:36:00Z")))
        let request = try #require(transport.requests.first)
        let role = profile == "p" ? "Gr%C3%B6%C3%9Fe%2Badmin" : "admin"
        #expect(
            request.url
                == "https://portal.sso.eu-west-1.amazonaws.com/federation/credentials?role_name=\(role)"
                + "&account_id=111122223333")
        #expect(request.method == "GET")
        #expect(request.headers["x-amz-sso_bearer_token"] == "bearer-word")
        #expect(!request.bypassesProxy)
        #expect(client.account == "111122223333")
    }

    @Test(arguments: ["AWS_ENDPOINT_URL_SSO", "AWS_ENDPOINT_URL"])
    func thePortalMayBeElsewhere(variable: String) async throws {
        let transport = ScriptedTransport([.json(Self.answer)])

        _ = try await Self.client(
            transport, token: Self.token("2015-08-30T20:00:00Z"), [variable: "http://localhost:5000/"]
        ).source.credentials()

        #expect(transport.requests.first?.url.hasPrefix("http://localhost:5000/federation/") == true)
    }

    @Test(arguments: [
        ("services = local\n[services local]\nsso =\n  endpoint_url = http://sso.file", [:], "http://sso.file"),
        ("endpoint_url = http://all.file", [:], "http://all.file"),
        ("endpoint_url = http://all.file", ["AWS_ENDPOINT_URL_SSO": "http://sso.env"], "http://sso.env"),
        (
            "endpoint_url = http://all.file", ["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"],
            "https://portal.sso.eu-west-1.amazonaws.com"
        ),
    ])
    func theFilesMaySayWhereThePortalIs(settings: String, variables: [String: String], url: String) async throws {
        let transport = ScriptedTransport([.json(Self.answer)])
        let place = "sso_role_name = admin\nregion = eu-central-1\n"
        let config = Self.config.split(separator: place).joined(separator: "\(place)\(settings)\n")

        _ = try await Self.client(
            transport, profile: "old", token: Self.token("2015-08-30T20:00:00Z"), variables, config: config
        ).source.credentials()

        #expect(transport.requests.first?.url.hasPrefix("\(url)/federation/") == true)
    }

    @Test(arguments: ["2015-08-30T12:36:01Z", "2015-08-30T12:36:01UTC", "2015-08-30T14:36:01+02:00"])
    func aTokenHoldsInEveryFormThatTheCLIWrites(end: String) async throws {
        let transport = ScriptedTransport([.json(Self.answer)])

        _ = try await Self.client(transport, token: Self.token(end)).source.credentials()

        #expect(transport.requests.count == 1)
    }

    @Test(arguments: [
        ("p", nil, "There is no login for sso-session “my session”. Run “aws sso login --sso-session 'my session'”."),
        (
            "p", token("2015-08-30T12:36:00Z"),
            "The login of sso-session “my session” ended at 2015-08-30T12:36:00Z. "
                + "Run “aws sso login --sso-session 'my session'”."
        ),
        (
            "old", token("2015-08-30T14:35:59+02:00"),
            "The login of profile “old” ended at 2015-08-30T12:35:59Z. Run “aws sso login --profile old”."
        ),
        (
            "old", token("secret-word"),
            "The stored login of profile “old” can't be read. Run “aws sso login --profile old”."
        ),
        (
            "old", token("2015-08-30T20:00:00Z", #"secret-word\r\nX: y"#),
            "The stored login of profile “old” can't be read. Run “aws sso login --profile old”."
        ),
        (
            "old", String(repeating: "[", count: 100_000),
            "The stored login of profile “old” can't be read. Run “aws sso login --profile old”."
        ),
    ])
    func withoutALoginTheCommandIsNamed(profile: String, token: String?, message: String) async throws {
        let transport = ScriptedTransport([])
        let source = try Self.client(transport, profile: profile, token: token).source

        #expect(await problem { try await source.credentials() } == message)
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: [
        (401, "", "The login of profile “old” is over. Run “aws sso login --profile old”."),
        (
            403, "secret-word",
            "IAM Identity Center gives role “admin” in account 111122223333 to profile “old” no more, or never did: "
                + "check sso_role_name and sso_account_id."
        ),
        (400, "secret-word", "IAM Identity Center's portal answers with HTTP status 400."),
        (
            200, "<html>secret-word",
            "The answer of IAM Identity Center's portal is no JSON object, or longer than 65536 bytes."
        ),
        (200, "{}", "The answer of IAM Identity Center's portal has no “roleCredentials”."),
        (
            200, #"{"roleCredentials": {"accessKeyId": "secret-word", "expiration": "soon"}}"#,
            "The answer of IAM Identity Center's portal doesn't say when the credentials end."
        ),
    ])
    func whatThePortalRefusesIsExplained(status: Int, body: String, message: String) async throws {
        let transport = ScriptedTransport([.json(body, status: status)])
        let source = try Self.client(transport, profile: "old", token: Self.token("2015-08-30T20:00:00Z")).source

        #expect(await problem { try await source.credentials() } == message)
    }

    @Test func aBusyPortalIsAskedAgain() async throws {
        let transport = ScriptedTransport([.json("", status: 429), .json("", status: 503), .json(Self.answer)])

        _ = try await Self.client(transport, token: Self.token("2015-08-30T20:00:00Z")).source.credentials()

        #expect(transport.requests.count == 3)
    }

    @Test func aNameCannotRunAnythingInTheCommand() {
        let login = IdentityCenterLogin(
            profile: "it's; rm -rf ~", session: nil, startURL: "", region: "", account: "", role: "")

        #expect(login.command == #"aws sso login --profile 'it'\''s; rm -rf ~'"#)
    }
}
