import AWSClient
import IAMModel

/// Finds the accounts that aws.yaml leaves to discovery.
struct AccountListingCheck: Sendable {
    /// What was found.
    struct Listing: Sendable {
        let checks: [Check]
        let discovered: [AccountEntry]
        let facts: OrganizationFacts
    }

    let definition: Definition
    let client: AWSClient
    let caller: CallerCheck.Caller

    /// What was found. No call is made unless the definition asks for discovery.
    func run(managementAccount: AccountID?) async -> Listing {
        do throws(RunError) {
            let accounts = try await OrganizationFacts.discoverable(for: definition, through: client)
            let (entries, diagnostics) =
                definition.aws.discovery == .none
                ? ([], []) : AccountDiscoverer(definition: definition, accounts: accounts).discover()
            return Listing(
                checks: diagnostics.map { .failed(.account, $0.problem, remedy: $0.remedy) }, discovered: entries,
                facts: facts(accounts, managementAccount))
        } catch {
            let check = Check.failed(
                .account, "accounts can't be discovered: \(error.reason)",
                remedy: "Allow organizations:ListAccounts, or list the accounts in aws.yaml.")
            return Listing(checks: [check], discovered: [], facts: facts([:], managementAccount))
        }
    }

    private func facts(_ accounts: [AccountID: ListedAccount], _ managementAccount: AccountID?) -> OrganizationFacts {
        OrganizationFacts(
            callerARN: caller.arn.text, callerAccount: caller.account, partition: caller.partition,
            managementAccount: managementAccount, accounts: accounts)
    }
}
