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
    /// The definition folder: absolute, or from where the paths of the log begin.
    public let folder: String
    /// iamsync's version.
    public let version: String

    /// A log.
    public init(diagnostics: [Diagnostic], findings: [ReportFinding] = [], folder: String, version: String) {
        self.diagnostics = diagnostics
        self.findings = findings
        self.folder = folder
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
            + Set(findings.map(\.finding.code)).sorted().map { ["id": .string($0)] }
    }

    private static func rule(_ code: DiagnosticCode) -> JSON {
        [
            "id": .string(code.rawValue), "name": .string(code.name),
            "shortDescription": ["text": .string(code.summary)],
            "defaultConfiguration": ["level": .string(level(code.severity))],
        ]
    }

    private func result(_ diagnostic: Diagnostic) -> JSON {
        let place = diagnostic.location
        let region: JSON = [
            "startLine": .number(String(place.line)), "startColumn": .number(String(place.column)),
        ]
        let location: JSON = [
            "physicalLocation": ["artifactLocation": ["uri": .string(uri(of: place.file))], "region": region]
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

    // MARK: Paths

    /// A file's place as a URI reference; what RFC 3986 doesn't leave unreserved is escaped.
    private func uri(of file: String) -> String {
        let parts = "\(folder)/\(file)".split(separator: "/").filter { $0 != "." }
        let path = parts.map(Self.escape).joined(separator: "/")
        return folder.utf8.first == UInt8(ascii: "/") ? "file:///\(path)" : path
    }

    private static func escape(_ part: Substring) -> String {
        var text = ""
        for byte in part.utf8 {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x7E:
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default: text += "%" + String(byte / 16, radix: 16).uppercased() + String(byte % 16, radix: 16).uppercased()
            }
        }
        return text
    }
}
