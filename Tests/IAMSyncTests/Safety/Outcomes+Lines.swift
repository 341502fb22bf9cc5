import IAMModel

@testable import IAMSync

/// How one resource came out, whatever its kind.
struct OutcomeLine: Hashable, CustomStringConvertible {
    /// The resource: `operator role payments-live-operator in 066666666666`.
    let name: String
    let status: OutcomeStatus

    var description: String { "\(name): \(status)" }

    fileprivate init<Kind: ResourceKind>(_ outcome: Outcome<Kind>) {
        let place = outcome.desired.home.map { " in \($0.text)" } ?? ""
        name = "\(Kind.kindName) \(outcome.desired.label)\(place)"
        status = outcome.status
    }
}

extension Outcomes {
    /// Every outcome, whatever its kind.
    var lines: [OutcomeLine] {
        providers.map(OutcomeLine.init) + boundaries.map(OutcomeLine.init) + roles.map(OutcomeLine.init)
            + permissionSets.map(OutcomeLine.init) + groups.map(OutcomeLine.init)
            + memberships.map(OutcomeLine.init) + assignments.map(OutcomeLine.init)
            + provisionings.map(OutcomeLine.init)
    }

    /// What is not as it must be.
    var unfinished: [OutcomeLine] { lines.filter { !$0.status.isDone } }
}
