/// How much a generated organization asks AWS for, reckoned from its shape alone: a mapping that made too little or too
/// much would not agree.
package struct OrganizationSize: Hashable, Sendable {
    /// Accounts that something is made or assigned in; without the management account.
    package var accounts: Int
    /// OIDC providers: one an issuer and account.
    package var providers: Int
    /// Operator roles, and as many boundary policies.
    package var roles: Int
    /// Permission sets: those that many share, and three for each tenant in a shared account.
    package var permissionSets: Int
    /// Permission sets with an inline policy.
    package var scopedSets: Int
    /// Groups of people, all synced.
    package var groups: Int
    /// Groups whose members write on live.
    package var liveWriteGroups: Int
    /// Assignments.
    package var assignments: Int

    /// A size, counted or reckoned.
    package init(
        accounts: Int, providers: Int, roles: Int, permissionSets: Int, scopedSets: Int, groups: Int,
        liveWriteGroups: Int, assignments: Int
    ) {
        self.accounts = accounts
        self.providers = providers
        self.roles = roles
        self.permissionSets = permissionSets
        self.scopedSets = scopedSets
        self.groups = groups
        self.liveWriteGroups = liveWriteGroups
        self.assignments = assignments
    }
}

extension GeneratedOrganization {
    /// How much it asks AWS for.
    package var size: OrganizationSize {
        let tenants = tenants
        let divisions = divisions.count
        let sharing = self.divisions.map(sharing).filter { !$0.isEmpty }
        let sharers = sharing.map(\.count).reduce(0, +)
        let owners = tenants.count - sharers
        let issuers = sharing.map { Set($0.map(\.issuer)).count }.reduce(0, +)
        return OrganizationSize(
            accounts: 2 * owners + 2 * sharing.count + 3 * divisions,
            providers: 2 * owners + 2 * issuers + 3 * divisions,
            roles: 2 * tenants.count + 3 * divisions,
            // PlatformAdmin, its 1 h variant, PlatformContributor, PlatformReader, and three for tenants with accounts of
            // their own; regulated ones add a variant.
            permissionSets: 4 + (owners > 0 ? 3 : 0) + (tenants.contains(where: \.isRegulated) ? 1 : 0) + 3 * sharers,
            scopedSets: 3 * sharers,
            groups: 5 * tenants.count + 7 * divisions,
            liveWriteGroups: 2 * tenants.count + 3 * divisions,
            assignments: 6 * tenants.count + 9 * divisions)
    }
}
