import IAMModel
import Testing

@testable import IAMSync

@Suite struct GitHubAnnotationTests {
    private static func line(_ file: String, _ problem: String, _ code: DiagnosticCode = .memberIsGroup) -> String {
        let diagnostic = Diagnostic(
            code: code, location: SourceLocation(file: file, line: 4, column: 12), problem: problem, remedy: "Mend it.")
        return GitHubAnnotation(of: diagnostic, paths: DefinitionPaths(folder: "iam")).line
    }

    @Test func aDiagnosticStandsAtItsPlace() {
        #expect(
            Self.line("tenants/a.yaml", "“x” is a group.")
                == "::error file=iam/tenants/a.yaml,line=4,col=12,title=IAM053 member-is-group::“x” is a group.%0AMend it."
        )
        #expect(
            Self.line("aws.yaml", "p", .noAccount).hasPrefix("::warning file=iam/aws.yaml,line=4,col=12,title=IAM086"))
    }

    @Test(arguments: [
        ("a,b.yaml", "a%2Cb.yaml"), ("a:b.yaml", "a%3Ab.yaml"), ("100%.yaml", "100%25.yaml"),
        ("%0A.yaml", "%250A.yaml"),
        ("x,title=y::z.yaml", "x%2Ctitle=y%3A%3Az.yaml"),
        ("a\n::stop-commands::t.yaml", "a\\u{a}%3A%3Astop-commands%3A%3At.yaml"),
        ("a\r.yaml", "a\\u{d}.yaml"), ("\u{1B}[2J.yaml", "\\u{1b}[2J.yaml"),
    ]) func aFilesNameCannotEndItsProperty(_ name: String, _ expected: String) {
        let line = Self.line(name, "p")

        #expect(line.hasPrefix("::error file=iam/\(expected),line=4,"))
        #expect(line.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test(arguments: [
        ("50% of “a,b:c”", "50%25 of “a,b:c”"), ("a\n::error::b", "a\\u{a}::error::b"), ("a\r\nb", "a\\u{d}\\u{a}b"),
        ("##[stop-commands]x", "\\u{23}#[stop-commands]x"), ("\u{202E}", "\\u{202e}"),
    ]) func aTextCannotBeginACommand(_ problem: String, _ expected: String) {
        let line = Self.line("aws.yaml", problem)

        #expect(line.hasSuffix("::\(expected)%0AMend it."))
        #expect(line.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test(arguments: [
        (Finding.Severity.critical, "error"), (.high, "error"), (.medium, "warning"), (.low, "notice"),
        (.information, "notice"),
    ]) func aFindingHasATitleAndNoPlace(_ severity: Finding.Severity, _ level: String) {
        let finding = Finding(
            code: "operator-user", severity: severity, account: AccountID("022222222222"), resource: "ci\n::error::x",
            evidence: "an IAM user", remedy: "remove it")

        let line = GitHubAnnotation(of: ReportFinding(finding: finding, isMended: true)).line

        #expect(
            line
                == "::\(level) title=\(severity.rawValue) operator-user::ci\\u{a}::error::x in 022222222222: an IAM user."
                + "%0ATo do: remove it. Apply mends it.")
    }
}
