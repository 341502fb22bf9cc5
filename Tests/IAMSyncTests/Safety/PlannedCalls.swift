import AWSSimulator
import IAMModel
import JSONTree

@testable import IAMSync

/// Every write that a plan allows, told by operation, account and names. Written by hand from what the plan shows, not
/// taken from how the engine writes.
struct PlannedCalls {
    private var allowed: Set<String> = []

    init(_ plan: Plan) {
        for step in plan.providers where step.writes { allowProvider(step) }
        for step in plan.boundaries where step.writes { allowBoundary(step) }
        for step in plan.roles where step.writes { allowRole(step) }
        for step in plan.permissionSets where step.writes { allowSet(step) }
        for step in plan.groups where step.writes {
            allow([step.changes == [.create] ? "CreateGroup" : "UpdateGroup", step.desired.name])
        }
        for step in plan.memberships where step.writes {
            allow(["CreateGroupMembership", step.desired.group, step.desired.member])
        }
        for step in plan.assignments where step.writes { allowAssignment(step) }
        for step in plan.provisionings where step.writes {
            let set = step.desired.permissionSet.text
            allow(["ProvisionPermissionSet", set])
            for account in step.observed?.staleAccounts ?? [] { allow(["ProvisionPermissionSet", account, set]) }
        }
        allowRemovals(plan.removals)
    }

    /// The writes that no item of the plan allows.
    func excess(in calls: [RecordedCall], names: AWSNames) -> [String] {
        calls.filter(\.isWrite).map { names.line($0) }.filter { !allowed.contains($0) }
    }

    private mutating func allow(_ words: [String]) { allowed.insert(words.joined(separator: " ")) }

    // MARK: Accounts

    private mutating func allowProvider(_ step: Step<OIDCProvider>) {
        let (account, arn) = (step.desired.account.text, step.desired.arn.text)
        for change in step.changes {
            switch change {
            case .create: allow(["CreateOpenIDConnectProvider", account, step.desired.issuer.url])
            case .addClientID(let name): allow(["AddClientIDToOpenIDConnectProvider", account, arn, name])
            case .thumbprints: allow(["UpdateOpenIDConnectProviderThumbprint", account, arn])
            case .tags: allow(["TagOpenIDConnectProvider", account, arn])
            }
        }
    }

    private mutating func allowBoundary(_ step: Step<BoundaryPolicy>) {
        let (account, arn) = (step.desired.account.text, step.desired.arn.text)
        for change in step.changes {
            switch change {
            case .create: allow(["CreatePolicy", account, step.desired.name])
            case .document: for verb in ["Create", "Delete"] { allow(["\(verb)PolicyVersion", account, arn]) }
            case .tags: allow(["TagPolicy", account, arn])
            }
        }
    }

    private mutating func allowRole(_ step: Step<OperatorRole>) {
        let place = [step.desired.account.text, step.desired.name]
        let boundary = step.desired.boundary.text
        for change in step.changes {
            switch change {
            case .create: allow(["CreateRole"] + place + [boundary])
            case .boundary: allow(["PutRolePermissionsBoundary"] + place + [boundary])
            case .deleteInlinePolicy(let name): allow(["DeleteRolePolicy"] + place + [name])
            case .detach(let policy): allow(["DetachRolePolicy"] + place + [policy])
            case .trust: allow(["UpdateAssumeRolePolicy"] + place)
            case .session: allow(["UpdateRole"] + place)
            case .tags: allow(["TagRole"] + place)
            case .attach(let policy): allow(["AttachRolePolicy"] + place + [policy.text])
            }
        }
    }

    // MARK: Identity Center

    private mutating func allowSet(_ step: Step<PermissionSet>) {
        let name = step.desired.name.text
        for change in step.changes {
            switch change {
            case .create: allow(["CreatePermissionSet", name])
            case .tags: allow(["TagResource", name])
            case .session: allow(["UpdatePermissionSet", name])
            case .detachCustomerManaged: allow(["DetachCustomerManagedPolicyReferenceFromPermissionSet", name])
            case .detach(let policy): allow(["DetachManagedPolicyFromPermissionSet", name, policy])
            case .inlinePolicy where step.desired.inlinePolicy == nil:
                allow(["DeleteInlinePolicyFromPermissionSet", name])
            case .inlinePolicy: allow(["PutInlinePolicyToPermissionSet", name])
            case .attach(let policy): allow(["AttachManagedPolicyToPermissionSet", name, policy.text])
            }
        }
    }

    private mutating func allowAssignment(_ step: Step<Assignment>) {
        let desired = step.desired
        for change in step.changes {
            switch change {
            case .create:
                allow(["CreateAccountAssignment", desired.account.text, desired.permissionSet.text, desired.group])
            case .remove(let other):
                allow(["DeleteAccountAssignment", desired.account.text, other.permissionSet, desired.group])
            }
        }
    }

    // MARK: Removals

    private mutating func allowRemovals(_ removals: Removals) {
        for item in removals.roles.filter(\.removes).map(\.item) {
            allow(["DeleteRole", item.account.text, item.name])
            for policy in item.attachedPolicies { allow(["DetachRolePolicy", item.account.text, item.name, policy]) }
        }
        for item in removals.boundaries.filter(\.removes).map(\.item) {
            allow(["DeletePolicy", item.account.text, item.arn])
            allow(["DeletePolicyVersion", item.account.text, item.arn])
        }
        for item in removals.providers.filter(\.removes).map(\.item) {
            allow(["DeleteOpenIDConnectProvider", item.account.text, item.arn])
        }
        for item in removals.groups.filter(\.removes).map(\.item) { allow(["DeleteGroup", item.name]) }
        for item in removals.permissionSets.filter(\.removes).map(\.item) { allow(["DeletePermissionSet", item.name]) }
        for item in removals.assignments.filter(\.removes).map(\.item) {
            allow(["DeleteAccountAssignment", item.account.text, item.permissionSet, item.group])
        }
    }
}
