/// What a tenant's overrides may change, and what they loosen.
enum OverrideRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        context.definition.tenants.flatMap { tenant in
            tenant.jitOverrides.flatMap { override in
                limits(of: override, context) + looserThanDefault(override, of: tenant, context)
                    + single(override, of: tenant)
            } + compliance(of: tenant, context)
        } + context.definition.aws.jit.limits.flatMap { looserDefaults($0, context) }
    }

    /// A limit holds for overrides: where the default is looser, a tenant without one has what the limit forbids.
    private static func looserDefaults(_ limit: JITSettings.Limit, _ context: ValidationContext) -> [Diagnostic] {
        let rules = context.definition.tenants.flatMap { tenant -> [(override: JITOverride?, group: PlaceGroup)] in
            let override = tenant.jitOverrides.first { $0.tier.value == limit.tier.value && $0.role == limit.role }
            return context.places(of: tenant).filter { $0.coordinate.tier == limit.tier.value }
                .flatMap(\.groups).filter { $0.role == limit.role }.map { (override, $0) }
        }
        var found: [Diagnostic] = []
        let approvals = rules.filter { $0.override?.approval == nil }.compactMap { rule in
            rule.group.jit.map { (name: rule.group.name, value: $0.approval) }
        }
        if let most = limit.approval, let loose = approvals.filter({ $0.value < most.value }).min(by: { $0 < $1 }) {
            found.append(
                .defaultLooserThanLimit(
                    loose.name, loose.value.rawValue, limit: most.value.rawValue, at: most.location))
        }
        let windows = rules.filter { $0.override?.window == nil }.compactMap { rule in
            rule.group.jit.map { (name: rule.group.name, value: $0.window) }
        }
        if let most = limit.window, let loose = windows.filter({ $0.value > most.value }).min(by: { $0 < $1 }) {
            found.append(
                .defaultLooserThanLimit(
                    loose.name, loose.value.description, limit: most.value.description, at: most.location))
        }
        return found
    }

    private static func limits(of override: JITOverride, _ context: ValidationContext) -> [Diagnostic] {
        let limits = context.definition.aws.jit.limits
        return limits.filter { $0.tier.value == override.tier.value && $0.role == override.role }.flatMap { limit in
            var found: [Diagnostic] = []
            if let own = override.approval, let most = limit.approval, own.value < most.value {
                found.append(
                    .looserThanLimit(override.key, own.value.rawValue, limit: most.value.rawValue, at: own.location))
            }
            if let own = override.window, let most = limit.window, own.value > most.value {
                found.append(
                    .looserThanLimit(
                        override.key, own.value.description, limit: most.value.description, at: own.location))
            }
            return found
        }
    }

    private static func looserThanDefault(
        _ override: JITOverride, of tenant: Tenant, _ context: ValidationContext
    ) -> [Diagnostic] {
        guard let usual = defaultRule(for: override, of: tenant, context) else { return [] }
        var found: [Diagnostic] = []
        if let own = override.approval, own.value < usual.approval {
            found.append(
                .looserThanDefault(
                    override.key, own.value.rawValue, usual: usual.approval.rawValue, at: own.location))
        }
        if let own = override.window, own.value > usual.window {
            found.append(
                .looserThanDefault(
                    override.key, own.value.description, usual: usual.window.description, at: own.location))
        }
        return found
    }

    /// The rule that the group would have with an override that says nothing.
    private static func defaultRule(
        for override: JITOverride, of tenant: Tenant, _ context: ValidationContext
    ) -> EffectiveRule? {
        var plain = tenant
        plain.jitOverrides = [JITOverride(tier: override.tier, role: override.role)]
        return EffectiveRule(of: plain, override.role, tier: override.tier.value, table: context.mapping.table)
    }

    private static func single(_ override: JITOverride, of tenant: Tenant) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if override.tier.value.isLive, let justification = override.justificationRequired, !justification.value {
            let place = Coordinate(.tenant(tenant.name.value, sector: nil), tier: override.tier.value)
            found.append(.noJustification(place.groupName(override.role), at: justification.location))
        }
        if !override.tier.value.isLive, let compliance = override.compliance {
            found.append(.complianceOutsideLive(compliance.value.rawValue, override.key, at: compliance.location))
        }
        return found
    }

    private static func compliance(of tenant: Tenant, _ context: ValidationContext) -> [Diagnostic] {
        let live = tenant.jitOverrides.filter { $0.tier.value.isLive }
        guard let book = live.compactMap(\.compliance).first, let tier = live.first?.tier else { return [] }
        let admin = live.first { $0.role == .admins }
        let wanted = JITOverride(tier: tier, role: .admins, approval: admin?.approval, window: admin?.window)
        var plain = tenant
        plain.jitOverrides = [wanted]
        let rule = EffectiveRule(of: plain, .admins, tier: tier.value, table: context.mapping.table)
        guard let rule else { return [] }
        let name = tenant.name.value.text
        var found: [Diagnostic] = []
        if rule.window > SessionLength(clampingHours: 1) {
            found.append(
                .complianceCapsWindow(
                    book.value.rawValue, tenant: name, rule.window.description,
                    at: admin?.window?.location ?? book.location))
        }
        if rule.approval != .twoParty {
            found.append(
                .complianceApproval(
                    book.value.rawValue, tenant: name, rule.approval.rawValue,
                    at: admin?.approval?.location ?? book.location))
        }
        return found
    }
}
