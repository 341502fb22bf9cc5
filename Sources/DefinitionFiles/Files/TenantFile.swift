import IAMModel

/// Reads tenants/NAME.yaml.
struct TenantFile {
    let log: ReadingLog
    /// The name that the file's name says.
    let fileName: Slug

    /// The content of the file; `nil` where it is no map.
    func read(_ root: YAMLNode) -> Tenant? {
        guard let fields = FieldReader(root, .tenant, log: log) else { return nil }
        fields.requireAll()
        let start = SourceLocation(file: root.location.file)
        let name = self.name(fields) ?? Located(fileName, at: start)
        var tenant = Tenant(
            name: name,
            sectors: (fields.texts("sectors") ?? []).compactMap { fields.slug($0, "sectors") },
            workloadIdentities: (fields.entries("workload_identity") ?? []).compactMap {
                identity($0, fields, tenant: name.value)
            },
            jitOverrides: (fields.entries("jit_overrides") ?? []).compactMap { override($0, fields) },
            location: start)
        if case .sequence(let elements)? = fields.nodeOrNone("sectors")?.content, elements.isEmpty {
            log.report(.valueMissing(of: "sectors", at: fields.nodeOrNone("sectors")?.location ?? start))
        }
        readMembers(fields, into: &tenant)
        return tenant
    }

    private func name(_ fields: FieldReader) -> Located<Slug>? {
        guard let name = fields.slug("name") else { return nil }
        if name.value != fileName {
            log.report(.tenantNameDiffers(name.value.text, file: fileName.text + ".yaml", at: name.location))
            log.leaveOut(fileName.text)
        }
        return name
    }

    private func readMembers(_ fields: FieldReader, into tenant: inout Tenant) {
        guard let node = fields.nodeOrNone("members"),
            let members = FieldReader(node, .tenantMembers, log: log)
        else { return }
        tenant.admins = members.members("admins")
        tenant.contributors = members.members("contributors")
        tenant.readers = members.members("readers")
    }

    private func identity(_ entry: YAMLEntry, _ fields: FieldReader, tenant: Slug) -> TierIdentity? {
        let tier = fields.slug(entry.key, "workload_identity")
        let identity = FieldReader.workloadIdentity(entry.value, log: log)
        guard let tier, let identity else {
            log.leaveOut(entry.key.value, "\(tenant).workload_identity.\(entry.key.value)")
            return nil
        }
        return TierIdentity(tier: tier, identity: identity)
    }

    private func override(_ entry: YAMLEntry, _ fields: FieldReader) -> JITOverride? {
        let key = fields.jitKey(entry.key, of: "jit_overrides")
        let values = FieldReader(entry.value, .jitOverride, log: log)
        let approval: Located<Approval>? = values?.choice("approval")
        let window = values?.hours("max_duration_hours")
        let justification = values?.bool("justification_required")
        let compliance: Located<Compliance>? = values?.choice("compliance")
        guard let key, values != nil else { return nil }
        return JITOverride(
            tier: key.tier, role: key.role, approval: approval, window: window, justificationRequired: justification,
            compliance: compliance)
    }
}
