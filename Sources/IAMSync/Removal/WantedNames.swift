import AWSClient
import IAMModel

/// The names that the definition asks for in each account, as IAM compares them.
struct WantedNames: Sendable {
    /// Names of roles, in lower case.
    let roles: [AccountID: Set<String>]
    /// Names of boundary policies, in lower case.
    let boundaries: [AccountID: Set<String>]
    /// ARNs of providers.
    let providers: [AccountID: Set<String>]

    /// The names of a desired state, which has to be whole.
    init(_ desired: DesiredState) {
        roles = Self.grouped(desired.roles.map { ($0.account, $0.name.lowercased()) })
        boundaries = Self.grouped(desired.boundaries.map { ($0.account, $0.name.lowercased()) })
        providers = Self.grouped(desired.providers.map { ($0.account, $0.arn.text) })
    }

    private static func grouped(_ names: [(AccountID, String)]) -> [AccountID: Set<String>] {
        Dictionary(grouping: names, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    /// The roles of an account that nobody asks for.
    func unwantedRoles(in account: AccountInventory) -> [IAMRole] {
        let wanted = roles[account.account] ?? []
        return account.details.roles.filter { !wanted.contains($0.name.lowercased()) }
    }

    /// The policies of an account that are named like a boundary and that nobody asks for.
    func unwantedBoundaries(in account: AccountInventory) -> [LocalPolicyDetails] {
        let wanted = boundaries[account.account] ?? []
        return account.details.policies.filter {
            $0.name.hasSuffix(BoundaryPolicy.ending) && !wanted.contains($0.name.lowercased())
        }
    }
}
