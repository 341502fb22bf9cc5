package import AWSSimulator

extension GeneratedOrganization {
    /// AWS before iamsync comes: the accounts, and the people and groups that the identity provider has synced.
    package var world: SimulatedWorld {
        SimulatedWorld(
            region: Self.region, managementAccount: Self.managementAccount, accounts: accounts, users: users,
            groups: divisions.flatMap(\.groups).map { SimulatedWorld.SyncedGroup(name: $0) } + tenants.flatMap(groups),
            issuers: Self.issuers)
    }

    /// Whose tokens the pipelines bring.
    package static var issuers: [SimulatedIssuer] {
        [SimulatedIssuer(url: GeneratedTenant.github), SimulatedIssuer(url: GeneratedTenant.azureDevOps)]
    }

    static let managementAccount = "100000000000"
    static let region = "eu-west-1"

    private var accounts: [SimulatedWorld.Account] {
        let core = divisions.flatMap { division in
            [
                (division.platformAccount(.sandbox), "\(division.platform)-sandbox"),
                (division.platformAccount(.live), "\(division.platform)-live"),
                (division.securityAccount, "\(division.security)-live"),
            ]
        }
        let shared = divisions.filter { !sharing($0).isEmpty }.flatMap { division in
            GeneratedTier.allCases.map { (division.sharedAccount($0), "\(division.business)-\($0.rawValue)") }
        }
        let own = tenants.filter { !$0.sharesAccounts }.flatMap { tenant in
            GeneratedTier.allCases.map { (tenant.account($0), "\(tenant.name)-\($0.rawValue)") }
        }
        return (core + shared + own).map { SimulatedWorld.Account(id: $0, name: $1) }
    }

    private var users: [String] {
        let engineers = divisions.flatMap { division in (0..<GeneratedDivision.engineers).map(division.engineer) }
        return engineers + (0..<people).map(GeneratedTenant.person)
    }

    /// The groups of a tenant: nobody is in one of live write but who was let in by the approval tool.
    private func groups(of tenant: GeneratedTenant) -> [SimulatedWorld.SyncedGroup] {
        let contributors = [tenant.person(1), tenant.person(2)]
        return [
            SimulatedWorld.SyncedGroup(name: tenant.group("admins", .sandbox)),
            SimulatedWorld.SyncedGroup(name: tenant.group("contributors", .sandbox), members: contributors),
            SimulatedWorld.SyncedGroup(name: tenant.group("admins", .live)),
            SimulatedWorld.SyncedGroup(
                name: tenant.group("contributors", .live), members: tenant.isInUse ? [tenant.person(1)] : []),
            SimulatedWorld.SyncedGroup(
                name: "\(tenant.name)-readers", members: [tenant.person(0)] + contributors + [tenant.person(3)]),
        ]
    }
}
