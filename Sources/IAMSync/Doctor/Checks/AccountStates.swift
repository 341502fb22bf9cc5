import AWSClient
import IAMModel

/// What Organizations says of accounts: whether each is there, and active.
struct AccountStates: Sendable {
    let client: AWSClient
    let parallel: Int

    /// What is known of each account.
    ///
    /// - Parameters:
    ///   - wanted: The accounts in question.
    ///   - facts: What is known already.
    /// - Returns: A reading for each of them.
    func read(of wanted: [AccountID], knowing facts: OrganizationFacts) async -> [AccountID: Reading<ListedAccount>] {
        let known = await facts.knowingStates(of: Set(wanted), through: client, listing: true, width: parallel)
        let readings = await inParallel(wanted, width: parallel) { id -> Reading<ListedAccount> in
            if let account = known.accounts[id] { return .present(account) }
            return await Reading.trying { () throws(SyncError) in
                try await client.read(.account(id.text)).map { ListedAccount(name: $0.name, state: $0.state) }
            }
        }
        return Dictionary(uniqueKeysWithValues: zip(wanted, readings))
    }

    /// What stands against working in an account; `nil` for nothing.
    static func check(_ account: AccountID, _ state: Reading<ListedAccount>?) -> Check? {
        switch state {
        case .present(let found) where found.isActive: nil
        case .present(let found):
            .failed(
                .account, in: Check.Place(account: account.text, name: found.name),
                "it is \(found.state): nothing can be done in it",
                remedy: "Take it out of aws.yaml, or bring it back to ACTIVE.")
        case .absent:
            .failed(
                .account, in: Check.Place(account: account.text, name: nil), "the organization has no such account",
                remedy: "Correct its number in aws.yaml.")
        case .unknown(let reason):
            .unproved(
                .account, in: Check.Place(account: account.text, name: nil),
                "whether it is active is not known: \(reason)",
                remedy: "Allow organizations:ListAccounts and organizations:DescribeAccount.")
        case nil: nil
        }
    }
}
