import AWSClient
import IAMModel

/// The rules that find what should not be there, in order. Pure: they look at what was observed and planned.
enum FindingRules {
    /// Everything that the rules find, the worst first.
    static func findings(in observed: ObservedState, plan: Plan, jit: [JITStatus]) -> [Finding] {
        var found: [Finding] = []
        let wanted = AccountDesires.byAccount(observed.desired)
        let issuers = Set(observed.desired.providers.map(\.issuer)).sorted()
        for inventory in observed.accounts.values.compactMap(\.value) {
            let scene = AccountScene(
                inventory: inventory, desired: wanted[inventory.account] ?? AccountDesires(), issuers: issuers,
                partition: observed.facts.partition)
            found += operatorUsers(scene) + trust(scene) + boundaries(scene) + permissions(scene)
            found += providers(scene) + extraTags(scene)
        }
        if let inventory = observed.center.value {
            let view = CenterView(inventory: inventory, definition: observed.desired)
            found += identityCenter(view, plan: plan)
        }
        found += standingLiveWrite(jit)
        return Set(found).sorted()
    }

    /// A live group whose members can write without anybody's approval.
    private static func standingLiveWrite(_ rows: [JITStatus]) -> [Finding] {
        rows.filter { $0.standingLiveWrite == .yes }.map { row in
            Finding(
                code: "standing-live-write", severity: .high, account: nil, resource: row.group,
                evidence: "its members can write to a live account at this moment without an approval",
                remedy: row.remediation)
        }
    }
}

/// One account as the rules see it: judged by what was read of it, so that a part that could not be read hides no other.
struct AccountScene {
    /// An operator role with what stands under its name.
    typealias Role = (desired: OperatorRole, found: IAMRole)

    let inventory: AccountInventory
    let roles: ArraySlice<OperatorRole>
    let boundaries: ArraySlice<BoundaryPolicy>
    let providers: ArraySlice<OIDCProvider>
    /// The names that providers of the declared issuers have in this account, whether one is wanted here or not.
    let declaredProviders: [ARN]

    init(inventory: AccountInventory, desired: AccountDesires, issuers: [Issuer], partition: Partition) {
        self.inventory = inventory
        roles = desired.roles
        boundaries = desired.boundaries
        providers = desired.providers
        declaredProviders = issuers.map { issuer in
            ARN(iam: "oidc-provider/\(issuer.hostAndPath)", in: inventory.account, of: partition)
        }
    }

    var account: AccountID { inventory.account }

    /// The operator roles that are there.
    var foundRoles: [Role] {
        roles.compactMap { role in inventory.listing.role(named: role.name).value.map { (role, $0) } }
    }

    /// The operator role that IAM takes for the one of this name; `nil` for any other role.
    func operatorRole(named name: String) -> OperatorRole? {
        roles.first { $0.name.lowercased() == name.lowercased() }
    }
}
