import IAMModel

extension FindingRules {
    /// What nobody declared in Identity Center: policies of our sets, people and groups that have them, members.
    static func identityCenter(_ scene: CenterView, plan: Plan) -> [Finding] {
        extraPolicies(plan) + longSessions(plan) + foreignAssignments(scene) + extraMembers(scene.inventory)
            + unassigned(scene) + extraTags(plan)
    }

    private static func extraTags(_ plan: Plan) -> [Finding] {
        plan.permissionSets.flatMap { step in
            extraTags(step.observed?.tags ?? [], beyond: step.desired.tags, of: step.desired)
        }
    }

    private static func extraPolicies(_ plan: Plan) -> [Finding] {
        plan.permissionSets.flatMap { step -> [Finding] in
            guard let observed = step.observed, observed.ownership == .ours else { return [] }
            return observed.extraPolicies(beyond: step.desired).map { policy in
                Finding(
                    code: "extra-set-policy", severity: .high, account: nil, resource: step.desired.name.text,
                    evidence: "it has \(policy), which nobody declared", remedy: "take the policy off the set",
                    mendedBy: mending(of: policy, in: step.desired))
            }
        }
    }

    private static func mending(of policy: String, in set: PermissionSet) -> Mending {
        if policy.hasPrefix("arn:") { return Mending(of: set, PermissionSet.Change.detach(policy).field, old: policy) }
        let field = policy == "an inline policy" ? PermissionSet.Change.inlinePolicy.field : "customer managed policies"
        return Mending(of: set, field)
    }

    private static func longSessions(_ plan: Plan) -> [Finding] {
        plan.permissionSets.compactMap { step in
            guard let observed = step.observed, observed.ownership == .ours else { return nil }
            guard let session = observed.sessionLength, session > step.desired.session else { return nil }
            return Finding(
                code: "long-session", severity: .medium, account: nil, resource: step.desired.name.text,
                evidence: "a session lasts \(session), and the window is \(step.desired.session)",
                remedy: "shorten the session to the window",
                mendedBy: Mending(of: step.desired, PermissionSet.Change.session.field))
        }
    }

    private static func foreignAssignments(_ scene: CenterView) -> [Finding] {
        scene.foreignAssignments.map { foreign in
            if case .nobody = foreign.principal { return orphanedAssignment(foreign) }
            return Finding(
                code: "foreign-assignment", severity: .high, account: AccountID(foreign.account),
                resource: foreign.permissionSet, evidence: "\(foreign.principal) has it, and is not in the definition",
                remedy: "find out who assigned it and why, then remove the assignment or declare it",
                mendedBy: removal(of: foreign))
        }
    }

    private static func removal(of foreign: ForeignAssignment) -> Mending? {
        let group: String
        switch foreign.principal {
        case .group(let name, let id): group = name ?? id
        case .nobody(let id, wasGroup: true): group = id
        case .nobody(_, wasGroup: false), .user: return nil
        }
        let label = Assignment.Remains.label(of: group, to: foreign.permissionSet)
        return Mending(
            removing: ResourceKey(
                kindName: Assignment.kindName, name: label, account: AccountID(foreign.account)))
    }

    private static func removal(of extra: ExtraMember) -> Mending {
        let label = Membership.Remains.label(of: extra.member, in: extra.group)
        return Mending(removing: ResourceKey(kindName: Membership.kindName, name: label))
    }

    /// An identity provider that makes its groups anew gives them new ids: the old assignments stay, of nobody.
    private static func orphanedAssignment(_ foreign: ForeignAssignment) -> Finding {
        Finding(
            code: "orphaned-assignment", severity: .medium, account: AccountID(foreign.account),
            resource: foreign.permissionSet, evidence: "\(foreign.principal) has it, and no longer exists",
            remedy: "see whether a group was deleted or made anew, then remove the assignment",
            mendedBy: removal(of: foreign))
    }

    private static func extraMembers(_ inventory: IdentityCenterInventory) -> [Finding] {
        inventory.extraMembers.map { extra in
            Finding(
                code: "extra-member", severity: .medium, account: nil, resource: extra.group,
                evidence: "\(extra.member) is a member whom nobody declared",
                remedy: "remove the member, or list the person in the definition",
                mendedBy: removal(of: extra))
        }
    }

    private static func unassigned(_ scene: CenterView) -> [Finding] {
        scene.unassignedProvisionings.map { place in
            Finding(
                code: "unassigned-provisioning", severity: .low, account: AccountID(place.account),
                resource: place.permissionSet, evidence: "it is provisioned there, and nobody is assigned to it",
                remedy: "see whether an assignment failed to be removed whole")
        }
    }
}
