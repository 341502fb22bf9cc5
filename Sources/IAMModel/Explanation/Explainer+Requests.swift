extension Explainer {
    /// How members of a group come by their access for a time, each part with where it is said.
    func request(for group: Group) -> [ExplainedFact] {
        guard group.role.writes, let place = place(ofGroup: group.name) else { return [] }
        guard let rule = place.groups.first(where: { $0.name == group.name })?.jit else {
            return [ExplainedFact("on request", "no: who is a member has the access all the time")]
        }
        if let declared = declaredGroup(group)?.jit {
            let from = declared.eligibleFrom.map { [eligible($0.value, at: $0.location)] } ?? []
            return [
                ExplainedFact(
                    "window", rule.window.description, because: "its jit rule", at: [declared.window.location]),
                ExplainedFact(
                    "approval", rule.approval.rawValue, because: "its jit rule", at: [declared.approval.location]),
            ] + from
        }
        guard let tenant = tenant(of: group) else { return [] }
        let override = tenant.jitOverrides.first {
            $0.tier.value == place.coordinate.tier && $0.role == group.role
        }
        let from = rule.eligibleFrom.map { [eligible($0, at: nil)] } ?? []
        return [
            window(rule, override, of: tenant, at: place, group.role), approval(rule, override),
        ] + from
    }

    private func eligible(_ group: String, at place: SourceLocation?) -> ExplainedFact {
        ExplainedFact("may ask", "members of \(group)", at: [place])
    }

    private func approval(_ rule: EffectiveRule, _ override: JITOverride?) -> ExplainedFact {
        let written = override?.approval
        let reason = written == nil ? "the default" : "jit_overrides.\(override?.key ?? "")"
        return ExplainedFact("approval", rule.approval.rawValue, because: reason, at: [written?.location])
    }

    /// With compliance in any live override, the live admin window is at most 1 hour: that may be the reason.
    private func window(
        _ rule: EffectiveRule, _ override: JITOverride?, of tenant: Tenant, at place: Place, _ role: GroupRole
    ) -> ExplainedFact {
        let value = rule.window.description
        if let written = override?.window, written.value == rule.window {
            let reason = "jit_overrides.\(override?.key ?? "")"
            return ExplainedFact("window", value, because: reason, at: [written.location])
        }
        let isLive = place.coordinate.tier.text == "live"
        let compliance = tenant.jitOverrides.lazy.filter { $0.tier.value.text == "live" }.compactMap(\.compliance).first
        if isLive, role == .admins, let compliance {
            let reason = "compliance \(compliance.value.rawValue) allows live admins no more"
            return ExplainedFact(
                "window", value, because: reason, at: [compliance.location, override?.window?.location])
        }
        let reason = isLive ? "the default for live \(role.rawValue)" : "the session of the standard table"
        return ExplainedFact("window", value, because: reason)
    }
}
