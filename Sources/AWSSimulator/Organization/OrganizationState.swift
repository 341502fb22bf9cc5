import AWSClient
import JSONTree

/// AWS Organizations: the accounts, and what they are called.
struct OrganizationState: Codable, Sendable {
    struct Account: Cataloged {
        var id: String
        var name: String
        var email: String
        var state: String
        var tags: [SimulatedTag]

        var topics: [String] { [id] }
    }

    let id: String
    let partition: String
    let managementAccount: String
    var accounts: Catalog<Account>
    /// The accounts that administer Identity Center for the organization; states of earlier versions have none.
    var delegatedAdministrators: [String]?

    func isAdministrator(_ account: String) -> Bool { delegatedAdministrators?.contains(account) == true }

    func isActive(_ account: String) -> Bool {
        accounts.first(of: account)?.state == "ACTIVE"
    }

    func answer(_ call: SimulatedCall) throws(ServiceFailure) -> JSON? {
        let mayAsk = call.caller.account == managementAccount || isAdministrator(call.caller.account)
        guard mayAsk || call.operation == "DescribeOrganization" else {
            throw ServiceFailure(
                "AccessDeniedException", "You don't have permissions to access this resource.", status: 400)
        }
        switch call.operation {
        case "DescribeOrganization": return ["Organization": organization]
        case "ListAccounts": return try call.page("Accounts", accounts.values.lazy.map(json), default: 20)
        case "DescribeAccount": return ["Account": json(try account(call, "AccountId"))]
        case "ListTagsForResource": return try call.page("Tags", try tagged(call).tags.map(\.json))
        case "ListDelegatedAdministrators":
            let listed = (delegatedAdministrators ?? []).compactMap { accounts.first(of: $0) }
            return try call.page("DelegatedAdministrators", listed.map(json))
        default: return nil
        }
    }

    private func account(_ call: SimulatedCall, _ name: String) throws(ServiceFailure) -> Account {
        let id = try call.text(name)
        guard let account = accounts.first(of: id) else {
            throw ServiceFailure("AccountNotFoundException", "You specified an account that doesn't exist.")
        }
        return account
    }

    private func tagged(_ call: SimulatedCall) throws(ServiceFailure) -> Account {
        let id = try call.text("ResourceId")
        guard let account = accounts.first(of: id) else {
            throw ServiceFailure("TargetNotFoundException", "You specified a target that doesn't exist.")
        }
        return account
    }

    private var organization: JSON {
        let service = "arn:\(partition):organizations::\(managementAccount)"
        let email = accounts.first(of: managementAccount)?.email ?? ""
        return [
            "Id": .string(id), "Arn": .string("\(service):organization/\(id)"), "FeatureSet": "ALL",
            "MasterAccountArn": .string("\(service):account/\(id)/\(managementAccount)"),
            "MasterAccountId": .string(managementAccount), "MasterAccountEmail": .string(email),
            "AvailablePolicyTypes": [],
        ]
    }

    /// An account. Its `Status` was retired in September 2026: only `State` is there.
    private func json(_ account: Account) -> JSON {
        [
            "Id": .string(account.id),
            "Arn": .string("arn:\(partition):organizations::\(managementAccount):account/\(id)/\(account.id)"),
            "Email": .string(account.email), "Name": .string(account.name), "State": .string(account.state),
            "JoinedMethod": "CREATED",
        ]
    }
}
