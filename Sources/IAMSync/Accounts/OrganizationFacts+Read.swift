import AWSClient
import IAMModel

extension OrganizationFacts {
    /// Asks who calls, and what the organization is: one call each for the caller, the organization where aws.yaml doesn't
    /// name the management account, and a page of accounts.
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
            accounts: try await accounts(for: definition, through: client))
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

    /// Lists the accounts. Where they aren't needed to find any, a refusal only means that states are not known.
    private static func accounts(
        for definition: Definition, through client: AWSClient
    ) async throws(RunError) -> [AccountID: ListedAccount] {
        let listed: [OrganizationAccount]
        do {
            listed = try await client.write(.accounts())
        } catch {
            guard definition.aws.discovery == .none else { throw .unreachable(error.reason) }
            return [:]
        }
        guard definition.aws.discovery == .none || !listed.isEmpty else { throw .noAccounts }
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
