public import AWSClient
public import IAMModel

/// A sync of one definition with one organization: observe, plan, apply.
///
/// ```swift
/// let sync = Synchronization(of: definition, through: client, issuers: issuers)
/// let observed = try await sync.observe()
/// let plan = sync.plan(from: observed)
/// let outcomes = await sync.apply(plan, observed: observed)
/// ```
public struct Synchronization: Sendable {
    /// What must be.
    public let definition: Definition
    /// How the run goes about its work.
    public let options: RunOptions
    private let client: AWSClient
    private let issuers: any IssuerConnection
    private let clock: any AWSClock
    private let progress: ProgressListener

    /// A sync of a definition that the validator has passed.
    ///
    /// - Parameters:
    ///   - definition: What must be.
    ///   - client: Acts as the caller, in the caller's own account. Take one with `RetryPolicy.patient`: many calls go
    ///     out at once, and being throttled should make the run slower, not fail items. Its clock is the run's.
    ///   - issuers: Reaches the issuers' servers, for thumbprints.
    ///   - options: How to go about it.
    ///   - progress: Hears what the run does.
    public init(
        of definition: Definition, through client: AWSClient, issuers: any IssuerConnection,
        options: RunOptions = RunOptions(), progress: @escaping ProgressListener = { _ in }
    ) {
        self.init(
            of: definition, through: client, issuers: issuers, clock: client.clock, options: options,
            progress: progress)
    }

    /// A sync that tells time by another clock than its client.
    package init(
        of definition: Definition, through client: AWSClient, issuers: any IssuerConnection, clock: any AWSClock,
        options: RunOptions = RunOptions(), progress: @escaping ProgressListener = { _ in }
    ) {
        self.definition = definition
        self.client = client
        self.issuers = issuers
        self.clock = clock
        self.options = options
        self.progress = progress
    }

    /// Reads what AWS has. Nothing is written.
    ///
    /// A part that can't be read is unknown; the rest is read all the same.
    ///
    /// - Throws: ``RunError`` when the run can't begin.
    public func observe() async throws(RunError) -> ObservedState {
        let moment = clock.now
        let facts = try await OrganizationFacts.read(for: definition, through: client)
        let discovered = try discoveredAccounts(facts)
        let desired = DesiredState(
            of: definition,
            facts: AWSFacts(
                partition: facts.partition, managementAccount: facts.managementAccount, discoveredAccounts: discovered))
        let chosen = desired.selecting(options.selection)
        let listed = Set((definition.aws.accounts + discovered).map(\.id.value)).sorted()
        let searched = options.accountsToSearch(chosen, listed: listed, besides: facts.managementAccount)
        let homes = Set(chosen.providers.map(\.account) + chosen.roles.map(\.account) + searched)
        let known = await knowingStates(facts, of: homes.union(chosen.assignments.map(\.account)))
        let wanted = homes.filter { known.hindrance(in: $0) == nil }.sorted()
        progress(.observing(parts: wanted.count + 1))
        async let thumbprints = thumbprints(of: chosen)
        async let center = center(of: chosen, accounts: listed)
        if !chosen.providers.isEmpty { progress(.waiting(for: "the issuers’ certificates")) }
        let certificates = await thumbprints
        if !chosen.providers.isEmpty { progress(.waiting(for: nil)) }
        let accounts = await inventories(
            of: wanted, desired: chosen, sessions: sessions(known, thumbprints: certificates))
        var observed = ObservedState(
            facts: known, desired: desired, accounts: accounts, center: await center, thumbprints: certificates,
            moment: moment)
        if options.prunes {
            progress(.waiting(for: "what is left over"))
            observed.leftovers = await leftovers(in: observed)
            progress(.waiting(for: nil))
        }
        return observed
    }

    /// Compares what must be with what was observed. Pure.
    public func plan(from observed: ObservedState) -> Plan {
        RemovalPlanner(definition: definition, observed: observed, options: options)
            .complete(Planner(observed: observed, options: options).plan())
    }

    /// Carries out a plan.
    ///
    /// - Returns: How every resource came out; a failure is one resource's, never thrown.
    public func apply(_ plan: Plan, observed: ObservedState) async -> Outcomes {
        progress(.writing(plan.writes))
        let sessions = sessions(
            observed.facts, thumbprints: observed.thumbprints,
            borrowed: observed.accounts.compactMapValues { $0.value?.context.client })
        return await Applier(
            plan: plan, observed: observed, sessions: sessions, options: options, clock: clock, progress: progress
        ).apply()
    }

    // MARK: Reading

    /// Finds accounts where the definition asks for it; the rules that need accounts run again, before any other call.
    private func discoveredAccounts(_ facts: OrganizationFacts) throws(RunError) -> [AccountEntry] {
        guard definition.aws.discovery != .none else { return [] }
        let (entries, diagnostics) = AccountDiscoverer(definition: definition, accounts: facts.accounts).discover()
        let broken = Validator.diagnostics(
            for: definition,
            facts: AWSFacts(
                partition: facts.partition, managementAccount: facts.managementAccount, discoveredAccounts: entries))
        let errors = (diagnostics + broken).filter { $0.severity == .error }
        guard errors.isEmpty else { throw .invalidDefinition(errors.sorted()) }
        return entries
    }

    private func sessions(
        _ facts: OrganizationFacts, thumbprints: [Issuer: Reading<[String]>], borrowed: [AccountID: AWSClient] = [:]
    ) -> AccountSessions {
        AccountSessions(
            client: client, facts: facts, organization: definition.aws.organization, clock: clock,
            installation: definition.aws.installation?.value, thumbprints: thumbprints,
            rotatesThumbprints: options.rotatesThumbprints, borrowed: borrowed)
    }

    /// Where accounts were discovered, all are known already.
    private func knowingStates(_ facts: OrganizationFacts, of accounts: Set<AccountID>) async -> OrganizationFacts {
        guard definition.aws.discovery == .none else { return facts }
        return await facts.knowingStates(
            of: accounts, through: client, listing: !options.readsSelection, width: options.parallel)
    }

    private func thumbprints(of desired: DesiredState) async -> [Issuer: Reading<[String]>] {
        let reader = IssuerReader(connection: issuers)
        let wanted = Set(desired.providers.map(\.issuer)).sorted()
        let found = await inParallel(wanted, width: options.parallel) { await reader.thumbprints(of: $0) }
        return Dictionary(uniqueKeysWithValues: zip(wanted, found))
    }

    private func leftovers(in observed: ObservedState) async -> LeftoverFacts {
        let accounts = observed.accounts.sorted { $0.key < $1.key }.compactMap(\.value.value)
        return await LeftoverReader(
            desired: observed.desired, accounts: accounts, center: observed.center.value, width: options.parallel
        ).read()
    }

    private func inventories(
        of wanted: [AccountID], desired: DesiredState, sessions: AccountSessions
    ) async -> [AccountID: Reading<AccountInventory>] {
        let desires = AccountDesires.byAccount(desired)
        let found = await inParallel(wanted, width: options.parallel) { account in
            await telling(of: .account(account)) {
                await inventory(desired: desires[account] ?? AccountDesires(), in: sessions.context(in: account))
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(wanted, found))
    }

    private func inventory(
        desired: AccountDesires, in context: AccountContext
    ) async -> Reading<AccountInventory> {
        do {
            return .present(
                try await AccountReader(desired: desired, context: context, audits: options.readsEverything).read())
        } catch {
            return .unknown(error.reason)
        }
    }

    private func center(
        of desired: DesiredState, accounts: [AccountID]
    ) async -> Reading<IdentityCenterInventory> {
        await telling(of: .identityCenter) {
            do throws(SyncError) {
                return .present(
                    try await IdentityCenterInventory.read(
                        desired, settings: definition.aws.identityCenter,
                        installation: definition.aws.installation?.value, through: client, clock: clock,
                        accounts: accounts,
                        options: .init(
                            audits: options.readsEverything, readsSelection: options.readsSelection,
                            hints: options.hints, progress: progress)))
            } catch {
                return .unknown(error.reason)
            }
        }
    }

    /// Reads a part, and says when that begins and how it ended.
    private func telling<Inventory>(
        of part: ObservedPart, _ read: () async -> Reading<Inventory>
    ) async -> Reading<Inventory> {
        progress(.reading(part))
        let reading = await read()
        if case .unknown(let reason) = reading {
            progress(.read(part, hindrance: reason))
        } else {
            progress(.read(part, hindrance: nil))
        }
        return reading
    }
}
