public import JSONTree

extension Diagnosis {
    /// The version of the JSON form: it grows when a member changes its meaning or goes away, not when one is added.
    public static let schemaVersion = 1

    /// What was found as data, by the schema of `Docs/doctor.md`.
    public var json: JSON {
        [
            "version": .number(String(Self.schemaVersion)),
            "sound": .bool(isSound),
            "ok": .number(String(count(.ok))),
            "failed": .number(String(count(.failed))),
            "unproved": .number(String(count(.unproved))),
            "checks": .array(
                checks.map { check in
                    [
                        "check": .string(check.kind.rawValue), "status": .string(check.status.rawValue),
                        "account": check.account.map { .string($0.account) } ?? .null,
                        "name": check.account?.name.map(JSON.string) ?? .null, "finding": .string(check.finding),
                        "remedy": check.remedy.map(JSON.string) ?? .null,
                    ]
                }),
        ]
    }
}
