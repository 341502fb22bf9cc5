import IAMModel

extension ReportBuilder {
    private var words: StatusText { StatusText(mode: mode) }

    /// One row for each issuer and status.
    var providerRows: [ProviderRow] {
        var accounts: [ProviderKey: [String]] = [:]
        for outcome in outcomes.providers {
            let key = ProviderKey(issuer: outcome.desired.issuer.url, status: words.text(status(of: outcome)))
            accounts[key, default: []].append(outcome.desired.account.text)
        }
        for outcome in outcomes.removals.providers {
            let key = ProviderKey(issuer: outcome.item.url, status: words.text(outcome.status))
            accounts[key, default: []].append(outcome.item.account.text)
        }
        for item in plan.skipped where item.kind == .oidcProvider {
            let key = ProviderKey(issuer: item.name, status: words.text(.skipped(item.reason)))
            accounts[key, default: []].append(item.account?.text ?? Self.noAccount)
        }
        return accounts.map { ProviderRow(issuer: $0.issuer, accounts: $1.sorted(), status: $0.status) }
            .sorted(byCells: \.cells)
    }

    /// An audience that is taken away is an update of its provider.
    private func status(of provider: Outcome<OIDCProvider>) -> OutcomeStatus {
        let audiences = outcomes.removals.audiences.filter { $0.item.provider == provider.desired.arn.text }
            .map(\.status)
        let failure = audiences.lazy.compactMap { status -> String? in
            guard case .failed(let reason) = status else { return nil }
            return reason
        }.first
        guard provider.status.isDone, audiences.contains(.removed) || failure != nil else { return provider.status }
        if let failure { return .failed("audience: \(failure)") }
        switch provider.status {
        case .updated(let fields): return .updated(fields.contains("audience") ? fields : fields + ["audience"])
        case .adopted(let fields): return .adopted(fields.contains("audience") ? fields : fields + ["audience"])
        default: return .updated(["audience"])
        }
    }

    private struct ProviderKey: Hashable {
        let issuer: String
        let status: String
    }

    /// One row a role: asked for, skipped, or left over.
    var roleRows: [RoleRow] {
        let desired = outcomes.roles.map { outcome in
            RoleRow(
                name: outcome.desired.name, account: outcome.desired.account.text,
                subjects: outcome.desired.trusted.subjects.sorted(), boundary: boundary(of: outcome),
                status: words.text(outcome.status))
        }
        let skipped = plan.skipped.filter { $0.kind == .operatorRole }.map { item in
            RoleRow(
                name: item.name, account: item.account?.text ?? Self.noAccount, subjects: [], boundary: "missing",
                status: words.text(.skipped(item.reason)))
        }
        let leftover = outcomes.removals.roles.map { outcome in
            RoleRow(
                name: outcome.item.name, account: outcome.item.account.text, subjects: [],
                boundary: outcome.item.boundary.map { "other: \(ARN($0)?.name ?? $0)" } ?? "missing",
                status: words.text(outcome.status))
        }
        return (desired + skipped + leftover).sorted(byCells: \.cells)
    }

    /// `attached`, `missing` or `other: NAME`; in a dry-run as it would be. What could not be read is not said to be
    /// missing.
    private func boundary(of outcome: Outcome<OperatorRole>) -> String {
        if outcome.status.isDone { return "attached" }
        if case .unknown = outcome.status { return "unknown" }
        if observed.accounts[outcome.desired.account]?.value == nil { return "unknown" }
        guard let carried = outcome.after?.boundary ?? outcome.before?.boundary else { return "missing" }
        return carried == outcome.desired.boundary.text ? "attached" : "other: \(ARN(carried)?.name ?? carried)"
    }

    /// One row a permission set; how it reached its accounts belongs to its status.
    var permissionSetRows: [PermissionSetRow] {
        let provisionings = Dictionary(outcomes.provisionings.map { ($0.desired.permissionSet, $0.status) }) { $1 }
        let desired = outcomes.permissionSets.map { outcome in
            PermissionSetRow(
                name: Self.name(outcome.desired.name),
                managedPolicies: outcome.desired.managedPolicies.map(\.name).sorted(),
                session: outcome.desired.session.description,
                status: words.text(Self.status(outcome.status, provisionings[outcome.desired.name])))
        }
        let leftover = outcomes.removals.permissionSets.map { outcome in
            PermissionSetRow(
                name: outcome.item.name, managedPolicies: [], session: "", status: words.text(outcome.status))
        }
        return (desired + leftover).sorted(byCells: \.cells)
    }

    /// A set that is right but didn't reach its accounts is not done.
    private static func status(_ set: OutcomeStatus, _ provisioning: OutcomeStatus?) -> OutcomeStatus {
        guard set.isDone, let provisioning else { return set }
        switch provisioning {
        case .failed(let reason): return .failed("provisioning: \(reason)")
        case .unknown(let reason): return .unknown("provisioning: \(reason)")
        case .skipped(let reason): return .skipped("provisioning: \(reason)")
        case .exists: return set
        case .orphaned, .removed: return set
        case .created, .adopted, .updated, .replaced:
            switch set {
            case .updated(let fields): return .updated(fields + ["provisioning"])
            case .adopted(let fields): return .adopted(fields + ["provisioning"])
            case .exists: return .updated(["provisioning"])
            case .created, .replaced, .removed, .orphaned, .skipped, .failed, .unknown: return set
            }
        }
    }

    /// One row an assignment: asked for, skipped, or left over.
    var assignmentRows: [AssignmentRow] {
        let desired = outcomes.assignments.map { outcome in
            AssignmentRow(
                group: outcome.desired.group, permissionSet: Self.name(outcome.desired.permissionSet),
                account: outcome.desired.account.text, status: words.text(outcome.status))
        }
        let skipped = plan.skipped.filter { $0.kind == .assignment }.map { item in
            AssignmentRow(
                group: item.name, permissionSet: item.permissionSet ?? "",
                account: item.account?.text ?? Self.noAccount,
                status: words.text(.skipped(item.reason)))
        }
        let leftover = outcomes.removals.assignments.map { outcome in
            AssignmentRow(
                group: outcome.item.group, permissionSet: outcome.item.permissionSet,
                account: outcome.item.account.text, status: words.text(outcome.status))
        }
        return (desired + skipped + leftover).sorted(byCells: \.cells)
    }

    /// What stands where a resource has no account.
    private static let noAccount = "none"

    /// `short (whole name)` where a name was shortened.
    private static func name(_ name: PermissionSetName) -> String {
        name.text == name.whole ? name.text : "\(name.text) (\(name.whole))"
    }
}
