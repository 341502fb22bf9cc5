import AWSClient
import IAMModel

extension OrganizationFacts {
    /// Asks who calls, and what the organization is: one call each for the caller, the organization where aws.yaml doesn't
    /// name the management account, and a page of accounts where accounts are to be found among them.
    ///
    /// - Throws: ``RunError`` when not even the caller can be known, or when accounts must be discovered and can't.
    static func read(for definition: Definition, through client: AWSClient) async throws(RunError) -> OrganizationFacts
    {
        let caller: CallerIdentity
        do {
            caller = try await client.write(.callerIdentity())
        } catch {
            throw .unreachable(error.reason)
        }
        guard let account = AccountID(caller.account), let arn = ARN(caller.arn),
            let partition = Partition(arn.partition)
        else { throw .unreachable("GetCallerIdentity named no account that we know how to work with") }
        return OrganizationFacts(
            callerARN: caller.arn, callerAccount: account, partition: partition,
            managementAccount: try await managementAccount(for: definition, through: client),
            accounts: try await discoverable(for: definition, through: client))
    }

    private static func managementAccount(
        for definition: Definition, through client: AWSClient
    ) async throws(RunError) -> AccountID? {
        if let written = definition.aws.organization.managementAccount { return written.value }
        do {
            let organization = try await client.write(.organization())
            return AccountID(organization.managementAccount)
        } catch {
            guard case .aws(let failure) = error, failure.code == "AWSOrganizationsNotInUseException" else {
                throw .unreachable(error.reason)
            }
            return nil
        }
    }

    /// All accounts, where the definition's are to be found among them.
    static func discoverable(
        for definition: Definition, through client: AWSClient
    ) async throws(RunError) -> [AccountID: ListedAccount] {
        guard definition.aws.discovery != .none else { return [:] }
        let listed: [OrganizationAccount]
        do {
            listed = try await client.write(.accounts())
        } catch {
            throw .unreachable(error.reason)
        }
        guard !listed.isEmpty else { throw .noAccounts }
        var accounts: [AccountID: ListedAccount] = [:]
        for record in listed {
            guard let id = AccountID(record.id) else { continue }
            let tags = definition.aws.discovery == .tags ? try await tags(of: id, through: client) : []
            accounts[id] = ListedAccount(name: record.name, state: record.state, tags: tags)
        }
        return accounts
    }

    private static func tags(of account: AccountID, through client: AWSClient) async throws(RunError) -> [Tag] {
        do {
            return try await client.write(.organizationTags(of: account.text)).map(Tag.init)
        } catch {
            throw .unreachable(error.reason)
        }
    }
}

extension OrganizationFacts {
    /// The same facts with the states of some accounts: where they can't be read, they are not known.
    ///
    /// The accounts are listed, 20 a page, as long as that takes no more calls than asking for each; then the rest is asked
    /// for. A run for a part of the definition asks only: how many other accounts there are makes no difference to it.
    ///
    /// - Parameters:
    ///   - wanted: The accounts in question.
    ///   - client: Acts as the caller.
    ///   - lists: Whether the accounts may be listed.
    ///   - width: How many calls are under way at once.
    /// - Returns: The facts, with what is known of these accounts, and maybe others.
    func knowingStates(
        of wanted: Set<AccountID>, through client: AWSClient, listing lists: Bool, width: Int
    ) async -> OrganizationFacts {
        var known = accounts
        let budget = ListBudget(insteadOf: wanted.subtracting(known.keys).count)
        if lists, budget.pages > 0 {
            guard let pages = try? await client.readPages(.accounts(), upTo: budget.pages) else { return self }
            for record in pages.output {
                guard let id = AccountID(record.id) else { continue }
                known[id] = ListedAccount(name: record.name, state: record.state)
            }
            if pages.areAll { return with(accounts: known) }
        }
        let missing = wanted.subtracting(known.keys).sorted()
        let found = await inParallel(missing, width: width) { id in
            try? await client.read(.account(id.text)).map { ListedAccount(name: $0.name, state: $0.state) }
        }
        for (id, account) in zip(missing, found) { known[id] = account }
        return with(accounts: known)
    }

    private func with(accounts: [AccountID: ListedAccount]) -> OrganizationFacts {
        OrganizationFacts(
            callerARN: callerARN, callerAccount: callerAccount, partition: partition,
            managementAccount: managementAccount, accounts: accounts)
    }
}
