public import IAMModel
public import JSONTree

/// Diagnostics of the definition and findings on AWS in the form that code scanners exchange.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
public struct SARIFLog: Sendable {
    /// What is wrong in the files, in the order of printing.
    public let diagnostics: [Diagnostic]
    /// What should not be there on AWS.
    public let findings: [ReportFinding]
    /// Where the definition files are.
    public let paths: DefinitionPaths
    /// iamsync's version.
    public let version: String

    /// A log.
    public init(diagnostics: [Diagnostic], findings: [ReportFinding] = [], paths: DefinitionPaths, version: String) {
        self.diagnostics = diagnostics
        self.findings = findings
        self.paths = paths
        self.version = version
    }

    /// The log as data, with one run.
    public var json: JSON {
        let driver: JSON = ["name": "iamsync", "version": .string(version), "rules": .array(rules)]
        return [
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
            "runs": [
                [
                    "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
                    "results": .array(diagnostics.map(result) + findings.map(Self.result)),
                ]
            ],
        ]
    }

    private var rules: [JSON] {
        Set(diagnostics.map(\.code)).sorted().map(Self.rule)
            + Set(findings.map(\.finding.code)).sorted().map(Self.rule)
    }

    private static func rule(_ code: DiagnosticCode) -> JSON {
        [
            "id": .string(code.rawValue), "name": .string(code.name),
            "shortDescription": ["text": .string(code.summary)], "fullDescription": ["text": .string(code.summary)],
            "help": ["text": .string("Docs/diagnostics.md#\(code.rawValue.lowercased()) says why, with an example.")],
            "defaultConfiguration": ["level": .string(level(code.severity))],
        ]
    }

    private static func rule(_ code: String) -> JSON {
        let what = code.split(separator: "-").joined(separator: " ")
        return [
            "id": .string(code), "name": .string(code), "shortDescription": ["text": .string("Finding: \(what).")],
            "fullDescription": ["text": .string("Something on AWS should not be there: \(what).")],
            "help": [
                "text": "Each result says what was seen and what to do; Docs/drift-and-audit.md has all findings."
            ],
        ]
    }

    private func result(_ diagnostic: Diagnostic) -> JSON {
        let place = diagnostic.location
        let region: JSON = [
            "startLine": .number(String(place.line)), "startColumn": .number(String(place.column)),
        ]
        let location: JSON = [
            "physicalLocation": ["artifactLocation": ["uri": .string(paths.uri(of: place.file))], "region": region]
        ]
        return [
            "ruleId": .string(diagnostic.code.rawValue), "level": .string(Self.level(diagnostic.severity)),
            "message": ["text": .string("\(diagnostic.problem) \(diagnostic.remedy)")], "locations": [location],
        ]
    }

    private static func result(_ item: ReportFinding) -> JSON {
        let finding = item.finding
        let place = finding.account.map { "\($0)/\(finding.resource)" } ?? finding.resource
        let location: JSON = ["logicalLocations": [["fullyQualifiedName": .string(place), "kind": "resource"]]]
        return [
            "ruleId": .string(finding.code), "level": .string(level(finding.severity)),
            "message": ["text": .string("\(finding.resource): \(finding.evidence). To do: \(finding.remedy).")],
            "locations": [location],
            "properties": ["severity": .string(finding.severity.rawValue), "mended": .bool(item.isMended)],
        ]
    }

    private static func level(_ severity: Diagnostic.Severity) -> String { severity == .error ? "error" : "warning" }

    private static func level(_ severity: Finding.Severity) -> String {
        switch severity {
        case .critical, .high: "error"
        case .medium: "warning"
        case .low, .information: "note"
        }
    }
}
