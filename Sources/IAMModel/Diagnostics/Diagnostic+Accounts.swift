extension Diagnostic {
    /// Accounts are shared only on purpose.
    static func tenantNotAdmitted(
        _ tenant: String, sector: String, tier: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .tenantNotAdmitted, at: location,
            "The account of (\(sector), \(tier)) doesn't admit the tenant “\(tenant)”.",
            "Add the tenant to “tenants” of that account in aws.yaml, or give it an account of its own.")
    }

    /// Live stands alone.
    static func twoTiersInAccount(
        _ account: String, _ first: String, _ second: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .twoTiersInAccount, at: location,
            "The account \(account) serves the tiers “\(first)” and “\(second)”.",
            "Use one account for each tier.")
    }

    /// One coordinate's name would stand for two.
    static func oneAccountForTwoSectors(
        _ account: String, tenant: String, _ sectors: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .oneAccountForTwoSectors, at: location,
            "The account \(account) serves the tenant “\(tenant)” in the sectors "
                + "\(sectors.map { "“\($0)”" }.joined(separator: " and ")).",
            "Use one account for each sector of the tenant.")
    }

    /// No role is made.
    static func operatorWithoutIdentity(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .operatorWithoutIdentity, at: location,
            "“\(name)” has no “workload_identity”, so it gets no role.",
            "Add “issuer”, “subject” and “audience” of its pipeline, or remove the group.")
    }

    /// What would go there is skipped.
    static func noAccount(
        _ sector: String, _ tier: String, tenant: String?, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .noAccount, at: location,
            "There is no account for (\(sector), \(tier)\(tenant.map { ", \($0)" } ?? "")), so what belongs "
                + "there is skipped.",
            "Add the account to “accounts” of aws.yaml.")
    }

    /// Its files make nothing.
    static func tenantWithoutTier(_ tenant: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .tenantWithoutTier, at: location,
            "The tenant “\(tenant)” has no account in any of its sectors, so nothing is made for it.",
            "Add its account to “accounts” of aws.yaml, or the tenant to “tenants” of one that is there.")
    }

    /// A choice with reach.
    static func tenantReadersSeeSectors(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .tenantReadersSeeSectors, at: location,
            "“tenant_readers: sector” shows a tenant's readers every account of its sectors, other tenants' "
                + "included.",
            "Write “tenant_readers: tenant”, unless that is meant.")
    }

    /// Reading isn't scoped by default.
    static func tenantReadersInSharedAccount(
        _ group: String, account: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .tenantReadersInSharedAccount, at: location,
            "“\(group)” reads the neighbours' data in the shared account \(account).",
            "Write “tenant_readers_scoped: true” in aws.yaml, or give the tenant an account of its own.")
    }

    /// Readers see every account of their sector.
    static func readersSeeLive(_ group: String, sector: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .readersSeeLive, at: location,
            "“\(group)” also reads the live accounts of the sector “\(sector)”.",
            "Keep its members to people who may see production data.")
    }
}
