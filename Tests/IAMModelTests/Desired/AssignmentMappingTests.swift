import IAMModel
import Testing

@Suite struct AssignmentMappingTests {
    private func set(of group: String, _ change: (inout Definition) throws -> Void) throws -> [String] {
        var definition = try Sample.mountainlab()
        try change(&definition)
        let state = DesiredState(of: definition, facts: AWSFacts())
        return state.assignments.filter { $0.group == group }.map { "\($0.account.text.suffix(1)) \($0.permissionSet)" }
    }

    static let windows: [(String, GroupRole, Int, String)] = [
        ("sandbox", .admins, 3, "5 TenantAdmin-search-3h"), ("sandbox", .admins, 2, "5 TenantAdmin-search"),
        ("sandbox", .contributors, 3, "5 TenantContributor-search-3h"),
        ("sandbox", .contributors, 8, "5 TenantContributor-search"),
    ]

    @Test(arguments: windows)
    func theWindowIsTheSession(tier: String, role: GroupRole, hours: Int, expected: String) throws {
        let found = try set(of: "search-sandbox\(role.suffix)") {
            $0.tenants[1].jitOverrides = [try Sample.override(tier, role, hours: hours)]
        }

        #expect(found == [expected])
    }

    @Test func complianceCapsTheLiveAdminWindowWhateverOverrideNamesIt() throws {
        let found = try set(of: "payments-live-admins") {
            $0.tenants[0].jitOverrides = [
                try Sample.override("live", .contributors, .peer, .hipaa),
                try Sample.override("live", .admins, hours: 2),
            ]
        }

        #expect(found == ["6 TenantAdmin-1h"])
    }

    @Test func complianceOutsideLiveHasNoEffect() throws {
        let found = try set(of: "payments-live-admins") {
            $0.tenants[0].jitOverrides = [try Sample.override("sandbox", .admins, .peer, .hipaa)]
        }

        #expect(found == ["6 TenantAdmin"])
    }

    @Test func anAccountOfTwoEntriesIsDedicatedToNobody() throws {
        let found = try set(of: "payments-live-contributors") {
            $0.aws.accounts.append(try Sample.entry("ecommerce", "live", tenant: "search", 6))
        }

        #expect(found == ["6 TenantContributor-payments"])
    }

    @Test func anAccountOfTwoTiersIsDedicatedToNobody() throws {
        let found = try set(of: "payments-live-contributors") {
            $0.aws.accounts.append(try Sample.entry("ecommerce", "test", tenant: "payments", 6))
        }

        #expect(found == ["6 TenantContributor-payments"])
    }

    @Test func aListedSectorsAccountIsSharedOnlyWithWhomItAdmits() throws {
        let listed = try set(of: "search-sandbox-admins") {
            $0.core?.sectors.append(Sector(name: Sample.at(try Slug("ecommerce"))))
        }
        let named = try set(of: "search-sandbox-admins") {
            $0.aws.accounts[3].sharing = Sample.at(.only([Sample.at(try Slug("search"))]))
        }
        let others = try set(of: "payments-sandbox-admins") {
            $0.aws.accounts[3].sharing = Sample.at(.only([Sample.at(try Slug("search"))]))
        }

        #expect(listed.isEmpty)
        #expect(named == ["5 TenantAdmin-search"])
        #expect(others.isEmpty)
    }

    @Test func readersSeeTheTenantsAccountsOrItsSectors() throws {
        let own = try set(of: "search-readers") { _ in }
        let sector = try set(of: "search-readers") { $0.aws.tenantReaders = .sector }
        let scoped = try set(of: "payments-readers") { $0.aws.scopesTenantReaders = true }

        #expect(own == ["5 TenantReader"])
        #expect(sector == ["5 TenantReader", "6 TenantReader"])
        #expect(scoped == ["5 TenantReader-payments", "6 TenantReader"])
    }

    @Test func aChangedTableHoldsForVariantsButNotForTheScopedPolicy() throws {
        var definition = try Sample.mountainlab()
        let path = "policies/x.json"
        let text = #"{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:PutObject","Resource":"*"}]}"#
        definition.referencedFiles = [path: ReferencedFile(path: path, text: text)]
        definition.aws.permissionSets = [
            PermissionSetSettings(
                set: Sample.at(.tenantContributor), managedPolicies: [Sample.at("SecurityAudit")],
                session: Sample.at(try #require(SessionLength(hours: 6))), inlinePolicy: Sample.at(path))
        ]

        let state = DesiredState(of: definition, facts: AWSFacts())

        let sets = state.permissionSets.filter { $0.family == .tenantContributor }
        let lines = sets.map { "\($0.name) \($0.managedPolicies[0].name) \($0.session)" }
        #expect(
            lines == [
                "TenantContributor-4h SecurityAudit 4h", "TenantContributor-payments ReadOnlyAccess 6h",
                "TenantContributor-search ReadOnlyAccess 6h",
            ])
        let theirs = try PolicyDocument(parsing: text)
        let ours = TenantScope(prefixes: ["search-sandbox"], partition: .aws).contributorPolicy
        #expect(sets[0].inlinePolicy == theirs)
        #expect(sets[2].inlinePolicy == ours.merging(theirs))
    }

    @Test func aSetWhoseInlinePolicyCannotBeReadIsNotAssigned() throws {
        var definition = try Sample.mountainlab()
        definition.aws.permissionSets = [
            PermissionSetSettings(set: Sample.at(.platformReader), inlinePolicy: Sample.at("policies/none.json"))
        ]

        let state = DesiredState(of: definition, facts: AWSFacts())

        #expect(!state.permissionSets.contains { $0.family == .platformReader })
        #expect(!state.assignments.contains { $0.family == .platformReader })
        #expect(state.skipped.count == 6)
    }

    @Test func longNamesAreShortened() throws {
        let found = try set(of: "a-rather-long-tenant-sandbox-contributors") {
            $0.tenants = [try Sample.tenant("a-rather-long-tenant")]
        }
        let whole = PermissionSetName("TenantContributor-a-rather-long-tenant")

        #expect(found == ["5 \(whole)"])
        #expect(whole.text.hasPrefix("TenantContributor-a-rat-") && whole.text.utf8.count == 32)
    }
}

@Suite struct SharedScopeTests {
    /// Payments shares both of its accounts; `live` is a tier of the set only where the set is assigned there.
    private func state(_ overrides: [JITOverride]) throws -> DesiredState {
        var definition = try Sample.mountainlab()
        definition.aws.accounts[4] = try Sample.entry("ecommerce", "live", 6)
        definition.tenants[0].jitOverrides = overrides
        return DesiredState(of: definition, facts: AWSFacts())
    }

    @Test func aScopedSetReachesTheTiersThatItIsAssignedIn() throws {
        let together = try state([])
        let apart = try state([try Sample.override("live", .admins, hours: 1)])

        let scope = { (prefixes: [String]) in TenantScope(prefixes: prefixes, partition: .aws).adminPolicy }
        let policies = { (state: DesiredState) in
            state.permissionSets.filter { $0.family == .tenantAdmin && $0.tenant?.text == "payments" }
                .map { "\($0.name)" }
        }
        #expect(policies(together) == ["TenantAdmin-payments"])
        #expect(policies(apart) == ["TenantAdmin-payments", "TenantAdmin-payments-1h"])
        let inlines = { (state: DesiredState, name: String) in
            state.permissionSets.first { $0.name.text == name }?.inlinePolicy
        }
        #expect(inlines(together, "TenantAdmin-payments") == scope(["payments-live", "payments-sandbox"]))
        #expect(inlines(apart, "TenantAdmin-payments") == scope(["payments-sandbox"]))
        #expect(inlines(apart, "TenantAdmin-payments-1h") == scope(["payments-live"]))
    }

    @Test func twoSetsOfOneNameAreNeitherMadeNorAssigned() throws {
        var definition = try Sample.mountainlab()
        definition.tenants = [
            try Sample.tenant("pay", overrides: [try Sample.override("sandbox", .admins, hours: 1)]),
            try Sample.tenant("pay-1h"),
        ]

        let state = DesiredState(of: definition, facts: AWSFacts())

        #expect(!state.permissionSets.contains { $0.name.text == "TenantAdmin-pay-1h" })
        #expect(!state.assignments.contains { $0.permissionSet.text == "TenantAdmin-pay-1h" })
        let reasons = state.skipped.filter { $0.permissionSet == "TenantAdmin-pay-1h" && $0.account != nil }.map(
            \.reason)
        #expect(reasons == Array(repeating: "two permission sets would be called TenantAdmin-pay-1h", count: 2))
    }
}
