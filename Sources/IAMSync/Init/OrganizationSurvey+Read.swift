package import AWSClient
package import IAMModel

extension OrganizationSurvey {
    /// Asks who calls, what the organization and its accounts are, and which Identity Center there is. Nothing is written.
    ///
    /// One call each, one for a page of accounts, and one for the tags of every active account whose name fits no place.
    ///
    /// - Parameters:
    ///   - definition: Has the places that accounts may stand at.
    ///   - client: Acts as the caller, in the region of Identity Center.
    ///   - width: How many calls are under way at once.
    /// - Returns: What AWS said; the tags and Identity Center may be unknown.
    /// - Throws: ``RunError`` when the caller, the organization or its accounts can't be read.
    package static func read(
        for definition: Definition, through client: AWSClient, width: Int = 8
    ) async throws(RunError) -> OrganizationSurvey {
        let caller = try await answer(of: .callerIdentity(), through: client, advice: "")
        guard let account = AccountID(caller.account) else {
            throw .unreachable("GetCallerIdentity named no account that we know how to work with")
        }
        let management = try await managementAccount(through: client)
        var accounts = [account: ListedAccount(name: "", state: "ACTIVE")]
        if management != nil {
            let advice = "; run it in the management account, or where an administrator was delegated to"
            for record in try await answer(of: .accounts(), through: client, advice: advice) {
                guard let id = AccountID(record.id) else { continue }
                accounts[id] = ListedAccount(name: record.name, state: record.state)
            }
        }
        let unplaced = AccountProposal(of: accounts, in: definition).unplaced.map(\.id)
        let unknownTags = management == nil ? nil : await readTags(of: unplaced, into: &accounts, client, width)
        return OrganizationSurvey(
            callerAccount: account, managementAccount: management, accounts: accounts, unknownTags: unknownTags,
            region: client.region, instances: await instances(through: client))
    }

    private static func answer<Output>(
        of operation: AWSOperation<Output>, through client: AWSClient, advice: String
    ) async throws(RunError) -> Output {
        do {
            return try await client.write(operation)
        } catch {
            throw .unreachable(error.reason + advice)
        }
    }

    private static func managementAccount(through client: AWSClient) async throws(RunError) -> AccountID? {
        do {
            return AccountID(try await client.write(.organization()).managementAccount)
        } catch {
            guard case .aws(let failure) = error, failure.code == "AWSOrganizationsNotInUseException" else {
                throw .unreachable(error.reason)
            }
            return nil
        }
    }

    /// Adds the tags of accounts; gives why some could not be read.
    private static func readTags(
        of ids: [AccountID], into accounts: inout [AccountID: ListedAccount], _ client: AWSClient, _ width: Int
    ) async -> String? {
        let active = ids.filter { accounts[$0]?.isActive == true }
        let found = await inParallel(active, width: width) { await tags(of: $0, through: client) }
        var reason: String?
        for (id, reading) in zip(active, found) {
            switch reading {
            case .present(let tags):
                guard let account = accounts[id] else { continue }
                accounts[id] = ListedAccount(name: account.name, state: account.state, tags: tags)
            case .absent: continue
            case .unknown(let why): reason = reason ?? why
            }
        }
        return reason
    }

    private static func tags(of id: AccountID, through client: AWSClient) async -> Reading<[Tag]> {
        do {
            return .present(try await client.write(.organizationTags(of: id.text)).map(Tag.init))
        } catch {
            return .unknown(error.reason)
        }
    }

    private static func instances(through client: AWSClient) async -> Reading<[String]> {
        do {
            return .present(try await client.write(.identityCenterInstances()).map(\.arn).sorted())
        } catch {
            return .unknown(error.reason)
        }
    }
}
