import AWSClient
import Foundation
import Testing

/// What `Docs/aws-client.md` shows, compiled and run. A test holds each block of the page against this file.
@Suite struct ClientPageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../")

    @Test func everyBlockOfThePageStandsHere() throws {
        let page = try String(contentsOf: Self.root.appending(path: "Docs/aws-client.md"), encoding: .utf8)
        let here = try Self.lines(String(contentsOf: URL(filePath: #filePath), encoding: .utf8)).joined(separator: "\n")
        let blocks = page.matches(of: /```swift\n(.*?)```/.dotMatchesNewlines()).map { block in
            Self.lines(String(block.1)).joined(separator: "\n")
        }

        #expect(blocks.count >= 8)
        for block in blocks { #expect(here.contains(block), "\(block)") }
    }

    /// A text's lines without their indentation, and without empty ones.
    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// Compiled, but not run: it would ask AWS.
    private func whoIsCalling() async throws {
        let client = try AWSClient.system(profile: "work")
        let caller = try await client.send(.callerIdentity())
        print("\(caller.arn), by \(client.credentialsOrigin)")
    }

    @Test func aProfileThatIsNotThereIsNamed() throws {
        #expect(throws: CredentialsError.self) { try AWSClient.system(profile: "a profile that nobody has") }
    }

    @Test func everyPartComesFromOutside() async throws {
        let transport = CannedTransport(
            body: callerAnswer.replacing("<Account>", with: "<UserId>AIDAEXAMPLE</UserId><Account>"))

        let client = AWSClient(
            credentials: StaticCredentials(Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "example")),
            region: "eu-central-1", transport: transport, clock: SystemClock(), retry: .standard,
            random: { Double.random(in: 0..<1) })

        #expect(try await client.send(.callerIdentity()).account == "111122223333")
    }

    @Test func pagesAreReadToTheirEnd() async throws {
        let client = AWSClient(
            ScriptedTransport([
                .json(#"{"Accounts": [{"Id": "111122223333", "Name": "a", "State": "ACTIVE"}], "NextToken": "t"}"#),
                .json(#"{"Accounts": [{"Id": "444455556666", "Name": "b", "State": "ACTIVE"}]}"#),
            ]))

        let accounts = try await client.send(.accounts())
        let active = accounts.filter { $0.state == "ACTIVE" }

        #expect(active.map(\.id) == ["111122223333", "444455556666"])
    }

    @Test func anErrorIsDecidedByItsMeaning() async throws {
        let client = AWSClient(ScriptedTransport([.xmlError("NoSuchEntity", status: 404)]))
        var found: [String] = []

        do throws(AWSError) {
            let role = try await client.send(.role(named: "payments-live-operator"))
            found.append(role.arn)
        } catch {
            guard error.isAbsent else { throw error }
            found.append("no such role (request \(error.requestID ?? "unknown"))")
        }

        #expect(found == ["no such role (request r-1)"])
    }

    @Test func aRoleInAnotherAccountIsBorrowed() async throws {
        let clock = ManualClock()
        let transport = ScriptedTransport([
            .xml(loan("ASIABORROWED", until: clock.now + .seconds(3_600))), .json(#"{"Roots": [{"Id": "r-ab12"}]}"#),
        ])
        let client = AWSClient(transport, clock: clock)

        let payments = client.assuming(
            role: "arn:aws:iam::111122223333:role/OrganizationAccountAccessRole", externalID: nil,
            sessionName: "audit", account: "111122223333")
        let roots = try await payments.send(.organizationRoots())

        #expect(roots == ["r-ab12"])
        #expect(transport.requests.last?.headers["Authorization"]?.contains("ASIABORROWED") == true)
    }

    @Test func aPolicyOfOnesOwnIsAChangedOne() {
        var retry = RetryPolicy.patient
        retry.attempts = 10
        retry.deadline = .seconds(3_600)

        #expect(retry.throttling == .waitedOut)
    }

    @Test func aNewMutationSendsWhatItSays() async throws {
        let transport = ScriptedTransport([.xml("<UpdateRoleDescriptionResponse/>")])

        try await AWSClient(transport).send(.describeRole("payments-live-operator", as: "runs pipelines"))

        #expect(
            transport.bodies == [
                "Action=UpdateRoleDescription&Version=2010-05-08&RoleName=payments-live-operator"
                    + "&Description=runs%20pipelines"
            ])
    }
}

/// Answers every call with the same text: for tests, or to look at what would be sent.
struct CannedTransport: HTTPTransport {
    let body: String

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        HTTPResponse(status: 200, body: Array(body.utf8))
    }
}

extension AWSOperation<[String]> {
    /// Lists the IDs of the organization's roots, all pages. Permission: `organizations:ListRoots`.
    static func organizationRoots() -> AWSOperation {
        AWSOperation(.organizations, "ListRoots", [:], paging: .nextToken) { answer throws(AWSAnswerError) in
            try answer.list("Roots").map { root throws(AWSAnswerError) in try root.text("Id") }
        }
    }
}

extension AWSOperation<Void> {
    /// Replaces a role's description. Permission: `iam:UpdateRoleDescription`.
    static func describeRole(_ name: String, as description: String) -> AWSOperation {
        AWSOperation(
            .iam, "UpdateRoleDescription", ["RoleName": .string(name), "Description": .string(description)],
            repeating: .safe
        ) { _ in }
    }
}
