extension EffectiveRule {
    /// The JIT rule of a tenant's group: what its override says, then the default; `nil` for a group without a rule.
    ///
    /// Every admin group and every live contributor group has one, another only by an override. With `compliance` in any
    /// live override, the live admin window is at most 1 hour.
    init?(of tenant: Tenant, _ role: GroupRole, tier: Slug, table: StandardTable) {
        let override = tenant.jitOverrides.first { $0.tier.value == tier && $0.role == role }
        let isLive = tier.text == "live"
        guard role == .admins || isLive || override != nil else { return nil }
        let usual = table.session(of: role == .admins ? .tenantAdmin : .tenantContributor)
        let window = override?.window?.value ?? (isLive ? Self.liveWindow(role) : usual)
        let isCapped = isLive && role == .admins && tenant.hasLiveCompliance
        approval = override?.approval?.value ?? (isLive ? (role == .admins ? .twoParty : .peer) : .`self`)
        self.window = isCapped ? min(window, SessionLength(clampingHours: 1)) : window
        let place = Coordinate(.tenant(tenant.name.value, sector: nil), tier: tier)
        eligibleFrom = role == .admins ? place.groupName(.contributors) : tenant.readersGroupName
    }

    private static func liveWindow(_ role: GroupRole) -> SessionLength {
        SessionLength(clampingHours: role == .admins ? 2 : 4)
    }
}

extension Tenant {
    fileprivate var hasLiveCompliance: Bool {
        jitOverrides.contains { $0.tier.value.text == "live" && $0.compliance != nil }
    }
}
