/// An organization with the shape of a bank, of any size: the same number of tenants gives the same bytes.
///
/// Nine of ten tenants have a sandbox and a live account of their own, every tenth shares its division's; each has a
/// runner in both. Groups come by SCIM, and an external tool puts people into those of live write. Up to 10,000 tenants
/// stay inside AWS's quotas: 3,500 permission sets an instance, 500 in an account.
package struct GeneratedOrganization: Sendable {
    /// How many tenants there are.
    package let tenantCount: Int

    /// An organization with some tenants: 1 to 10,000.
    package init(tenants: Int) {
        precondition((1...10_000).contains(tenants), "outside AWS's quotas")
        tenantCount = tenants
    }

    /// The names of the tenants, in the order of their numbers.
    package var tenantNames: [String] { tenants.map(\.name) }

    /// How many people the tenants have between them: enough that nobody stands in two lists of one tenant.
    var people: Int { max(tenantCount, 4) }

    var tenants: [GeneratedTenant] {
        (0..<tenantCount).map { GeneratedTenant(index: $0, people: people) }
    }

    var divisions: [GeneratedDivision] {
        (0..<(tenantCount + GeneratedDivision.tenants - 1) / GeneratedDivision.tenants).map(GeneratedDivision.init)
    }

    /// The tenants of a division that share its accounts.
    func sharing(_ division: GeneratedDivision) -> [GeneratedTenant] {
        let first = division.index * GeneratedDivision.tenants
        return (first..<min(first + GeneratedDivision.tenants, tenantCount))
            .map { GeneratedTenant(index: $0, people: people) }.filter(\.sharesAccounts)
    }
}
