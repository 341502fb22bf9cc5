import IAMModel

@testable import IAMSync

/// How one resource came out, whatever its kind.
struct OutcomeLine: Hashable, CustomStringConvertible {
    /// The resource: `operator role payments-live-operator in 066666666666`.
    let name: String
    /// The resource as reasons tell it: `operator role payments-live-operator`.
    let shortName: String
    let status: OutcomeStatus

    var description: String { "\(name): \(status)" }

    fileprivate init<Kind: ResourceKind>(_ outcome: Outcome<Kind>) {
        self.init(Kind.kindName, outcome.desired.label, outcome.desired.home, outcome.status)
    }

    fileprivate init(_ part: UnreadPart) {
        self.init("unread part", part.what, part.account, .unknown(part.reason))
    }

    fileprivate init(_ key: ResourceKey, _ status: OutcomeStatus) {
        self.init(key.kindName, key.name, key.account, status)
    }

    private init(_ kindName: String, _ label: String, _ account: AccountID?, _ status: OutcomeStatus) {
        shortName = "\(kindName) \(label)"
        name = shortName + (account.map { " in \($0)" } ?? "")
        self.status = status
    }
}

extension Outcomes {
    /// Every outcome, whatever its kind.
    var lines: [OutcomeLine] {
        providers.map(OutcomeLine.init) + boundaries.map(OutcomeLine.init) + roles.map(OutcomeLine.init)
            + permissionSets.map(OutcomeLine.init) + groups.map(OutcomeLine.init)
            + memberships.map(OutcomeLine.init) + assignments.map(OutcomeLine.init)
            + provisionings.map(OutcomeLine.init) + removals.entries.map(OutcomeLine.init)
            + removals.unread.map(OutcomeLine.init)
    }

    /// What is not as it must be.
    var unfinished: [OutcomeLine] { lines.filter { !$0.status.isDone } }
}
