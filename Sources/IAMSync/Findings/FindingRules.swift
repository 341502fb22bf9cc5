import IAMModel

/// The rules that find what should not be there, in order. Pure: they look at what was observed and planned.
enum FindingRules {
    /// Everything that the rules find, the worst first.
    static func findings(in observed: ObservedState, plan: Plan, jit: [JITStatus]) -> [Finding] {
        var found: [Finding] = []
        for inventory in observed.accounts.values.compactMap(\.value) {
            let scene = AccountScene(inventory: inventory, desired: observed.desired, plan: plan)
            found += operatorUsers(scene) + trust(scene) + boundaries(scene) + permissions(scene) + providers(scene)
        }
        if let inventory = observed.center.value {
            found += identityCenter(inventory, plan: plan)
        }
        found += standingLiveWrite(jit)
        return found.sorted()
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

/// One account as the rules see it.
struct AccountScene {
    let inventory: AccountInventory
    let desired: DesiredState
    let plan: Plan

    var account: AccountID { inventory.account }
    var roles: [OperatorRole] { desired.roles.filter { $0.account == account } }
    var providers: [OIDCProvider] { desired.providers.filter { $0.account == account } }

    /// The steps for the account's roles, with what was observed of each.
    var roleSteps: [Step<OperatorRole>] { plan.roles.filter { $0.desired.account == account } }
}
