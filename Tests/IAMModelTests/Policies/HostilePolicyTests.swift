import JSONTree
import Testing

@testable import IAMModel

/// Documents that somebody made to harm the reader. What would take exponential or quadratic time would not end.
@Suite struct HostilePolicyTests {
    private static func policy(_ statements: String) -> String {
        #"{"Version":"2012-10-17","Statement":[\#(statements)]}"#
    }

    @Test func aDocumentThatIsTooDeepIsRefused() {
        let text = #"{"Statement":"# + String(repeating: "[", count: 100_000)

        #expect(throws: PolicyError.self) { try PolicyDocument(reading: text) }
        #expect(throws: PolicyError.self) { try BoundaryTemplate(parsing: text) }
    }

    @Test func aDocumentThatIsTooLongIsRefused() {
        let text = Self.policy(String(repeating: " ", count: 1 << 20))

        #expect(throws: PolicyError.self) { try PolicyDocument(reading: text) }
    }

    @Test(arguments: [
        #"{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}"#,
        #"{"Statement":[{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}]}"#,
        #"{"Statement":[{"Effect":"Deny","\u0045ffect":"Allow","Action":"*","Resource":"*"}]}"#,
    ]) func aKeyThatOccursTwiceIsRefusedWhereverADocumentIsRead(_ text: String) {
        #expect(throws: PolicyError.self) { try PolicyDocument(reading: text) }
        #expect(throws: PolicyError.self) { try PolicyDocument(parsing: text) }
        #expect(throws: PolicyError.self) { try BoundaryTemplate(parsing: text) }
    }

    @Test func thousandsOfStatementsAreReadAndMerged() throws {
        let statements = (0..<5_000).map { #"{"Sid":"S","Effect":"Deny","Action":"a:b\#($0)","Resource":"*"}"# }

        #expect(throws: PolicyError.self) {
            try PolicyDocument(parsing: Self.policy(statements.joined(separator: ",")))
        }
        let document = try PolicyDocument(
            parsing: Self.policy(statements.map { $0.replacing(#""Sid":"S","#, with: "") }.joined(separator: ",")))
        let merged = document.merging(document)

        #expect(merged == document)
        #expect(try merged.statements().count == 10_000)
    }

    @Test func oneSidThousandsOfTimesIsNumberedInLinearTime() {
        let list = JSON.array(Array(repeating: ["Sid": "A"], count: 20_000))
        let document = PolicyDocument(["Statement": list])

        let sids = document.merging(document).json["Statement"]?.array?.compactMap { $0["Sid"]?.string } ?? []

        #expect(Set(sids.dropFirst(20_000)).count == 20_000)
        #expect(sids.last == "A20001")
    }

    @Test(arguments: ["*a", "*?", "*", "a*"]) func noPatternMakesMatchingExponential(_ part: String) throws {
        let text = String(repeating: part, count: 1_000) + "*b"
        let pattern = try #require(PolicyPattern(text, variables: [:]))

        #expect(!pattern.matches(String(repeating: "a", count: 2_500)))
        #expect(pattern.matches(String(repeating: "a", count: 2_500) + "b"))
    }

    @Test func manyVariablesThatNeverEndAreTextInLinearTime() throws {
        let text = String(repeating: "${", count: 400_000)

        let pattern = try #require(PolicyPattern(text, variables: [:]))

        #expect(pattern.matches(text))
        #expect(!pattern.matches(text + "x"))
    }

    @Test func aVariableBeforeOneThatNeverEndsIsFilledIn() throws {
        let pattern = try #require(PolicyPattern("${aws:username}/${", variables: ["aws:username": ["a}"]]))

        #expect(pattern.matches("a}/${"))
    }
}
