import IAMModel

/// Reads aws.yaml.
struct AWSFile {
    let log: ReadingLog

    /// The content of the file; without any setting where it is no map.
    func read(_ root: YAMLNode) -> AWSSettings {
        let start = SourceLocation(file: root.location.file)
        guard let fields = FieldReader(root, .aws, log: log) else {
            log.leaveOut(start.file)
            return AWSSettings(location: start)
        }
        fields.requireAll()
        let accounts = fields.list("accounts")
        // Without its accounts the file is as good as unread.
        if accounts == nil { log.leaveOut(start.file) }
        let readers: Located<TenantReaders>? = fields.choice("tenant_readers")
        let discovery: Located<AccountDiscovery>? = fields.choice("discover_accounts")
        var settings = AWSSettings(
            organization: fields.nodeOrNone("organization").map(organization) ?? OrganizationSettings(),
            identityCenter: fields.nodeOrNone("identity_center").map(identityCenter) ?? IdentityCenterSettings(),
            accounts: (accounts ?? []).compactMap(account),
            discovery: discovery?.value ?? .none, tenantReaders: readers?.value ?? .tenant,
            tenantReadersLocation: readers?.location,
            scopesTenantReaders: fields.bool("tenant_readers_scoped")?.value ?? false, location: start)
        settings.operator = fields.nodeOrNone("operator").map(OperatorSection(log: log).read) ?? OperatorSettings()
        settings.permissionSets = permissionSets(fields)
        settings.jit = fields.nodeOrNone("jit").map(jit) ?? JITSettings()
        settings.installation = fields.text("installation").flatMap {
            fields.accepted($0, "installation", by: .tagValue)
        }
        settings.tags = TagSection(log: log).read(fields)
        return settings
    }

    private func organization(_ node: YAMLNode) -> OrganizationSettings {
        guard let fields = FieldReader(node, .organization, log: log) else { return OrganizationSettings() }
        return OrganizationSettings(
            managementAccount: fields.accountID("management_account"),
            accessRole: fields.text("access_role").flatMap { fields.accepted($0, "access_role", by: .roleName) },
            externalID: fields.text("external_id").flatMap { fields.accepted($0, "external_id", by: .externalID) })
    }

    private func identityCenter(_ node: YAMLNode) -> IdentityCenterSettings {
        guard let fields = FieldReader(node, .identityCenter, log: log) else { return IdentityCenterSettings() }
        let groups: Located<IdentityCenterSettings.GroupSource>? = fields.choice("groups")
        let jitGroups: Located<IdentityCenterSettings.JITGroups>? = fields.choice("jit_groups")
        let ids = (fields.entries("group_ids") ?? []).compactMap { entry -> IdentityCenterSettings.GroupID? in
            guard let id = fields.text(entry.value, "group_ids"),
                let accepted = fields.accepted(id, "group_ids", by: .groupID)
            else { return nil }
            return IdentityCenterSettings.GroupID(name: entry.key, id: accepted)
        }
        return IdentityCenterSettings(
            instanceARN: fields.instanceARN("instance_arn"),
            region: fields.text("region").flatMap { fields.accepted($0, "region", by: .region) },
            groups: groups?.value ?? .scim, jitGroups: jitGroups?.value ?? .filled, groupIDs: ids)
    }

    private func account(_ node: YAMLNode) -> AccountEntry? {
        guard let fields = FieldReader(node, .account, log: log) else { return nil }
        fields.requireAll()
        let (sector, tier, id) = (fields.slug("sector"), fields.slug("tier"), fields.accountID("id"))
        let tenant = fields.slug("tenant")
        let sharing = fields.node("tenants").flatMap { self.sharing($0, fields) }
        if let place = sharing?.location, fields.written("tenant") != nil {
            log.report(.sharedTenantAccount(at: place))
        }
        let isTenantRead = (tenant == nil) == (fields.nodeOrNone("tenant") == nil)
        guard let sector, let tier, let id, isTenantRead else {
            log.leaveOut(fields.written("sector"), fields.written("tier"), fields.written("tenant"))
            return nil
        }
        return AccountEntry(
            sector: sector, tier: tier, tenant: tenant, id: id, sharing: tenant == nil ? sharing : nil,
            location: node.location)
    }

    private func sharing(_ node: YAMLNode, _ fields: FieldReader) -> Located<AccountEntry.Sharing>? {
        if case .sequence(let elements) = node.content {
            let tenants = elements.compactMap { fields.text($0, "tenants") }
            return Located(.only(tenants.compactMap { fields.slug($0, "tenants") }), at: node.location)
        }
        guard let text = fields.text(node, "tenants") else { return nil }
        switch SharingWord(rawValue: text.value) {
        case .any?: return Located(.any, at: text.location)
        case SharingWord.none?: return Located(AccountEntry.Sharing.none, at: text.location)
        case nil:
            let known = SharingWord.allCases.map(\.rawValue)
            log.report(.unknownWord(text.value, of: "tenants", known: known, at: text.location))
            // What cannot be read admits nobody.
            return Located(AccountEntry.Sharing.none, at: text.location)
        }
    }

    private func permissionSets(_ fields: FieldReader) -> [PermissionSetSettings] {
        (fields.entries("permission_sets") ?? []).compactMap { entry in
            let values = FieldReader(entry.value, .permissionSet, log: log)
            let policies = values?.managedPolicies("managed_policies", allowsVariables: false)
            let session = values?.hours("session_hours")
            let inline = values?.text("inline_policy")
            guard let set = StandardSet(rawValue: entry.key.value) else {
                let known = StandardSet.allCases.map(\.rawValue)
                log.report(.unknownKey(entry.key.value, in: "permission_sets", known: known, at: entry.key.location))
                return nil
            }
            return PermissionSetSettings(
                set: Located(set, at: entry.key.location), managedPolicies: policies, session: session,
                inlinePolicy: inline)
        }
    }

    private func jit(_ node: YAMLNode) -> JITSettings {
        guard let fields = FieldReader(node, .jitSettings, log: log) else { return JITSettings() }
        let limits = (fields.entries("limits") ?? []).compactMap { entry -> JITSettings.Limit? in
            let key = fields.jitKey(entry.key, of: "jit.limits")
            let values = FieldReader(entry.value, .jitLimit, log: log)
            let approval: Located<Approval>? = values?.choice("approval")
            let window = values?.hours("max_duration_hours")
            guard let key else { return nil }
            return JITSettings.Limit(tier: key.tier, role: key.role, approval: approval, window: window)
        }
        return JITSettings(approvalWorkflow: fields.text("approval_workflow"), limits: limits)
    }
}
