import DefinitionFiles
import IAMModel
import Testing

/// The page proves itself: what it shows is what is printed. A new code's text is what the failing test names.
@Suite struct DiagnosticsPageTests {
    /// Codes of what the files alone don't show: their own tests prove them.
    private static let beyondFiles: Set<DiagnosticCode> = [
        .ambiguousAccountName, .issuerDocumentMissing, .issuerDocumentNotJSON, .issuerDocumentNamesAnother,
        .issuerWithoutKeys, .issuerSignsOtherwise,
    ]

    private static func page() throws -> DiagnosticsPage { try DiagnosticsPage.shared.get() }

    @Test func everyCodeHasASectionAndNothingElseHas() throws {
        let titles = try Self.page().sections.map(\.title)

        #expect(titles == DiagnosticCode.allCases.map(\.rawValue))
    }

    @Test func thePagesFolderHasNoFlaw() throws {
        #expect(try Self.page().load([]) == [])
    }

    @Test(arguments: DiagnosticCode.allCases)
    func aSectionSaysNameSeverityAndSentence(_ code: DiagnosticCode) throws {
        let section = try #require(try Self.page().sections.first { $0.title == code.rawValue })
        let severity = code.severity == .error ? "an error" : "a warning"

        #expect(section.words.hasPrefix("**\(code.name)**, \(severity). \(code.summary) "))
        #expect(section.words.count > code.summary.count + code.name.count + 40)
    }

    @Test(arguments: DiagnosticCode.allCases.filter { !beyondFiles.contains($0) })
    func theWrongExampleGivesWhatIsShownAndNoOtherError(_ code: DiagnosticCode) throws {
        let page = try Self.page()
        let section = try #require(page.sections.first { $0.title == code.rawValue })
        let printed = try #require(section.printed)

        let found = page.load(section.wrong)

        let first = try #require(found.first { $0.code == code })
        #expect(DiagnosticText().render(first) + "\n" == printed)
        #expect(found.allSatisfy { $0.code == code || $0.severity == .warning })
    }

    @Test(arguments: DiagnosticCode.allCases)
    func theRightExampleHasNoErrorAndNotThisFlaw(_ code: DiagnosticCode) throws {
        let page = try Self.page()
        let section = try #require(page.sections.first { $0.title == code.rawValue })

        let found = page.load(section.right)

        #expect(!section.right.isEmpty)
        #expect(found.allSatisfy { $0.code != code && $0.severity == .warning })
    }

    @Test func onlyWhatFilesCannotShowHasNoWrongFiles() throws {
        let without = try Self.page().sections.filter(\.wrong.isEmpty).map(\.title)

        #expect(without == Self.beyondFiles.map(\.rawValue).sorted())
    }

    /// A tenant's groups follow from its accounts: where those are to be found yet, a name may turn out to be one.
    @Test(arguments: [("payments-sandbox-admins", 0), ("nobody-sandbox-admins", 1)])
    func aGroupInAnAccountThatIsNotKnownYetIsNoError(_ name: String, _ count: Int) throws {
        let page = try Self.page()
        let core = """
            sectors:
              - name: platform
                tiers:
                  - name: live
                    groups:
                      admins:
                        name: platform-live-admins
                        jit: { eligible_from: \(name), approval: peer, max_duration_hours: 1 }

            """
        let aws = page.base.first { $0.file == "aws.yaml" }.map { $0.text + "discover_accounts: names\n" }

        let found = page.load([
            DiagnosticsPage.Block(file: "core-iam.yaml", text: core),
            DiagnosticsPage.Block(file: "aws.yaml", text: try #require(aws)),
        ])

        #expect(found.filter { $0.code == .unknownEligibleGroup }.count == count)
    }
}
