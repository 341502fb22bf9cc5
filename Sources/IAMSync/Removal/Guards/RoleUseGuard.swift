/// A role that another role of its account lets in is in use.
struct RoleUseGuard: Sendable {
    let roles: [TrustingRole]

    /// Why the role has to stay; `nil` where no other role names it in its trust.
    func reason(toKeep arn: String, named name: String) -> String? {
        roles.first { $0.name != name && $0.mayTrust(arn) }.map { "role \($0.name) trusts it" }
    }
}
