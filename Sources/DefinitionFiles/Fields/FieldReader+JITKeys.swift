import IAMModel

extension FieldReader {
    /// What a key such as `live_admin` names.
    struct JITKey {
        let tier: Located<Slug>
        let role: GroupRole
    }

    /// Takes `{tier}_{admin or contributor}` apart at its last `_`: a tier holds none.
    func jitKey(_ key: Located<String>, of parent: String) -> JITKey? {
        let parts = key.value.split(separator: "_", omittingEmptySubsequences: false)
        let role: GroupRole? =
            switch parts.last {
            case "admin": .admins
            case "contributor": .contributors
            default: nil
            }
        let tier = parts.dropLast().joined(separator: "_")
        guard let role, let slug = try? Slug(tier) else {
            log.report(.notJITKey(key.value, in: parent, at: key.location))
            return nil
        }
        return JITKey(tier: Located(slug, at: key.location), role: role)
    }
}
