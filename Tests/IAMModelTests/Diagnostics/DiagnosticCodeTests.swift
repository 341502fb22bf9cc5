import IAMModel
import Testing

@Suite struct DiagnosticCodeTests {
    @Test func numbersCountUpInTheOrderOfTheCases() {
        let numbers = DiagnosticCode.allCases.map(\.rawValue)

        #expect(numbers == numbers.indices.map { "IAM" + String(1001 + $0).dropFirst() })
        #expect(DiagnosticCode.allCases == DiagnosticCode.allCases.sorted())
    }

    @Test func everyCodeHasANameOfItsOwn() {
        let names = DiagnosticCode.allCases.map(\.name)

        #expect(Set(names).count == names.count)
        for name in names { #expect(name.allSatisfy { $0 == "-" || $0.isNumber || $0.isLowercase }, "\(name)") }
    }

    @Test func everyCodeHasASentenceOfItsOwn() {
        let sentences = DiagnosticCode.allCases.map(\.summary)

        #expect(Set(sentences).count == sentences.count)
        for sentence in sentences { #expect(sentence.hasSuffix(".") && !sentence.dropLast().contains(". ")) }
    }

    @Test func aDiagnosticHasItsCodesSeverityUnlessTold() {
        let place = SourceLocation(file: "aws.yaml")

        let usual = Diagnostic(code: .noAccount, location: place, problem: "p", remedy: "r")
        let strict = Diagnostic(code: .noAccount, severity: .error, location: place, problem: "p", remedy: "r")

        #expect(usual.severity == .warning)
        #expect(strict.severity == .error)
    }
}
