import IAMModel

/// Removes what the plan says, after all creations have ended. In Identity Center: assignments, then memberships and
/// groups, then sets. In each account: roles, then their boundaries, audiences and providers.
struct RemovalTrack {
    let applier: Applier

    func run() async -> RemovalOutcomes {
        guard removals.count > 0 else { return RemovalOutcomes(planned: removals) }
        async let accounts = removeInAccounts()
        var outcomes = await removeInIdentityCenter()
        let inAccounts = await accounts
        outcomes.roles = inAccounts.flatMap(\.roles)
        outcomes.boundaries = inAccounts.flatMap(\.boundaries)
        outcomes.audiences = inAccounts.flatMap(\.audiences)
        outcomes.providers = inAccounts.flatMap(\.providers)
        outcomes.unread = removals.unread
        return outcomes
    }

    private var removals: Removals { applier.plan.removals }

    /// How many items are under way at once; how many calls that makes is the lane's and the window's to say.
    private static let width = 16

    // MARK: Accounts

    private func removeInAccounts() async -> [RemovalOutcomes] {
        let homes =
            removals.roles.map(\.item.account) + removals.boundaries.map(\.item.account)
            + removals.audiences.map(\.item.account) + removals.providers.map(\.item.account)
        return await inParallel(Set(homes).sorted(), width: applier.options.parallel) { await remove(in: $0) }
    }

    /// One after the other: a policy and a provider go when the roles are gone that needed them.
    private func remove(in account: AccountID) async -> RemovalOutcomes {
        let context = applier.sessions.context(in: account)
        var outcomes = RemovalOutcomes()
        for removal in removals.roles where removal.item.account == account {
            outcomes.roles.append(await perform(removal, hindrance: nil, in: context))
        }
        let gone = Set(outcomes.roles.filter { $0.status == .removed }.map(\.item.name))
        for removal in removals.boundaries where removal.item.account == account {
            let holder = outcomes.roles.first { $0.item.boundary == removal.item.arn && $0.hindrance != nil }
            outcomes.boundaries.append(
                await perform(removal, hindrance: holder?.hindrance, besides: gone, in: context))
        }
        for removal in removals.audiences where removal.item.account == account {
            outcomes.audiences.append(await perform(removal, hindrance: nil, besides: gone, in: context))
        }
        for removal in removals.providers where removal.item.account == account {
            let holder = outcomes.roles.first { $0.hindrance != nil && $0.item.trusts(removal.item) }
            outcomes.providers.append(
                await perform(removal, hindrance: holder?.hindrance, besides: gone, in: context))
        }
        return outcomes
    }

    // MARK: Identity Center

    private func removeInIdentityCenter() async -> RemovalOutcomes {
        var outcomes = RemovalOutcomes(planned: removals)
        guard let context = applier.observed.center.value?.context else { return outcomes }
        outcomes.assignments = await inParallel(removals.assignments, width: Self.width) { removal in
            await perform(removal, hindrance: nil, in: context)
        }
        outcomes.memberships = await inParallel(removals.memberships, width: Self.width) { removal in
            await perform(removal, hindrance: nil, in: context)
        }
        let staying = outcomes.assignments.compactMap { one in one.hindrance.map { (one.item, $0) } }
        let byGroup = Dictionary(staying.map { ($0.groupID, $1) }) { first, _ in first }
        let bySet = Dictionary(staying.map { ($0.setARN, $1) }) { first, _ in first }
        outcomes.groups = await inParallel(removals.groups, width: Self.width) { removal in
            await perform(removal, hindrance: byGroup[removal.item.id], in: context)
        }
        outcomes.permissionSets = await inParallel(removals.permissionSets, width: Self.width) { removal in
            await perform(removal, hindrance: bySet[removal.item.arn], in: context)
        }
        return outcomes
    }

    // MARK: Any kind

    private func perform<Item: Removable>(
        _ removal: Removal<Item>, hindrance: String?, besides gone: Set<String> = [], in context: Item.Context
    ) async -> RemovalOutcome<Item> {
        guard removal.removes else { return RemovalOutcome(removal.item, status: removal.planned) }
        let status = await status(of: removal.item, hindrance: hindrance, besides: gone, in: context)
        applier.progress(
            .finished(
                kindName: Item.kindName, name: removal.item.label, account: removal.item.home?.text, status: status))
        return RemovalOutcome(removal.item, status: status)
    }

    private func status<Item: Removable>(
        of item: Item, hindrance: String?, besides gone: Set<String>, in context: Item.Context
    ) async -> OutcomeStatus {
        if let hindrance { return .skipped(hindrance) }
        if Task.isCancelled { return .skipped(SyncError.cancelled.reason) }
        do {
            try await item.ensureRemoved(besides: gone, in: context)
            return .removed
        } catch .cancelled {
            return .skipped(SyncError.cancelled.reason)
        } catch {
            return .failed(error.reason)
        }
    }
}

extension OperatorRole.Remains {
    /// Whether it trusts a provider.
    fileprivate func trusts(_ provider: OIDCProvider.Remains) -> Bool {
        ProviderUseGuard(roles: [TrustingRole(name: name, trust: trust)]).reason(toKeep: provider.arn) != nil
    }
}
