import IAMModel

extension Sample {
    /// The folder Examples/mountainlab.
    static func mountainlab() throws -> Definition {
        Definition(
            core: CoreDefinition(
                jitTool: at(.awsIdentityCenter), sectors: [try platform(), try security()],
                crossSectorReads: [
                    CrossSectorRead(
                        group: at("security-live-readers"), targetSector: at(try Slug("platform")),
                        targetTier: at(try Slug("live")), reason: at("incident investigation"))
                ]),
            tenants: [try payments(), try search()], aws: try settings())
    }

    private static func settings() throws -> AWSSettings {
        AWSSettings(
            identityCenter: IdentityCenterSettings(region: at("eu-west-1"), groups: .native),
            accounts: [
                try entry("platform", "sandbox", 2), try entry("platform", "live", 3), try entry("security", "live", 4),
                try entry("ecommerce", "sandbox", 5), try entry("ecommerce", "live", tenant: "payments", 6),
            ],
            tags: [UserTag(key: at("cost-center"), value: at("platform"))])
    }

    private static func platform() throws -> Sector {
        let sandbox = [
            group(
                .operator, at: "platform-sandbox",
                identity: try identity("repo:mountainlab/platform:environment:sandbox")),
            group(
                .admins, at: "platform-sandbox", jit: try rule(.`self`, hours: 2, from: "platform-sandbox-contributors")
            ),
            group(
                .contributors, at: "platform-sandbox", members: ["ana@mountainlab.example", "ben@mountainlab.example"]),
            group(.readers, at: "platform-sandbox", members: ["cleo@mountainlab.example"]),
        ]
        let live = [
            group(.operator, at: "platform-live", identity: try identity("repo:mountainlab/platform:environment:live")),
            group(.admins, at: "platform-live", jit: try rule(.peer, hours: 2, from: "platform-live-contributors")),
            group(.contributors, at: "platform-live", jit: try rule(.peer, hours: 4, from: "platform-live-readers")),
            group(.readers, at: "platform-live", members: ["ana@mountainlab.example", "ben@mountainlab.example"]),
        ]
        return Sector(
            name: at(try Slug("platform")),
            tiers: [
                SectorTier(name: at(try Slug("sandbox")), groups: sandbox),
                SectorTier(name: at(try Slug("live")), groups: live),
            ])
    }

    private static func security() throws -> Sector {
        let runner = try identity(
            "project_path:mountainlab/security:ref_type:branch:ref:main", issuer: "https://gitlab.com",
            audience: "https://gitlab.com")
        let live = [
            group(.operator, at: "security-live", identity: runner),
            group(.admins, at: "security-live", jit: try rule(.twoParty, hours: 1, from: "security-live-readers")),
            group(.readers, at: "security-live", members: ["dora@mountainlab.example"]),
        ]
        return Sector(
            name: at(try Slug("security")), tiers: [SectorTier(name: at(try Slug("live")), groups: live)])
    }

    private static func payments() throws -> Tenant {
        try tenant(
            "payments", admins: ["eva@mountainlab.example"],
            contributors: ["finn@mountainlab.example", "gus@mountainlab.example"],
            readers: ["hana@mountainlab.example"],
            runners: [
                "sandbox": try identity("repo:mountainlab/payments-service:environment:sandbox"),
                "live": try identity("repo:mountainlab/payments-service:environment:live"),
            ],
            overrides: [try override("live", .admins, .twoParty, hours: 1, .pciDSS)])
    }

    private static func search() throws -> Tenant {
        try tenant(
            "search", admins: ["ivan@mountainlab.example"], contributors: ["jill@mountainlab.example"],
            runners: ["sandbox": try identity("repo:mountainlab/search-service:environment:sandbox")])
    }
}
