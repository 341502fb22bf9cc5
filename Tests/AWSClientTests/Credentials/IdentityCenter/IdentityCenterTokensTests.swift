import JSONTree
import Testing

@testable import AWSClient

/// Logins with a session are renewed as the CLI renews them, and the file that both read is kept whole.
@Suite struct IdentityCenterTokensTests {
    private let clock = ManualClock()
    private let stored = Locked([String: String]())

    private static func file(
        _ token: String, until end: String, registration: String = "2015-11-01T00:00:00Z",
        refresh: String = "refresh-1"
    ) -> String {
        """
        {"startUrl":"https://a.example/start","region":"eu-west-1","accessToken":"\(token)","expiresAt":"\(end)",\
        "clientId":"client","clientSecret":"secret-word","registrationExpiresAt":"\(registration)",\
        "refreshToken":"\(refresh)"}
        """
    }

    /// The login of a session or, without one, of the older form; its file is each of `files` in turn.
    private func tokens(
        _ transport: ScriptedTransport, files: [String], session: String? = "s", stores: Bool? = true
    ) -> IdentityCenterTokens {
        let rest = Locked(files)
        let environment = AWSEnvironment(variables: [:], home: "/home/anna") { _ in
            rest.withLock { rest in Array((rest.count > 1 ? rest.removeFirst() : rest[0]).utf8) }
        }
        let login = IdentityCenterLogin(
            profile: "p", session: session, startURL: "https://a.example/start", region: "eu-west-1",
            account: "111122223333", role: "admin")
        let replaceFile: @Sendable (String, [UInt8]) -> Bool = { [stored] path, content in
            stored.withLock { $0[path] = String(decoding: content, as: UTF8.self) }
            return stores == true
        }
        return IdentityCenterTokens(
            login: login, environment: environment, service: "https://oidc.eu-west-1.amazonaws.com",
            question: CredentialsQuestion(transport: transport, clock: clock, random: { 1 }, isLocal: false),
            replaceFile: stores == nil ? nil : replaceFile)
    }

    @Test(arguments: [true, false])
    func aLoginThatIsAboutToEndIsRenewedAndStored(isStored: Bool) async throws {
        let transport = ScriptedTransport([
            .json(#"{"accessToken": "next", "expiresIn": 3600, "refreshToken": "refresh-2", "tokenType": "Bearer"}"#)
        ])
        let tokens = tokens(transport, files: [Self.file("old", until: "2015-08-30T12:50:00Z")], stores: isStored)

        #expect(try await tokens.current() == "next")
        let request = try #require(transport.requests.first)
        #expect(request.method == "POST")
        #expect(request.url == "https://oidc.eu-west-1.amazonaws.com/token")
        #expect(request.headers["Content-Type"] == "application/json")
        #expect(
            transport.bodies == [
                #"{"clientId":"client","clientSecret":"secret-word","grantType":"refresh_token","refreshToken":"refresh-1"}"#
            ])
        let file = "/home/anna/.aws/sso/cache/a0f1490a20d0211c997b44bc357e1972deab8ae3.json"
        let content = Self.file("next", until: "2015-08-30T13:36:00Z", refresh: "refresh-2")
        #expect(stored.withLock { $0 } == [file: content])
    }

    @Test func aLoginThatHoldsForLongIsLeftAlone() async throws {
        let transport = ScriptedTransport([])

        let token = try await tokens(transport, files: [Self.file("old", until: "2015-08-30T12:51:01Z")]).current()

        #expect(token == "old")
        #expect(transport.requests.isEmpty)
    }

    @Test func whatCannotBeStoredOrRenewedIsUsedToItsEnd() async throws {
        let transport = ScriptedTransport([])
        let holding = Self.file("old", until: "2015-08-30T12:40:00Z")
        let unregistered = Self.file("old", until: "2015-08-30T12:40:00Z", registration: "2015-08-30T12:36:00Z")

        #expect(try await tokens(transport, files: [holding], stores: nil).current() == "old")
        #expect(try await tokens(transport, files: [holding], session: nil).current() == "old")
        #expect(try await tokens(transport, files: [unregistered]).current() == "old")
        #expect(transport.requests.isEmpty)
    }

    @Test(arguments: [
        ScriptedTransport.Answer.json(#"{"error": "invalid_grant"}"#, status: 400), .lost(.answerLost),
        .json("secret-word"), .json(#"{"accessToken": "secret\r\nX: y", "expiresIn": 3600}"#),
        .json(#"{"accessToken": "next", "expiresIn": -1}"#), .json(#"{"expiresIn": 3600}"#),
    ])
    func aRenewalThatFailsIsNoErrorWhileTheLoginHolds(answer: ScriptedTransport.Answer) async throws {
        let holding = ScriptedTransport([answer])
        let ended = ScriptedTransport([answer])

        let token = try await tokens(holding, files: [Self.file("old", until: "2015-08-30T12:40:00Z")]).current()
        let message = await problem {
            try await tokens(ended, files: [Self.file("old", until: "2015-08-30T12:00:00Z")]).current()
        }

        #expect(token == "old")
        #expect(
            message
                == "The login of sso-session “s” ended at 2015-08-30T12:00:00Z. Run “aws sso login --sso-session s”.")
        #expect(holding.requests.count == 1)
        #expect(stored.withLock { $0 }.isEmpty)
    }

    @Test func aLoginThatAnotherProgramRenewedMeanwhileIsTaken() async throws {
        let transport = ScriptedTransport([.json("", status: 400)])
        let files = [
            Self.file("old", until: "2015-08-30T12:00:00Z"), Self.file("theirs", until: "2015-08-30T13:30:00Z"),
        ]

        #expect(try await tokens(transport, files: files).current() == "theirs")
    }
}
