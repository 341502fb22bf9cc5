/// Access on request as core-iam.yaml rules it.
enum JITRules {
    static func check(_ context: ValidationContext) -> [Diagnostic] {
        let groups = context.declaredGroups.filter(\.group.role.writes)
        let names = Set(
            (context.groups.map(\.name) + context.declaredGroups.map(\.group.name.value)).map(ExactName.init))
        return groups.flatMap { place, group in
            eligibility(from: group.jit?.eligibleFrom, among: names, context)
                + standingAccess(of: group, at: place, context)
                + liveRules(of: group, at: place)
        } + leftOut(names, context) + tool(context)
    }

    private static func leftOut(_ names: Set<ExactName>, _ context: ValidationContext) -> [Diagnostic] {
        context.definition.leftOut.flatMap { reference -> [Diagnostic] in
            guard case .eligibleGroup(let name) = reference else { return [] }
            return eligibility(from: name, among: names, context)
        }
    }

    private static func eligibility(
        from: Located<String>?, among names: Set<ExactName>, _ context: ValidationContext
    ) -> [Diagnostic] {
        guard let from, !context.isUnreadable(from.value) else { return [] }
        guard !names.contains(ExactName(from.value)), !mayBeTenants(from.value, context) else { return [] }
        return [.unknownEligibleGroup(from.value, at: from.location)]
    }

    /// Whether a name could be that of a tenant's group in an account that is not known yet.
    private static func mayBeTenants(_ name: String, _ context: ValidationContext) -> Bool {
        guard !context.knowsAccounts else { return false }
        return context.definition.tenants.contains { name.beginsExactly(with: "\($0.name.value)-") }
    }

    private static func standingAccess(
        of group: DeclaredGroup, at place: Coordinate, _ context: ValidationContext
    ) -> [Diagnostic] {
        guard place.tier.isLive else { return [] }
        var found: [Diagnostic] = []
        if group.jit == nil, !context.isUnreadable("\(group.name.value).jit") {
            found.append(.standingLiveWrite(group.name.value, at: group.name.location))
        }
        if let standing = group.standing, standing.value {
            found.append(.declaredStanding(group.name.value, at: standing.location))
        }
        return found
    }

    private static func liveRules(of group: DeclaredGroup, at place: Coordinate) -> [Diagnostic] {
        guard place.tier.isLive, let jit = group.jit else { return [] }
        var found: [Diagnostic] = []
        if place.sector?.text == "security", group.role == .admins, jit.approval.value != .twoParty {
            found.append(
                .securityAdminsApproval(group.name.value, jit.approval.value.rawValue, at: jit.approval.location))
        }
        if let justification = jit.justificationRequired, !justification.value {
            found.append(.noJustification(group.name.value, at: justification.location))
        }
        return found
    }

    private static func tool(_ context: ValidationContext) -> [Diagnostic] {
        guard let core = context.definition.core, core.jitTool?.value ?? .none == JITTool.none else { return [] }
        let gated = context.mapping.places.flatMap(\.groups).filter { $0.jit != nil }.map(\.name).sorted()
        guard let first = gated.first else { return [] }
        return [.noJITTool(first, count: gated.count, at: core.jitTool?.location ?? core.location)]
    }
}
