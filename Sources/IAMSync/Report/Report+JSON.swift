import AWSClient
import IAMModel
public import JSONTree

extension Report {
    /// The version of the JSON form: it grows when a member changes its meaning or goes away, not when one is added.
    public static let schemaVersion = 1

    /// The report as data, by the schema of `Docs/report.md`.
    public var json: JSON {
        [
            "version": .number(String(Self.schemaVersion)),
            "date": .string(date.description),
            "mode": .string(mode.rawValue),
            "scope": Self.strings(scopes),
            "summary": summaryJSON,
            "oidcProviders": .array(providers.map(Self.json)),
            "operatorRoles": .array(roles.map(Self.json)),
            "permissionSets": .array(permissionSets.map(Self.json)),
            "assignments": .array(assignments.map(Self.json)),
            "jit": .array(jit.map(Self.json)),
            "findings": .array(findings.map(Self.json)),
            "openItems": .array(openItems.map(Self.json)),
            "removals": .array(removals.map(Self.json)),
        ]
    }

    private var summaryJSON: JSON {
        [
            "counts": .object(JSONObject(summary.counts.map { ($0.status, .number(String($0.count))) })),
            "caller": .string(summary.caller),
            "iamsync": .string(summary.version),
            "definitionSHA256": .string(summary.digest),
            "accountsRead": Self.strings(summary.accountsRead.map(\.text)),
            "accountsNotRead": Self.strings(summary.accountsNotRead.map(\.text)),
            "identityCenterRead": .bool(summary.isIdentityCenterRead),
            "calls": .object(JSONObject(summary.calls.map { ($0.service, .number(String($0.count))) })),
            "milliseconds": .number(String(summary.milliseconds)),
        ]
    }

    private static func json(_ row: ProviderRow) -> JSON {
        ["issuer": .string(row.issuer), "accounts": strings(row.accounts), "status": .string(row.status)]
    }

    private static func json(_ row: RoleRow) -> JSON {
        [
            "name": .string(row.name), "account": .string(row.account), "subjects": strings(row.subjects),
            "boundary": .string(row.boundary), "status": .string(row.status),
        ]
    }

    private static func json(_ row: PermissionSetRow) -> JSON {
        [
            "name": .string(row.name), "managedPolicies": strings(row.managedPolicies),
            "session": .string(row.session), "status": .string(row.status),
        ]
    }

    private static func json(_ row: AssignmentRow) -> JSON {
        [
            "group": .string(row.group), "permissionSet": .string(row.permissionSet),
            "account": .string(row.account), "status": .string(row.status),
        ]
    }

    private static func json(_ row: JITStatus) -> JSON {
        [
            "group": .string(row.group), "strategy": .string(row.strategy),
            "standingLiveWrite": .string(row.standingLiveWrite.rawValue), "remediation": .string(row.remediation),
        ]
    }

    /// A finding as data.
    static func json(_ item: ReportFinding) -> JSON {
        let finding = item.finding
        return [
            "code": .string(finding.code), "severity": .string(finding.severity.rawValue),
            "account": finding.account.map { .string($0.text) } ?? .null, "resource": .string(finding.resource),
            "evidence": .string(finding.evidence), "remedy": .string(finding.remedy), "mended": .bool(item.isMended),
        ]
    }

    private static func json(_ item: OpenItem) -> JSON {
        ["what": .string(item.what), "who": .string(item.who), "how": .string(item.how)]
    }

    private static func json(_ row: RemovalRow) -> JSON {
        [
            "kind": .string(row.key.kindName), "name": .string(row.key.name),
            "account": row.key.account.map { .string($0.text) } ?? .null, "status": .string(row.status),
        ]
    }

    private static func strings(_ texts: [String]) -> JSON {
        .array(texts.map(JSON.string))
    }
}
