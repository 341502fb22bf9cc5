extension GeneratedOrganization {
    /// The files of its definition folder, by path.
    package var files: [String: String] {
        var files = ["core-iam.yaml": core, "aws.yaml": aws]
        for tenant in tenants { files["tenants/\(tenant.name).yaml"] = tenant.file }
        return files
    }

    private var core: String {
        """
        identity_provider: entra-id
        jit_tool: azure-pim
        sectors:
        \(divisions.map(\.sectors).joined())\
        cross_sector_reads:
        \(divisions.map(\.read).joined())
        """
    }

    private var aws: String {
        """
        organization:
          management_account: "\(Self.managementAccount)"
        identity_center:
          region: \(Self.region)
          groups: scim
        tenant_readers_scoped: true
        accounts:
        \(divisions.map(accounts).joined())\(tenants.filter { !$0.sharesAccounts }.map(accounts).joined())\
        tags: { cost-center: platform }

        """
    }

    private func accounts(of division: GeneratedDivision) -> String {
        let (platform, security) = (division.platform, division.security)
        let sharing = sharing(division).map(\.name).joined(separator: ", ")
        let shared = GeneratedTier.allCases.map { tier in
            """
              - { sector: \(division.business), tier: \(tier.rawValue), id: "\(division.sharedAccount(tier))", \
            tenants: [\(sharing)] }

            """
        }
        return """
              - { sector: \(platform), tier: sandbox, id: "\(division.platformAccount(.sandbox))" }
              - { sector: \(platform), tier: live, id: "\(division.platformAccount(.live))" }
              - { sector: \(security), tier: live, id: "\(division.securityAccount)" }
            \(sharing.isEmpty ? "" : shared.joined())
            """
    }

    private func accounts(of tenant: GeneratedTenant) -> String {
        GeneratedTier.allCases.map { tier in
            """
              - { sector: \(tenant.division.business), tier: \(tier.rawValue), tenant: \(tenant.name), \
            id: "\(tenant.account(tier))" }

            """
        }.joined()
    }
}
