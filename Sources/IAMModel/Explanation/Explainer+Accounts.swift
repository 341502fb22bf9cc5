extension Explainer {
    /// An account with everything that stands in it.
    func account(numbered number: String) -> [Explanation] {
        guard let id = AccountID(number) else { return [] }
        let entries = mapping.accounts.entries(with: id)
        guard !entries.isEmpty || id == mapping.facts.managementAccount else { return [] }
        let roles = desired.roles.filter { $0.account == id }
        let providers = desired.providers.filter { $0.account == id }
        let assigned = desired.assignments.filter { $0.account == id }
        let skipped = desired.skipped.filter { $0.account == id }
        let arns = roles.map(\.arn) + roles.map(\.boundary) + providers.map(\.arn)
        return [
            Explanation(
                .account, number, account: id,
                facts: entries.map(serves) + management(id) + sharing(id) + providers.map(held) + roles.map(held)
                    + assigned.map(held) + skipped.map(held),
                resources: ExplainedResources(arns: Set(arns), assignments: Set(assigned)),
                scopes: Set(roles.map(\.coordinate.scope) + assigned.map(\.scope)))
        ]
    }

    private func serves(_ entry: AccountEntry) -> ExplainedFact {
        let place = "(\(entry.sector.value), \(entry.tier.value))"
        let reason = entry.origin == .discovered ? "found in Organizations" : nil
        return ExplainedFact(
            "serves", entry.tenant.map { "tenant \($0.value) at \(place)" } ?? place, because: reason,
            at: [entry.origin == .file ? entry.location : nil])
    }

    private func management(_ id: AccountID) -> [ExplainedFact] {
        guard id == mapping.facts.managementAccount else { return [] }
        let written = definition.aws.organization.managementAccount
        return [
            ExplainedFact(
                "is", "the management account", because: "it gets no provider, boundary or role",
                at: [written?.location])
        ]
    }

    private func sharing(_ id: AccountID) -> [ExplainedFact] {
        definition.tenants.compactMap { tenant in
            guard let site = mapping.accounts.accounts(of: tenant).first(where: { $0.account == id }) else {
                return nil
            }
            let coordinate = Coordinate(.tenant(tenant.name.value, sector: site.sector), tier: site.tier)
            let alone = mapping.accounts.isDedicated(id, to: tenant.name.value) ? "its alone" : "shared"
            let account = accountFact(site, of: coordinate)
            return ExplainedFact(
                "tenant", tenant.name.value.text, because: "\(alone): \(account.reason ?? "")", at: account.places)
        }
    }

    private func held(_ provider: OIDCProvider) -> ExplainedFact {
        ExplainedFact("provider", provider.issuer.url, because: "for \(provider.clientIDs.joined(separator: ", "))")
    }

    private func held(_ role: OperatorRole) -> ExplainedFact {
        ExplainedFact("role", role.name, because: "trusts \(role.trusted.subjects[0])", at: place(of: role))
    }

    private func held(_ assignment: Assignment) -> ExplainedFact {
        ExplainedFact("access", "\(assignment.group) → \(assignment.permissionSet)")
    }

    private func held(_ item: SkippedItem) -> ExplainedFact {
        ExplainedFact("not made", "\(item.kind.rawValue) \(item.label)", because: item.reason)
    }
}
