import AWSClient
import IAMModel

/// What is ours in one account and not asked for: roles and boundaries by what was read in bulk, providers and audiences
/// only where the run prunes.
struct AccountLeftovers {
    let planner: RemovalPlanner
    let inventory: AccountInventory
    /// What the plan means to do in the account.
    let steps: AccountSteps

    func add(to removals: inout Removals) {
        guard inventory.isWhole || !planner.options.prunes else {
            let reason = "not all of them were read"
            removals.unread.append(UnreadPart(what: "roles and policies", account: account, reason: reason))
            return
        }
        let roles = roles
        let going = Set(roles.filter(\.removes).map(\.item.name))
        removals.roles += roles
        removals.boundaries += boundaries(after: going, among: roles.map(\.item))
        guard planner.options.prunes else { return }
        removals.audiences += audiences(after: going)
        removals.providers += providers(after: going)
        removals.unread += unread
    }

    private var account: AccountID { inventory.account }
    private var facts: LeftoverFacts? { planner.observed.leftovers }

    private func isOurs(_ tags: [Tag]) -> Bool {
        let owner = Ownership(of: tags, installation: inventory.context.installation)
        return OwnershipGuard.reason(toKeep: owner) == nil
    }

    // MARK: Roles

    private var roles: [Removal<OperatorRole.Remains>] {
        // Most roles of an account have no tags, and are nobody's whose names would be worth comparing.
        let ours = inventory.details.roles.filter { isOurs($0.tags.map(Tag.init)) }
        let orphans = planner.names.unwanted(ours, in: account)
        guard !orphans.isEmpty else { return [] }
        let use = RoleUseGuard(roles: planner.options.prunes ? rolesAfterwards : [])
        return orphans.map { role in
            let item = OperatorRole.Remains(
                role, attached: role.attached, inline: role.inline.map(\.name), in: account)
            let isAskedFor = planner.skipped.reason(toKeep: .operatorRole, role.name, in: account)
            return planner.judged(item, reason: isAskedFor ?? use.reason(toKeep: role.arn, named: role.name))
        }.sorted { $0.key < $1.key }
    }

    /// The account's roles as they trust after the run: one that is brought to its desired form trusts its pipeline alone.
    private var rolesAfterwards: [TrustingRole] {
        let standing = steps.roles.filter { $0.writes || $0.action == .keep }
        let trusts = Dictionary(standing.map { ($0.desired.name.lowercased(), $0.desired.trustPolicy) }) { $1 }
        return inventory.details.roles.map { role in
            trusts[role.name.lowercased()].map { TrustingRole(name: role.name, trust: .readable($0)) }
                ?? TrustingRole(role)
        }
    }

    // MARK: Boundaries

    private func boundaries(
        after going: Set<String>, among roles: [OperatorRole.Remains]
    ) -> [Removal<BoundaryPolicy.Remains>] {
        planner.names.unwantedBoundaries(in: inventory).compactMap { policy in
            guard let tags = tags(of: policy, among: roles), isOurs(tags) else { return nil }
            let item = BoundaryPolicy.Remains(policy, tags: tags, in: account)
            let isAskedFor = planner.skipped.reason(toKeep: .boundaryPolicy, policy.name, in: account)
            return planner.judged(item, reason: isAskedFor ?? use(of: policy, after: going).reason)
        }.sorted { $0.key < $1.key }
    }

    /// A policy's tags; `nil` where they are not known. One that an orphan of ours carries, and that is named after it, was
    /// tagged with it: that is enough to name it, and not to remove it.
    private func tags(of policy: LocalPolicyDetails, among roles: [OperatorRole.Remains]) -> [Tag]? {
        if planner.options.prunes { return facts?.policyTags[account]?[policy.arn]?.value }
        return roles.first { $0.boundary == policy.arn && policy.name == $0.name + BoundaryPolicy.ending }?.tags
    }

    private func use(of policy: LocalPolicyDetails, after going: Set<String>) -> PolicyUseGuard {
        let details = inventory.details
        let roles = details.roles.filter { $0.boundary == policy.arn || $0.attached.contains(policy.arn) }
        let users = details.users.filter { $0.boundary == policy.arn || $0.attached.contains(policy.arn) }
        let attached =
            roles.count { $0.attached.contains(policy.arn) }
            + users.count { $0.attached.contains(policy.arn) }
        return PolicyUseGuard(
            roles: Set(roles.map(\.name)).subtracting(going), users: Set(users.map(\.name)),
            groups: policy.attachmentCount > attached ? ["of IAM"] : [])
    }

    // MARK: Providers

    private func providers(after going: Set<String>) -> [Removal<OIDCProvider.Remains>] {
        let found = (facts?.providers[account]?.value ?? [:]).compactMap { arn, reading in
            reading.value.map { OIDCProvider.Remains($0, arn: arn, in: account) }
        }.filter { isOurs($0.tags) }
        guard !found.isEmpty else { return [] }
        let use = ProviderUseGuard(roles: rolesAfterwards.filter { !going.contains($0.name) })
        return found.map { item in
            let isAskedFor = planner.skipped.reason(toKeep: .oidcProvider, item.url, in: account)
            return planner.judged(item, reason: isAskedFor ?? use.reason(toKeep: item.arn))
        }.sorted { $0.key < $1.key }
    }

    /// Audiences that no operator of the account declares, of providers that are asked for and ours.
    private func audiences(after going: Set<String>) -> [Removal<OIDCProvider.ExtraAudience>] {
        let items = steps.providers.flatMap(extraAudiences)
        guard !items.isEmpty else { return [] }
        let use = AudienceUseGuard(roles: rolesAfterwards.filter { !going.contains($0.name) })
        return items.map { item in
            planner.judged(item, reason: use.reason(toKeep: item.audience, of: item.provider))
        }.sorted { $0.key < $1.key }
    }

    private func extraAudiences(of step: Step<OIDCProvider>) -> [OIDCProvider.ExtraAudience] {
        guard let observed = step.observed, OwnershipGuard.reason(toKeep: observed.ownership) == nil else { return [] }
        let provider = step.desired
        return observed.clientIDs.filter { !provider.clientIDs.contains($0) }.map { audience in
            OIDCProvider.ExtraAudience(
                account: account, provider: provider.arn.text, url: provider.issuer.url, audience: audience,
                scope: provider.scopes.count == 1 ? provider.scopes.first : nil,
                installation: inventory.context.installation)
        }
    }

    // MARK: Unread

    private var unread: [UnreadPart] {
        guard let facts else { return [] }
        let part = { (what: String, reason: String) in UnreadPart(what: what, account: account, reason: reason) }
        var parts: [UnreadPart] = []
        switch facts.providers[account] {
        case .unknown(let reason): parts.append(part("OIDC providers", reason))
        case .present(let found):
            parts += found.compactMap { arn, reading in reading.reason.map { part("OIDC provider \(arn)", $0) } }
        case .absent, nil: break
        }
        parts += (facts.policyTags[account] ?? [:]).compactMap { arn, reading in
            reading.reason.map { part("boundary policy \(arn)", $0) }
        }
        return parts.sorted()
    }
}
