import AWSClient
import IAMModel

/// Reads what a run that prunes needs besides: one call an account for its providers, one for each provider and each
/// boundary policy that nobody asks for, and one for each native group of ours that nobody asks for.
struct LeftoverReader {
    /// What must be, as a whole: not only what was chosen.
    let desired: DesiredState
    let accounts: [AccountInventory]
    let center: IdentityCenterInventory?
    let width: Int

    func read() async -> LeftoverFacts {
        var facts = LeftoverFacts()
        let names = WantedNames(desired)
        let found = await inParallel(accounts, width: width) { account in
            (await providers(in: account, besides: names), await policyTags(in: account, besides: names))
        }
        for (account, (providers, tags)) in zip(accounts, found) {
            facts.providers[account.account] = providers
            facts.policyTags[account.account] = tags
        }
        guard let center else { return facts }
        facts.groups = await groups(of: center)
        facts.groupAssignments = await assignments(ofOrphansIn: facts.groups.value ?? [], center)
        return facts
    }

    // MARK: Accounts

    private func providers(
        in account: AccountInventory, besides names: WantedNames
    ) async -> Reading<[String: Reading<OIDCProviderDescription>]> {
        let wanted = names.providers(in: account.account)
        return await Reading.trying { () throws(SyncError) in
            var found: [String: Reading<OIDCProviderDescription>] = [:]
            for arn in try await account.context.write(.oidcProviders()) where !wanted.contains(arn) {
                found[arn] = await Reading.trying { () throws(SyncError) in
                    try await account.context.read(.oidcProvider(arn))
                }
            }
            return found
        }
    }

    private func policyTags(
        in account: AccountInventory, besides names: WantedNames
    ) async -> [String: Reading<[Tag]>] {
        var tags: [String: Reading<[Tag]>] = [:]
        for policy in names.unwantedBoundaries(in: account) {
            tags[policy.arn] = await Reading.trying { () throws(SyncError) in
                try await account.context.read(.policyTags(of: policy.arn)).map { $0.map(Tag.init) }
            }
        }
        return tags
    }

    // MARK: Identity Center

    private func groups(of center: IdentityCenterInventory) async -> Reading<[GroupFacts]> {
        if let all = center.groups.all { return .present(all) }
        return await Reading.trying { () throws(SyncError) in try await center.context.groups() }
    }

    private func assignments(
        ofOrphansIn groups: [GroupFacts], _ center: IdentityCenterInventory
    ) async -> [String: Reading<[AssignmentFacts]>] {
        let wanted = WantedGroups(desired, center: center, all: groups)
        let ids = groups.filter(wanted.isOrphan).map(\.id).sorted()
        let found = await inParallel(ids, width: width) { id in
            await Reading.trying { () throws(SyncError) in try await center.context.assignments(ofGroup: id) ?? [] }
        }
        return Dictionary(zip(ids, found)) { first, _ in first }
    }
}
