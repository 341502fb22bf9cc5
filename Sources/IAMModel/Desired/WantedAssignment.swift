/// A right that the definition asks for, before the set that it needs is known to be possible.
struct WantedAssignment: Hashable {
    let group: String
    let set: SetForm
    let site: Site
    let scope: Scope
}

/// Which form of a standard set a group needs.
struct SetForm: Hashable {
    let family: StandardSet
    /// The tenant that it is scoped to; `nil` for the shared set.
    let tenant: Slug?
    let session: SessionLength
    /// Whether the session is the table's.
    let hasStandardSession: Bool

    init(_ family: StandardSet, tenant: Slug? = nil, session: SessionLength? = nil, table: StandardTable) {
        self.family = family
        self.tenant = tenant
        let standard = table.session(of: family)
        self.session = session ?? standard
        hasStandardSession = self.session == standard
    }

    /// `{set}`, `{set}-{h}h`, `{set}-{tenant}` or `{set}-{tenant}-{h}h`, whatever other groups need.
    var name: PermissionSetName {
        let parts = [family.rawValue, tenant?.text, hasStandardSession ? nil : session.description]
        return PermissionSetName(parts.compactMap { $0 }.joined(separator: "-"))
    }
}
