/// A policy that anybody carries is in use, as a boundary or attached.
struct PolicyUseGuard: Sendable {
    /// Names of the roles that carry it, but for those that go before it.
    let roles: Set<String>
    /// Names of the users that carry it.
    let users: Set<String>
    /// Names of IAM's groups that have it attached.
    let groups: Set<String>

    /// Why the policy has to stay; `nil` where nobody carries it.
    var reason: String? {
        if let role = roles.min() { return "role \(role) carries it" }
        if let user = users.min() { return "user \(user) carries it" }
        return groups.min().map { "group \($0) carries it" }
    }
}
