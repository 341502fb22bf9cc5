import AWSClient

extension SimulatedState {
    /// The state of a new world at a moment.
    init(_ world: SimulatedWorld, at moment: Timestamp) {
        var ids = IDSource(seed: world.seed, "world")
        let accounts = [SimulatedWorld.Account(id: world.managementAccount, name: "management")] + world.accounts
        organization = OrganizationState(
            id: "o-\(ids.word("", 10, from: "abcdefghijklmnopqrstuvwxyz0123456789"))", partition: world.partition,
            managementAccount: world.managementAccount,
            accounts: Catalog(
                accounts.map {
                    OrganizationState.Account(
                        id: $0.id, name: $0.name, email: "\($0.id)@example.com",
                        state: $0.isActive ? "ACTIVE" : "SUSPENDED", tags: $0.tags)
                }), delegatedAdministrators: world.delegatedAdministrators)
        iam = [:]
        for account in accounts {
            iam[account.id] = AccountIAM(account: account.id, partition: world.partition, seed: world.seed)
        }
        let storeID = "d-\(ids.hex(10))"
        center = IdentityCenterState(
            arn: "arn:\(world.partition):sso:::instance/ssoins-\(ids.hex(16))", storeID: storeID,
            region: world.region, owner: world.managementAccount, created: moment.milliseconds,
            ids: IDSource(seed: world.seed, "center"),
            shortest: Int64(world.asynchronousSeconds.lowerBound) * 1_000,
            longest: Int64(world.asynchronousSeconds.upperBound) * 1_000)
        store = IdentityStoreState(
            id: storeID, partition: world.partition, region: world.region, ids: IDSource(seed: world.seed, "store"))
        tokens = Self.tokens(world, &ids)
        issuers = world.issuers
        requestIDs = IDSource(seed: world.seed, "requests")
        self.moment = moment.milliseconds
        fillStore(world, at: moment)
    }

    /// The keys of a user of the management account who may do everything.
    private static func tokens(_ world: SimulatedWorld, _ ids: inout IDSource) -> SecurityTokens {
        let arn = "arn:\(world.partition):iam::\(world.managementAccount):user/administrator"
        let key = SecurityTokens.Key(
            id: ids.word("AKIA", 16), secret: ids.hex(40), account: world.managementAccount, arn: arn,
            userID: ids.word("AIDA", 17))
        return SecurityTokens(
            ids: IDSource(seed: world.seed, "tokens"), keys: Catalog([key]),
            accessRole: SecurityTokens.AccessRole(name: world.accessRole, externalID: world.externalID))
    }

    private mutating func fillStore(_ world: SimulatedWorld, at moment: Timestamp) {
        for name in world.users {
            store.users.append(
                IdentityStoreState.User(
                    id: store.ids.uuid(), name: name, displayName: name, emails: name.contains("@") ? [name] : [],
                    created: moment.milliseconds))
        }
        for group in world.groups {
            let id = store.ids.uuid()
            store.groups.append(
                IdentityStoreState.Group(id: id, name: group.name, created: moment.milliseconds))
            for member in group.members {
                guard let user = store.users.first(of: .named(member)) else { continue }
                store.memberships.append(
                    IdentityStoreState.Membership(
                        id: store.ids.uuid(), group: id, user: user.id, created: moment.milliseconds))
            }
        }
    }
}
