extension Explainer {
    /// A permission set by its name on AWS, by its whole name where that was shortened, or a standard set in any form.
    func permissionSet(named name: String) -> [Explanation] {
        if let set = desired.permissionSets.first(where: { [$0.name.text, $0.name.whole].contains(name) }) {
            return [explanation(of: set)]
        }
        guard let family = StandardSet(rawValue: name) else { return [] }
        let variants = variants(of: family, besides: nil)
        return [
            Explanation(
                .permissionSet, name,
                facts: [ExplainedFact("not made", "no group needs it in this form")] + variants,
                resources: ExplainedResources(), scopes: [])
        ]
    }

    private func explanation(of set: PermissionSet) -> Explanation {
        let uses = desired.assignments.filter { $0.permissionSet == set.name }
        let facts =
            form(set) + policies(of: set) + changing(set)
            + uses.map { ExplainedFact("used by", "\($0.group) in \($0.account)") }
            + variants(of: set.family, besides: set.name)
        return Explanation(
            .permissionSet, set.name.text, facts: facts,
            resources: ExplainedResources(permissionSets: [set.name.text]),
            scopes: [set.tenant.map(Scope.tenant) ?? .core])
    }

    /// Which form of a standard set it is: for whom, and for how long.
    func form(_ set: PermissionSet) -> [ExplainedFact] {
        let whole = set.name.whole == set.name.text ? [] : [ExplainedFact("whole name", set.name.whole)]
        let standard = ExplainedFact("form of", set.family.rawValue, because: "a standard set")
        let scope = set.tenant.map { tenant in
            let accounts = Set(desired.assignments.filter { $0.permissionSet == set.name }.map(\.account)).sorted()
            let list = accounts.prefix(3).map(\.text).joined(separator: ", ") + (accounts.count > 3 ? ", …" : "")
            return [ExplainedFact("scoped to", tenant.text, because: "\(list) is not this tenant’s alone")]
        }
        return [standard] + whole + (scope ?? []) + [session(of: set)]
    }

    private func session(of set: PermissionSet) -> ExplainedFact {
        let value = set.session.description
        let written = definition.aws.permissionSets.first { $0.set.value == set.family }?.session
        guard set.session != mapping.table.session(of: set.family) else {
            let reason = written == nil ? "the standard table" : "permission_sets.\(set.family.rawValue)"
            return ExplainedFact("session", value, because: reason, at: [written?.location])
        }
        let users = Set(desired.assignments.filter { $0.permissionSet == set.name }.map(\.group)).sorted()
        let group = users.first.flatMap { name in desired.groups.first { $0.name == name } }
        let window = group.map(request)?.first { $0.subject == "window" }
        let others = users.count > 1 ? " and \(users.count - 1) more" : ""
        let usual = mapping.table.session(of: set.family)
        return ExplainedFact(
            "session", value,
            because:
                "the window of \(users.first ?? "its groups")\(others) (\(window?.reason ?? "its jit rule")), not \(usual)",
            at: window?.places ?? [])
    }

    private func policies(of set: PermissionSet) -> [ExplainedFact] {
        let settings = definition.aws.permissionSets.first { $0.set.value == set.family }
        let names = set.managedPolicies.map(\.name).joined(separator: ", ")
        let written = settings?.managedPolicies
        let reason =
            set.tenant != nil
            ? "every scoped set has it; the inline policy allows the rest"
            : written == nil ? "the standard table" : "permission_sets.\(set.family.rawValue)"
        let managed = ExplainedFact(
            "policies", names.isEmpty ? "none" : names, because: reason,
            at: [set.tenant == nil ? written?.first?.location : nil])
        return [managed] + inline(of: set, settings)
    }

    private func inline(of set: PermissionSet, _ settings: PermissionSetSettings?) -> [ExplainedFact] {
        var facts: [ExplainedFact] = []
        if let tenant = set.tenant {
            let tiers = Set(desired.assignments.filter { $0.permissionSet == set.name }.map(\.tier)).sorted()
            let prefixes = tiers.map { "\(tenant)-\($0)" }.joined(separator: ", ")
            facts.append(
                ExplainedFact(
                    "inline policy", "over what carries \(prefixes)", because: "the tiers where it is assigned"))
        }
        if let own = settings?.inlinePolicy {
            facts.append(ExplainedFact("inline policy", own.value, at: [own.location]))
        }
        return facts
    }

    private func changing(_ set: PermissionSet) -> [ExplainedFact] {
        let who = set.tenant.map { "with tenant \($0)" } ?? "with core, because it is shared"
        return [ExplainedFact("changed by", "a run of everything, or one \(who)")]
    }

    private func variants(of family: StandardSet, besides name: PermissionSetName?) -> [ExplainedFact] {
        desired.permissionSets.filter { $0.family == family && $0.name != name }.map { other in
            let tenant = other.tenant.map { "scoped to \($0), " } ?? ""
            return ExplainedFact("variant", other.name.text, because: "\(tenant)\(other.session)")
        }
    }
}
