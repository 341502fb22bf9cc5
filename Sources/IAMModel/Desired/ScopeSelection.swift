/// Which parts of the definition a run plans changes for (`--scope`). The desired state is always made whole.
public struct ScopeSelection: Hashable, Sendable {
    /// The parts; `nil` for all.
    public let scopes: Set<Scope>?

    /// All parts, or some.
    public init(_ scopes: Set<Scope>? = nil) {
        self.scopes = scopes
    }

    /// All parts.
    public static let everything = ScopeSelection()

    /// Whether changes of what belongs to one part are planned: roles, boundaries, groups, memberships, assignments.
    public func includes(_ scope: Scope) -> Bool {
        scopes?.contains(scope) ?? true
    }

    /// Whether changes of a provider are planned: when any part that uses it is in the run.
    public func includes(_ provider: OIDCProvider) -> Bool {
        provider.scopes.contains(where: includes)
    }

    /// Whether a set is made where it is missing: when any part that uses it is in the run.
    public func creates(_ set: PermissionSet) -> Bool {
        set.scopes.contains(where: includes)
    }

    /// Whether a set that exists is changed: a tenant's own by a run with the tenant, a shared one by a run with core.
    public func changes(_ set: PermissionSet) -> Bool {
        set.tenant.map { includes(.tenant($0)) } ?? includes(.core)
    }
}

extension DesiredState {
    /// What a selection may plan changes for. A shared set that exists still needs ``ScopeSelection/changes(_:)``.
    public func selecting(_ selection: ScopeSelection) -> DesiredState {
        // All of it is the same value: at the size of a bank a copy is dear.
        guard selection.scopes != nil else { return self }
        var selected = self
        selected.providers.removeAll { !selection.includes($0) }
        selected.boundaries.removeAll { !selection.includes($0.coordinate.scope) }
        selected.roles.removeAll { !selection.includes($0.coordinate.scope) }
        selected.permissionSets.removeAll { !selection.creates($0) && !selection.changes($0) }
        selected.groups.removeAll { !selection.includes($0.scope) }
        selected.memberships.removeAll { !selection.includes($0.scope) }
        selected.withheldMemberships.removeAll { !selection.includes($0.scope) }
        selected.assignments.removeAll { !selection.includes($0.scope) }
        selected.gatedGroups.removeAll { !selection.includes($0.coordinate.scope) }
        selected.skipped.removeAll { !selection.includes($0.scope) }
        return selected
    }
}
