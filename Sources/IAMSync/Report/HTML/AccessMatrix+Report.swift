import IAMModel

extension AccessMatrix {
    /// The matrix of a report: what is asked for, what is skipped, and what is left over.
    ///
    /// Skipped assignments that have no account stand in the table of assignments alone.
    init(of details: ReportDetails, outcomes: Outcomes) {
        let sessions = Dictionary(
            outcomes.permissionSets.map { ($0.desired.name.text, $0.desired.session.description) }
        ) { first, _ in first }
        let live = LiveAccounts(details.accounts)
        let wanted = outcomes.assignments.map { outcome in
            Entry(
                group: outcome.desired.group, scope: outcome.desired.scope, account: outcome.desired.account,
                grant: Grant(
                    permissionSet: outcome.desired.permissionSet.text,
                    session: sessions[outcome.desired.permissionSet.text], status: outcome.status,
                    writesLive: outcome.desired.writesLive))
        }
        let leftover = outcomes.removals.assignments.map { outcome in
            Entry(
                group: outcome.item.group, scope: outcome.item.scope, account: outcome.item.account,
                grant: Grant(
                    permissionSet: outcome.item.permissionSet, session: sessions[outcome.item.permissionSet],
                    status: outcome.status, writesLive: live.writes(outcome.item)))
        }
        self.init(wanted + leftover + Self.skipped(details.plan, sessions, live), accounts: details.accounts)
    }

    private static func skipped(_ plan: Plan, _ sessions: [String: String], _ live: LiveAccounts) -> [Entry] {
        plan.skipped.compactMap { item in
            guard item.kind == .assignment, let account = item.account else { return nil }
            let set = item.permissionSet ?? ""
            return Entry(
                group: item.name, scope: item.scope, account: account,
                grant: Grant(
                    permissionSet: set, session: sessions[set], status: .skipped(item.reason),
                    writesLive: live.writes(set, in: account)))
        }
    }
}

/// Tells where a set that is known by its name alone writes to live. An account that nobody knows may be live.
private struct LiveAccounts {
    private let others: Set<AccountID>

    init(_ accounts: [ReportAccount]) {
        others = Set(
            accounts.filter { account in
                !account.places.isEmpty && !account.places.contains { $0.tier.text == "live" }
            }.map(\.id))
    }

    func writes(_ leftover: Assignment.Remains) -> Bool { writes(leftover.permissionSet, in: leftover.account) }

    func writes(_ permissionSet: String, in account: AccountID) -> Bool {
        let isReader = [StandardSet.platformReader, .tenantReader].contains { permissionSet.hasPrefix($0.rawValue) }
        return !isReader && !others.contains(account)
    }
}
