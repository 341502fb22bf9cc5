extension Explainer {
    /// An operator role in each account of its place, made or not.
    func operatorRoles(named name: String) -> [Explanation] {
        mapping.places.filter { $0.hasOperator && $0.coordinate.groupName(.operator) == name }.flatMap { place in
            place.sites.isEmpty ? [role(of: place, at: nil)] : place.sites.map { role(of: place, at: $0) }
        }
    }

    private func role(of place: Place, at site: Site?) -> Explanation {
        let name = place.coordinate.groupName(.operator)
        let made = desired.roles.first { $0.name == name && $0.account == site?.account }
        let account = site.map { accountFact($0, of: place.coordinate) }
        var facts = [origin(of: place), rule(of: place)] + (account.map { [$0] } ?? [])
        if let made {
            facts += trust(of: made, at: place) + limits(of: made)
        } else {
            facts += missing(name, in: site?.account)
        }
        let provider = made?.trusted.provider
        return Explanation(
            .operatorRole, name, account: site?.account, facts: facts,
            resources: ExplainedResources(arns: Set([made?.arn, made?.boundary, provider].compactMap(\.self))),
            scopes: [place.coordinate.scope])
    }

    /// Why something is not made.
    func missing(_ name: String, in account: AccountID?) -> [ExplainedFact] {
        let items = desired.skipped.filter { $0.name == name && $0.kind == .operatorRole && $0.account == account }
        return items.map { item in
            let management = definition.aws.organization.managementAccount
            let isManagement = account != nil && account == mapping.facts.managementAccount
            let reason = isManagement ? "the management account gets no provider, boundary or role" : item.reason
            return ExplainedFact(
                "not made", reason, at: [isManagement && management?.value == account ? management?.location : nil])
        }
    }

    private func origin(of place: Place) -> ExplainedFact {
        if let tenant = tenant(place.coordinate.tenant) {
            let identity = tenant.workloadIdentities.first { $0.tier.value == place.coordinate.tier }
            return ExplainedFact(
                "from", "workload_identity.\(place.coordinate.tier) of tenant \(tenant.name.value)",
                at: [identity?.tier.location])
        }
        let group = declaredTier(at: place.coordinate)?[.operator]
        return ExplainedFact(
            "from",
            "groups.operator of tier \(place.coordinate.tier) of \(place.coordinate.sector?.text ?? "its sector")",
            at: [group?.name.location])
    }

    private func rule(of place: Place) -> ExplainedFact {
        let text =
            place.coordinate.tenant == nil
            ? "a sector’s tier has an operator role where its operator group has a workload_identity: {sector}-{tier}-operator"
            : "a tenant has an operator role for each tier in its workload_identity: {tenant}-{tier}-operator"
        return ExplainedFact("rule", text)
    }

    private func trust(of role: OperatorRole, at place: Place) -> [ExplainedFact] {
        guard case .pipeline(let identity) = place.runner else { return [] }
        let ids = definition.aws.operator.githubIDs.map(\.name.location)
        let subjects = role.trusted.subjects.map { subject in
            subject == identity.subject.value
                ? ExplainedFact("trusts", subject, at: [identity.subject.location])
                : ExplainedFact(
                    "trusts", subject, because: "the same pipeline in GitHub’s form with ids, from github_ids",
                    at: [ids.first, identity.subject.location])
        }
        let sharing = desired.roles.filter { $0.trusted.provider == role.trusted.provider }.count
        return subjects + [
            ExplainedFact("audience", role.trusted.audience, at: [identity.audience.location]),
            ExplainedFact(
                "issuer", role.trusted.issuer.url,
                because: sharing == 1
                    ? "its provider in this account is for this role alone"
                    : "one provider in this account for its \(sharing) operators",
                at: [identity.issuer.location]),
        ]
    }

    private func limits(of role: OperatorRole) -> [ExplainedFact] {
        let settings = definition.aws.operator
        return [
            ExplainedFact(
                "boundary", role.boundary.name,
                because: settings.boundary.map { "from the template \($0.value)" } ?? "from the built-in template",
                at: [settings.boundary?.location]),
            ExplainedFact(
                "policies", role.managedPolicies.map(\.name).joined(separator: ", "),
                because: settings.managedPolicies == nil
                    ? "the default; inside its boundary" : "operator.managed_policies; inside its boundary",
                at: [settings.managedPolicies?.first?.location]),
            ExplainedFact(
                "session", role.maxSession.description,
                because: settings.maxSession == nil ? "the default" : "operator.max_session_hours",
                at: [settings.maxSession?.location]),
        ]
    }
}
