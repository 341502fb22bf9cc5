import AWSClient
import IAMModel

/// Collects what needs a hand or another tool. Pure.
struct OpenItems {
    let definition: Definition
    let observed: ObservedState
    let outcomes: Outcomes
    let selection: ScopeSelection
    let plan: Plan

    /// Everything that is open, in a stable order.
    func items() -> [OpenItem] {
        let found =
            issuers + unreachable + groups + members + eligible + unread + unsearched + tableless + leftovers + stopped
            + heldBack
        return Array(Set(found)).sorted()
    }

    private var issuers: [OpenItem] {
        observed.thumbprints.compactMap { issuer, reading in
            guard case .unknown(let reason) = reading else { return nil }
            return OpenItem(
                what: "The thumbprint of \(issuer) could not be read: \(reason)", who: "the platform team",
                how: "make the issuer reachable from here, or do nothing: AWS fetches the thumbprint of a new provider")
        }
    }

    private var groups: [OpenItem] {
        outcomes.groups.compactMap { outcome in
            guard case .skipped(let reason) = outcome.status else { return nil }
            return OpenItem(
                what: "The group \(outcome.desired.name) is not there: \(reason)",
                who: "the administrator of the identity provider",
                how: "assign the group to the AWS application, wait for the next sync, and run again")
        }
    }

    private var members: [OpenItem] {
        outcomes.memberships.compactMap { outcome in
            guard case .skipped(let reason) = outcome.status else { return nil }
            return OpenItem(
                what: "The person \(outcome.desired.member) is not in the group \(outcome.desired.group): \(reason)",
                who: "the administrator of the identity store", how: "create the person, and run again")
        }
    }

    /// Groups that are kept empty: membership is granted for a time, by hand or by another tool.
    private var eligible: [OpenItem] {
        guard definition.aws.identityCenter.groups == .native, definition.aws.identityCenter.jitGroups == .empty else {
            return []
        }
        return observed.desired.gatedGroups.compactMap { group in
            guard group.window != nil, selection.includes(group.coordinate.scope) else { return nil }
            let people = group.listedMembers.isEmpty ? "nobody is listed" : group.listedMembers.joined(separator: ", ")
            let from = group.eligibleFrom.map { "members of \($0)" } ?? people
            return OpenItem(
                what: "The group \(group.group) is kept empty; eligible: \(from)", who: "the approval tool",
                how: "add a person for the approved time, and take the person out again")
        }
    }

    private var unread: [OpenItem] {
        let accounts = observed.accounts.compactMap { account, reading -> OpenItem? in
            guard case .unknown(let reason) = reading else { return nil }
            return OpenItem(
                what: "The account \(account) could not be read: \(reason)", who: "the account's owner",
                how: "let the caller assume \(definition.aws.organization.accessRoleName) there, and run again")
        }
        guard case .unknown(let reason) = observed.center else { return accounts }
        return accounts + [
            OpenItem(
                what: "Identity Center could not be read: \(reason)", who: "the platform team",
                how: "run with credentials of the management account, in Identity Center's region")
        ]
    }

    /// What was not looked through, since that takes more calls than reading what is wanted.
    private var unsearched: [OpenItem] {
        let how = "run iamsync audit, which reads everything, whatever it takes"
        let accounts = observed.accounts.values.compactMap(\.value).filter { !$0.isWhole }.map { inventory in
            OpenItem(
                what: "The account \(inventory.account) has so many roles, users and policies that only some of them, "
                    + "\(inventory.details.count), were searched for findings and orphans",
                who: "the platform team", how: how)
        }
        guard let center = observed.center.value, !center.showsForeigners else { return accounts }
        return accounts + [
            OpenItem(
                what: "People and groups that the definition doesn't name were not looked for among those who have our "
                    + "permission sets: assignments were read group by group",
                who: "the platform team", how: how)
        ]
    }

    /// What failed and has no table of its own.
    private var tableless: [OpenItem] {
        failures(outcomes.boundaries) + failures(outcomes.groups) + failures(outcomes.memberships)
    }

    /// Providers that AWS could not make because it could not reach the issuer itself.
    private var unreachable: [OpenItem] {
        outcomes.providers.compactMap { outcome in
            guard case .failed(let reason) = outcome.status, reason.contains("OpenIdIdpCommunicationError") else {
                return nil
            }
            let provider = outcome.desired
            return OpenItem(
                what: "AWS could not reach \(provider.issuer) for account \(provider.account): \(reason)",
                who: "whoever runs the issuer", how: "make the issuer reachable from the internet, and run again")
        }
    }

    private func failures<Kind: ResourceKind>(_ outcomes: [Outcome<Kind>]) -> [OpenItem] {
        outcomes.compactMap { outcome in
            guard let reason = failure(of: outcome) else { return nil }
            let name = "\(Kind.kindName) \(outcome.desired.label)"
            return OpenItem(
                what: "The \(name)\(Self.place(outcome.desired)) is not as it must be: \(reason)",
                who: "the platform team", how: "mend the cause, and run again")
        }
    }

    /// Why something failed, or is not known by itself: where nothing around it could be read, one item says so for all.
    private func failure<Kind: ResourceKind>(of outcome: Outcome<Kind>) -> String? {
        switch outcome.status {
        case .failed(let reason): return reason
        case .unknown(let reason): return isReadAround(outcome.desired) ? reason : nil
        case .created, .exists, .adopted, .updated, .replaced, .removed, .orphaned, .skipped: return nil
        }
    }

    /// What could not be removed and has no table of its own, and what could not be looked for.
    private var leftovers: [OpenItem] {
        let removals = outcomes.removals
        let failed =
            RemovalOutcomes.failures(removals.boundaries) + RemovalOutcomes.failures(removals.groups)
            + RemovalOutcomes.failures(removals.memberships)
        let unread = removals.unread.filter { !isToldOfAll($0) }.map { part in
            OpenItem(
                what: "What to remove of \(part.what)\(part.account.map { " in \($0)" } ?? "") can't be known: "
                    + part.reason,
                who: "the platform team", how: "mend the cause, and run again")
        }
        return unread
            + failed.map { key, reason in
                OpenItem(
                    what: "The \(key) could not be removed: \(reason)", who: "the platform team",
                    how: "mend the cause, and run again")
            }
    }

    private var stopped: [OpenItem] {
        plan.stop.map { reason in
            [
                OpenItem(
                    what: "The run stopped: \(reason)", who: "the administrator of the identity provider",
                    how: "see whether the groups are synced, and run again")
            ]
        } ?? []
    }

    private var heldBack: [OpenItem] {
        plan.removals.excess.map { count in
            [
                OpenItem(
                    what: "Nothing was removed, for there is too much: \(count) item\(count == 1 ? "" : "s")",
                    who: "the platform team",
                    how: "see whether all of it may go, and run again with --max-deletions \(count)")
            ]
        } ?? []
    }

    /// Whether one item says already that nothing of an account, or of Identity Center, could be read.
    private func isToldOfAll(_ part: UnreadPart) -> Bool {
        let around = part.account.map { observed.accounts[$0]?.reason } ?? observed.center.reason
        return around == part.reason
    }

    private func isReadAround(_ resource: some ResourceKind) -> Bool {
        resource.home.map { observed.accounts[$0]?.value != nil } ?? (observed.center.value != nil)
    }

    private static func place(_ resource: some ResourceKind) -> String {
        resource.home.map { " in \($0)" } ?? ""
    }
}

extension AccountAuthorizationDetails {
    /// How many roles, users and policies there are.
    fileprivate var count: Int { roles.count + users.count + policies.count }
}
