import AWSClient
import DefinitionFiles
import IAMModel
import IAMSync
import Testing

@Suite struct IssuerCheckTests {
    private static let url = "https://issuer.example/a/"
    private static let place = "https://issuer.example/a/.well-known/openid-configuration"

    /// Gives one answer for the one document, and counts how often it is asked.
    private final class OneIssuer: IssuerConnection {
        let answer: Result<HTTPResponse, TransportError>
        let asked = Locked<[String]>([])

        init(_ answer: Result<HTTPResponse, TransportError>) {
            self.answer = answer
        }

        func document(_ url: String) async throws(TransportError) -> HTTPResponse {
            asked.withLock { $0.append(url) }
            return try answer.get()
        }

        func certificateChain(host: String) async throws(TransportError) -> [Certificate] { [] }
    }

    private static let definition = DefinitionFolder.load(
        from: MemoryFolder([
            "aws.yaml": "accounts: []\noperator:\n  issuers:\n    \(url): []\n",
            "tenants/payments.yaml": """
            name: payments
            sectors: [ecommerce]
            workload_identity:
              live: { issuer: "\(url)", subject: s, audience: a }
              sandbox: { issuer: "\(url)", subject: t, audience: a }

            """,
        ])
    ).definition

    private static func found(_ answer: Result<HTTPResponse, TransportError>) async throws -> [Diagnostic] {
        let connection = OneIssuer(answer)
        let found = await IssuerCheck(of: try #require(definition), through: connection).diagnostics()
        #expect(connection.asked.withLock { $0 } == [place])
        return found
    }

    private static func body(_ text: String) -> Result<HTTPResponse, TransportError> {
        .success(HTTPResponse(status: 200, body: Array(text.utf8)))
    }

    static let flaws: [(Result<HTTPResponse, TransportError>, String, String)] = [
        (.failure(TransportError(.notConnected, "no way")), "issuer-document-missing", "can't be read: no way."),
        (.success(HTTPResponse(status: 302, body: [])), "issuer-document-missing", "the server answered 302."),
        (body("<html>"), "issuer-document-not-json", "is no JSON object."),
        (body("[]"), "issuer-document-not-json", "is no JSON object."),
        (body("{}"), "issuer-document-names-another", "names no issuer as its issuer."),
        (
            body(#"{"issuer":"https://issuer.example/a"}"#), "issuer-document-names-another",
            "names “https://issuer.example/a” as its issuer."
        ),
        (body(#"{"issuer":"\#(url)"}"#), "issuer-without-keys", "has no “jwks_uri” that AWS could read."),
        (
            body(#"{"issuer":"\#(url)","jwks_uri":"http://issuer.example/k"}"#), "issuer-without-keys",
            "has no “jwks_uri” that AWS could read."
        ),
        (
            body(
                #"{"issuer":"\#(url)","jwks_uri":"https://k.example/k","id_token_signing_alg_values_supported":["PS256"]}"#
            ),
            "issuer-signs-otherwise", "signs its tokens with PS256, which AWS doesn't take."
        ),
    ]

    @Test(arguments: flaws) func aFlawIsToldAtEveryPlaceThatNamesTheIssuer(
        answer: Result<HTTPResponse, TransportError>, code: String, end: String
    ) async throws {
        let found = try await Self.found(answer)

        #expect(
            found.map { "\($0.location)" } == [
                "aws.yaml:4:5", "tenants/payments.yaml:4:19", "tenants/payments.yaml:5:22",
            ])
        #expect(found.allSatisfy { $0.code.name == code && $0.severity == .error && $0.problem.hasSuffix(end) })
    }

    @Test func aGoodDocumentIsFoundGood() async throws {
        let good =
            #"{"issuer":"\#(Self.url)","jwks_uri":"https://k.example/k","id_token_signing_alg_values_supported":["PS256","ES256"]}"#

        #expect(try await Self.found(Self.body(good)).isEmpty)
    }
}
