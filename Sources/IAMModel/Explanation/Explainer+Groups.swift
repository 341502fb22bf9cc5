extension Explainer {
    /// A group of people.
    func group(named name: String) -> [Explanation] {
        guard let group = desired.groups.first(where: { $0.name == name }) else { return [] }
        let assigned = desired.assignments.filter { $0.group == name }
        let facts =
            origin(of: group) + source(of: group) + listedMembers(of: group) + request(for: group)
            + assigned.map(granted) + notAssigned(name)
        return [
            Explanation(
                .group, name, facts: facts,
                resources: ExplainedResources(groups: [name], hasMembers: true, assignments: Set(assigned)),
                scopes: [group.scope])
        ]
    }

    /// The place of a group; `nil` for the readers of a tenant, who have none alone.
    func place(ofGroup name: String) -> Place? {
        placesOfGroups[name].map { mapping.places[$0] }
    }

    /// A group as core-iam.yaml declares it; `nil` for a tenant's.
    func declaredGroup(_ group: Group) -> DeclaredGroup? {
        place(ofGroup: group.name).flatMap { declaredTier(at: $0.coordinate)?[group.role] }
    }

    /// The tenant whose file brings a group into being.
    func tenant(of group: Group) -> Tenant? {
        guard case .tenant(let name) = group.scope else { return nil }
        return tenant(name)
    }

    private func origin(of group: Group) -> [ExplainedFact] {
        if let declared = declaredGroup(group), let place = place(ofGroup: group.name) {
            let owner = declared.owner.map { [ExplainedFact("owner", $0.value, at: [$0.location])] } ?? []
            let tier = "\(place.coordinate.tier) of \(place.coordinate.sector?.text ?? "its sector")"
            return [
                ExplainedFact("from", "groups.\(group.role.rawValue) of tier \(tier)", at: [declared.name.location]),
                ExplainedFact("rule", "a sector’s tier has the groups that core-iam.yaml gives it"),
            ] + owner
        }
        guard let tenant = tenant(of: group) else { return [] }
        let from = ExplainedFact("from", "tenant \(tenant.name.value)", at: [tenant.name.location])
        guard let place = place(ofGroup: group.name) else {
            let rule = "a tenant has one group of readers for all its tiers, with everyone that its file lists"
            return [from, ExplainedFact("rule", rule)]
        }
        let rule = "a tenant has this group for each of its tiers: {tenant}-{tier}-\(group.role.rawValue)"
        return [from, ExplainedFact("rule", rule), reason(forTierOf: place, of: tenant)]
    }

    /// Why a tenant has a tier.
    private func reason(forTierOf place: Place, of tenant: Tenant) -> ExplainedFact {
        let tier = place.coordinate.tier
        if let site = place.sites.first {
            let account = accountFact(site, of: place.coordinate)
            return ExplainedFact(
                "tier", tier.text, because: "there is account \(site.account): \(account.reason ?? "it is known")",
                at: account.places)
        }
        if let identity = tenant.workloadIdentities.first(where: { $0.tier.value == tier }) {
            return ExplainedFact("tier", tier.text, because: "workload_identity names it", at: [identity.tier.location])
        }
        let override = tenant.jitOverrides.first { $0.tier.value == tier }
        return ExplainedFact("tier", tier.text, because: "jit_overrides names it", at: [override?.tier.location])
    }

    private func source(of group: Group) -> [ExplainedFact] {
        let id = definition.aws.identityCenter.groupIDs.first { $0.name.value == group.name }
        let named = id.map { " and has the id \($0.id.value), which wins over its name" } ?? ""
        let text =
            switch group.source {
            case .scim: "the identity provider makes and fills it; iamsync looks it up\(named)"
            case .native: "iamsync makes and fills it\(named)"
            }
        return [ExplainedFact("made by", text, at: [id?.id.location])]
    }

    private func listedMembers(of group: Group) -> [ExplainedFact] {
        let listed: [(Located<String>, String)]
        if let declared = declaredGroup(group) {
            listed = declared.members.map { ($0, "members") }
        } else if let tenant = tenant(of: group) {
            let roles: [GroupRole] = group.role == .readers ? [.admins, .contributors, .readers] : [group.role]
            listed = roles.flatMap { role in tenant.members(role).map { ($0, "members.\(role.rawValue)") } }
        } else {
            listed = []
        }
        guard !listed.isEmpty else { return [ExplainedFact("members", "none is listed")] }
        let standing = standing(of: group)
        return listed.map { ExplainedFact(standing.rawValue, $0.value, because: $1, at: [$0.location]) }
    }

    /// What it means that a person is listed for a group.
    enum Standing: String {
        /// iamsync makes them a member.
        case member
        /// `jit_groups: empty` keeps the group without members: they may ask.
        case eligible
        /// The identity provider decides who is a member.
        case listed
    }

    func standing(of group: Group) -> Standing {
        let center = definition.aws.identityCenter
        guard center.groups == .native else { return .listed }
        let hasRule = place(ofGroup: group.name)?.groups.first { $0.name == group.name }?.jit != nil
        return center.jitGroups == .empty && hasRule ? .eligible : .member
    }

    private func notAssigned(_ group: String) -> [ExplainedFact] {
        desired.skipped.filter { $0.kind == .assignment && $0.name == group }.map { item in
            let account = item.account.map { " in \($0)" } ?? ""
            return ExplainedFact("not made", "\(item.permissionSet ?? "access")\(account)", because: item.reason)
        }
    }

    /// What a group gets in an account, and by which rule.
    func granted(_ assignment: Assignment) -> ExplainedFact {
        let reason = reason(for: assignment)
        return ExplainedFact(
            "gets", "\(assignment.permissionSet) in \(assignment.account)", because: reason.text, at: reason.places)
    }
}
