extension Mapping {
    /// The assignments, and the sets that they use; where a set can't be made, its assignments are skipped.
    func addAssignments(to state: inout DesiredState) {
        let wanted = wantedAssignments(skipping: &state.skipped)
        let byForm = Dictionary(grouping: wanted, by: \.set)
        let formsByName = Dictionary(grouping: byForm.keys) { $0.name.text.lowercased() }
        for (form, uses) in byForm {
            do throws(PolicyGap) {
                guard formsByName[form.name.text.lowercased()]?.count == 1 else {
                    throw PolicyGap(reason: "two permission sets would be called \(form.name)")
                }
                let set = try permissionSet(form, for: uses)
                state.permissionSets.append(set)
                state.assignments += Set(uses.map { Assignment($0, of: set) })
            } catch {
                state.skipped += uses.map { SkippedItem($0, reason: error.reason) }
            }
        }
        state.permissionSets.sort { $0.name < $1.name }
        // Few stand in one account: to sort them there takes far fewer comparisons than to sort all.
        state.assignments = Dictionary(grouping: state.assignments, by: \.account)
            .sorted { $0.key < $1.key }.flatMap { $0.value.sorted() }
    }

    private func permissionSet(_ form: SetForm, for uses: [WantedAssignment]) throws(PolicyGap) -> PermissionSet {
        let names = form.tenant == nil ? table.managedPolicies(of: form.family) : [StandardTable.scopedPolicy]
        return PermissionSet(
            name: form.name, family: form.family,
            managedPolicies: try ManagedPolicies(names, partition: facts.partition).arns(in: nil),
            inlinePolicy: try inlinePolicy(of: form, for: uses), session: form.session, tags: tags(),
            scopes: Set(uses.map(\.scope)), tenant: form.tenant)
    }

    /// Ours, where the set is scoped, then that of `permission_sets`.
    private func inlinePolicy(of form: SetForm, for uses: [WantedAssignment]) throws(PolicyGap) -> PolicyDocument? {
        let ours = try scopedPolicy(of: form, for: uses)
        guard let path = table.inlinePolicyPath(of: form.family) else { return ours }
        let theirs = try policies.inline(path).get()
        return ours.map { $0.merging(theirs) } ?? theirs
    }

    /// Over the prefixes of the tiers in which exactly this set is assigned.
    private func scopedPolicy(of form: SetForm, for uses: [WantedAssignment]) throws(PolicyGap) -> PolicyDocument? {
        guard let tenant = form.tenant else { return nil }
        let prefixes = Set(
            uses.map { NamePrefix(of: Coordinate(.tenant(tenant, sector: $0.site.sector), tier: $0.site.tier)) })
        return try policies.scoped(form.family, prefixes.sorted()).get()
    }
}

extension Assignment {
    fileprivate init(_ wanted: WantedAssignment, of set: PermissionSet) {
        self.init(
            group: wanted.group, permissionSet: set.name, family: set.family,
            account: wanted.site.account, tier: wanted.site.tier, scope: wanted.scope)
    }
}

extension SkippedItem {
    fileprivate init(_ wanted: WantedAssignment, reason: String) {
        self.init(
            kind: .assignment, name: wanted.group, account: wanted.site.account,
            permissionSet: wanted.set.name.text, reason: reason, scope: wanted.scope)
    }
}
