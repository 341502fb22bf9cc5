extension Explainer {
    /// A tenant: its sectors, tiers, accounts, people, and everything that it gets.
    func tenant(named name: String) -> [Explanation] {
        guard let tenant = definition.tenants.first(where: { $0.name.value.text == name }) else { return [] }
        let sectors = tenant.sectors.map { ExplainedFact("sector", $0.value.text, at: [$0.location]) }
        let overrides = tenant.jitOverrides.map { ExplainedFact("override", $0.key, at: [$0.tier.location]) }
        let from = ExplainedFact("from", "tenant \(name)", at: [tenant.name.location])
        return [
            part(
                .tenant, name, scope: .tenant(tenant.name.value),
                facts: [from] + sectors + accounts(of: tenant) + people(of: tenant) + overrides)
        ]
    }

    /// A sector of core-iam.yaml: its tiers, accounts and groups, and the tenants that work in it.
    func sector(named name: String) -> [Explanation] {
        guard let sector = definition.core?.sectors.first(where: { $0.name.value.text == name }) else { return [] }
        let places = mapping.places.filter { $0.coordinate.tenant == nil && $0.coordinate.sector == sector.name.value }
        let tiers = sector.tiers.map { ExplainedFact("tier", $0.name.value.text, at: [$0.name.location]) }
        let accounts = mapping.accounts.accounts(sector: sector.name.value).map(sectorFact)
        let tenants = definition.tenants.compactMap { tenant in
            tenant.sectors.first { $0.value == sector.name.value }.map {
                ExplainedFact("tenant", tenant.name.value.text, at: [$0.location])
            }
        }
        let from = ExplainedFact("from", "sector \(name)", at: [sector.name.location])
        return [
            part(
                .sector, name, scope: .core, facts: [from] + tiers + accounts + tenants,
                prefixes: Set(places.map(\.coordinate.prefix)))
        ]
    }

    /// What a part of the definition gets; of core only what carries one of the prefixes.
    private func part(
        _ kind: Explanation.Kind, _ name: String, scope: Scope, facts: [ExplainedFact], prefixes: Set<String>? = nil
    ) -> Explanation {
        let names = prefixes.map { prefixes in
            Set(prefixes.flatMap { prefix in GroupRole.allCases.map { prefix + $0.suffix } })
        }
        let roles = desired.roles.filter { $0.coordinate.scope == scope && names?.contains($0.name) ?? true }
        let groups = desired.groups.filter { $0.scope == scope && names?.contains($0.name) ?? true }
        let assigned = desired.assignments.filter { $0.scope == scope && names?.contains($0.group) ?? true }
        let skipped = desired.skipped.filter { $0.scope == scope && names?.contains($0.name) ?? true }
        let made =
            roles.map { ExplainedFact("role", "\($0.name) in \($0.account)", at: place(of: $0)) }
            + groups.map { group in summary(of: group, assigned.filter { $0.group == group.name }) }
            + skipped.filter { $0.kind != .boundaryPolicy }.map {
                ExplainedFact("not made", "\($0.kind.rawValue) \($0.label)", because: $0.reason)
            }
        return Explanation(
            kind, name, facts: facts + made,
            resources: ExplainedResources(
                arns: Set(roles.flatMap { [$0.arn, $0.boundary, $0.trusted.provider] }),
                permissionSets: Set(assigned.map(\.permissionSet.text)), groups: Set(groups.map(\.name)),
                hasMembers: true,
                assignments: Set(assigned)),
            scopes: [scope])
    }

    private func summary(of group: Group, _ assigned: [Assignment]) -> ExplainedFact {
        let rights = assigned.map { "\($0.permissionSet) in \($0.account)" }
        let more = rights.count > 3 ? " and \(rights.count - 3) more" : ""
        return ExplainedFact(
            "group", group.name,
            because: rights.isEmpty ? "gets nothing" : rights.prefix(3).joined(separator: ", ") + more)
    }

    private func accounts(of tenant: Tenant) -> [ExplainedFact] {
        mapping.accounts.accounts(of: tenant).map { site in
            accountFact(site, of: Coordinate(.tenant(tenant.name.value, sector: site.sector), tier: site.tier))
        }
    }

    private func people(of tenant: Tenant) -> [ExplainedFact] {
        [GroupRole.admins, .contributors, .readers].flatMap { role in
            tenant.members(role).map {
                ExplainedFact("person", $0.value, because: "members.\(role.rawValue)", at: [$0.location])
            }
        }
    }
}
