import IAMModel

/// Reads core-iam.yaml.
struct CoreFile {
    let log: ReadingLog

    /// The content of the file; `nil` where it is no map.
    func read(_ root: YAMLNode) -> CoreDefinition? {
        guard let fields = FieldReader(root, .core, log: log) else {
            log.leaveOut(root.location.file)
            return nil
        }
        let sectors = fields.list("sectors", orNone: true)
        // Without its sectors the file is as good as unread.
        if sectors == nil, fields.nodeOrNone("sectors") != nil { log.leaveOut(root.location.file) }
        return CoreDefinition(
            identityProvider: fields.text("identity_provider"),
            jitTool: fields.text("jit_tool").map { Located(JITTool($0.value), at: $0.location) },
            sectors: (sectors ?? []).compactMap(sector),
            crossSectorReads: (fields.list("cross_sector_reads", orNone: true) ?? []).compactMap(crossSectorRead),
            location: SourceLocation(file: root.location.file))
    }

    private func sector(_ node: YAMLNode) -> Sector? {
        guard let fields = FieldReader(node, .sector, log: log) else { return nil }
        fields.requireAll()
        let name = fields.slug("name")
        let tiers = (fields.list("tiers", orNone: true) ?? []).compactMap { tier($0, of: name?.value) }
        guard let name else {
            leaveOut(tiers)
            return nil
        }
        return Sector(name: name, tiers: tiers)
    }

    /// Names below a sector that is left out are still names that others may refer to.
    private func leaveOut(_ tiers: [SectorTier]) {
        for tier in tiers {
            log.leaveOut(tier.name.value.text)
            for group in tier.groups { log.leaveOut(group.name.value) }
        }
    }

    private func tier(_ node: YAMLNode, of sector: Slug?) -> SectorTier? {
        guard let fields = FieldReader(node, .tier, log: log) else { return nil }
        fields.requireAll()
        let name = fields.slug("name")
        let prefix = sector.flatMap { sector in name.map { "\(sector)-\($0.value)" } }
        let groups = fields.nodeOrNone("groups").map { self.groups($0, prefix: prefix) } ?? []
        guard let name else {
            for group in groups { log.leaveOut(group.name.value) }
            return nil
        }
        return SectorTier(name: name, groups: groups)
    }

    private func groups(_ node: YAMLNode, prefix: String?) -> [DeclaredGroup] {
        let roles = GroupRole.allCases
        guard let fields = FieldReader(node, .groups, log: log) else { return [] }
        return roles.compactMap { role in
            fields.node(role.rawValue).flatMap { group($0, role, usualName: prefix.map { $0 + role.suffix }) }
        }
    }

    private func group(_ node: YAMLNode, _ role: GroupRole, usualName: String?) -> DeclaredGroup? {
        guard let fields = FieldReader(node, .group(role), log: log) else {
            log.leaveOut(usualName)
            return nil
        }
        fields.requireAll()
        let name = fields.text("name")
        let handle = name?.value ?? usualName
        let identity = fields.node("workload_identity").flatMap {
            part("workload_identity", of: handle, FieldReader.workloadIdentity($0, log: log))
        }
        let jit = fields.node("jit").flatMap { part("jit", of: handle, self.jit($0)) }
        let (kind, owner, members): (Located<DeclaredGroup.Kind>?, Located<String>?, [Located<String>]) =
            (fields.choice("type"), fields.text("owner"), fields.members("members"))
        let standing = fields.bool("standing")
        guard let name else {
            log.leaveOut(usualName)
            return nil
        }
        return DeclaredGroup(
            role: role, name: name, kind: kind, owner: owner, members: members, workloadIdentity: identity, jit: jit,
            standing: standing, location: node.location)
    }

    /// A part of a group that was written but left out is remembered as `{group}.{key}`: its absence is no choice.
    private func part<Part>(_ key: String, of group: String?, _ value: Part?) -> Part? {
        if value == nil { log.leaveOut(group.map { "\($0).\(key)" }) }
        return value
    }

    private func jit(_ node: YAMLNode) -> JITRule? {
        guard let fields = FieldReader(node, .jitRule, log: log) else { return nil }
        fields.requireAll()
        let eligibleFrom = fields.text("eligible_from")
        let approval: Located<Approval>? = fields.choice("approval")
        let window = fields.hours("max_duration_hours")
        let justification = fields.bool("justification_required")
        guard let approval, let window else {
            log.refer(eligibleFrom.map(LeftOutReference.eligibleGroup))
            return nil
        }
        return JITRule(
            eligibleFrom: eligibleFrom, approval: approval, window: window, justificationRequired: justification)
    }

    private func crossSectorRead(_ node: YAMLNode) -> CrossSectorRead? {
        guard let fields = FieldReader(node, .crossSectorRead, log: log) else { return nil }
        fields.requireAll()
        let (group, reason) = (fields.text("group"), fields.text("reason"))
        let (sector, tier) = (fields.slug("target_sector"), fields.slug("target_tier"))
        guard let group, let reason, let sector, let tier else {
            log.refer(group.map(LeftOutReference.readerGroup), .target(sector: sector, tier: tier))
            return nil
        }
        return CrossSectorRead(group: group, targetSector: sector, targetTier: tier, reason: reason)
    }
}
