import AWSClient
import IAMModel

/// The names that the definition asks for in each account, as IAM compares them.
struct WantedNames: Sendable {
    private let desired: [AccountID: AccountDesires]

    /// The names of a desired state, which has to be whole.
    init(_ desired: DesiredState) {
        self.desired = AccountDesires.byAccount(desired)
    }

    /// The ARNs of the providers that an account must have.
    func providers(in account: AccountID) -> Set<String> {
        Set((desired[account]?.providers ?? []).map(\.arn.text))
    }

    /// Those of an account's roles that nobody asks for.
    func unwanted(_ roles: [IAMRole], in account: AccountID) -> [IAMRole] {
        guard !roles.isEmpty else { return [] }
        let wanted = Set((desired[account]?.roles ?? []).map { $0.name.lowercased() })
        return roles.filter { !wanted.contains($0.name.lowercased()) }
    }

    /// The policies of an account that are named like a boundary and that nobody asks for.
    func unwantedBoundaries(in account: AccountInventory) -> [LocalPolicyDetails] {
        let named = account.details.policies.filter { $0.name.hasSuffix(BoundaryPolicy.ending) }
        guard !named.isEmpty else { return [] }
        let wanted = Set((desired[account.account]?.boundaries ?? []).map { $0.name.lowercased() })
        return named.filter { !wanted.contains($0.name.lowercased()) }
    }
}
