import AWSClient
import AWSSimulator
import DefinitionFiles
import IAMModel
import IAMSync
import Testing

/// Whoever prints an error prints a sentence, and whoever prints an invalid definition prints all that is wrong with it.
@Suite struct ErrorTextTests {
    private static let refused = AWSError(
        .service(code: "AccessDenied"), service: .iam, operation: "GetRole", account: "222222222222",
        message: "You may not.", status: 403, requestID: "r-1")

    static let cases: [(any Error, String)] = [
        (refused, "GetRole in 222222222222: AccessDenied: You may not (request r-1)"),
        (CredentialsError.refused(refused), "GetRole in 222222222222: AccessDenied: You may not (request r-1)"),
        (SyncError.aws(refused), "GetRole in 222222222222: AccessDenied: You may not (request r-1)"),
        (SyncError.exceedsPlan("trust policy"), "changed by somebody else (trust policy)"),
        (CredentialsError.missing("No region is set."), "No region is set."),
        (TransportError(.notConnected, "no connection"), "no connection"),
        (RunError.noAccounts, "Organizations lists no account, so accounts can't be discovered"),
        (PolicyError(problem: "it is no policy", pointer: "/Statement/0"), "it is no policy at /Statement/0"),
        (SlugError.malformed("Pay\u{1B}"), "“Pay\\u{1b}” is no name such as “payments” or “live”"),
    ]

    @Test(arguments: cases.indices) func anErrorPrintsAsASentence(index: Int) {
        let (error, sentence) = Self.cases[index]

        #expect("\(error)" == sentence)
    }

    @Test func aTextThatIsNoStateIsNamed() {
        let error = #expect(throws: SavedStateError.self) { try AWSSimulator(savedState: "[]") }

        #expect(error.map { "\($0)" } == error?.problem)
    }

    @Test func anInvalidDefinitionIsToldWhole() throws {
        let loaded = DefinitionFolder.load(from: MemoryFolder(["tenants/payments.yaml": "name: Payments"]))

        let error = try #require(throws: InvalidDefinition.self) { try loaded.checked() }

        #expect(error.diagnostics == loaded.allDiagnostics)
        #expect(error.diagnostics.count { $0.severity == .error } >= 2)
        for diagnostic in error.diagnostics { #expect("\(error)".contains(DiagnosticText().render(diagnostic))) }
    }

    @Test func warningsAreNoReasonToRefuseADefinition() throws {
        let loaded = DefinitionFolder.load(
            from: MemoryFolder([
                "core-iam.yaml": try Mountainlab.text(of: "core-iam.yaml"),
                "aws.yaml": try Mountainlab.text(of: "aws.yaml"),
                "tenants/payments.yaml": try Mountainlab.text(of: "tenants/payments.yaml"),
                "tenants/search.yaml": try Mountainlab.text(of: "tenants/search.yaml"),
            ]))

        #expect(try loaded.checked().tenants.count == 2)
        #expect(loaded.allDiagnostics.allSatisfy { $0.severity == .warning })
    }
}
