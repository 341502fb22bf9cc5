import IAMModel
import Testing

@Suite struct ValidatorTests {
    @Test func theExampleHasNoErrorAndTheIntendedWarnings() throws {
        let found = Validator.diagnostics(for: try Sample.mountainlab())

        #expect(found.filter { $0.severity == .error } == [])
        // The sample leaves the owners out.
        let codes = Set(found.map(\.code.name)).subtracting(["group-without-owner"])
        #expect(
            codes == [
                "readers-see-live", "subject-is-branch", "subject-without-ids", "tenant-readers-in-shared-account",
            ])
    }

    @Test func aGroupAsMemberIsNamedWithItsRemedy() throws {
        var definition = try Sample.mountainlab()
        definition.tenants[0].admins = [Sample.at("platform-live-admins")]

        let found = Validator.diagnostics(for: definition).filter { $0.severity == .error }

        #expect(
            found == [
                Diagnostic(
                    code: .memberIsGroup, severity: .error, location: Sample.place,
                    problem: "“platform-live-admins” is a group, and only individuals can be members.",
                    remedy: "List the people of “platform-live-admins” here, one e-mail address or user name each.")
            ])
    }

    @Test(arguments: Mistake.allCases) func aMistakeIsTheOnlyError(_ mistake: Mistake) throws {
        var definition = try Sample.mountainlab()
        try mistake.make(in: &definition)

        let errors = Validator.diagnostics(for: definition).filter { $0.severity == .error }

        #expect(Set(errors.map(\.code.name)) == [mistake.rawValue])
    }

    @Test func theOrderOfFilesDoesNotMatter() throws {
        var definition = try Sample.mountainlab()
        let found = Validator.diagnostics(for: definition)

        definition.tenants.reverse()
        definition.aws.accounts.reverse()

        #expect(Validator.diagnostics(for: definition) == found)
    }

    @Test func aNameThatCouldNotBeReadHasNoSecondError() throws {
        var definition = try Sample.mountainlab()
        try Mistake.unknownEligibleGroup.make(in: &definition)
        definition.unreadable = ["nobody"]

        #expect(Validator.diagnostics(for: definition).allSatisfy { $0.severity == .warning })
    }
}

/// A flaw in the example that one rule alone reports.
enum Mistake: String, CaseIterable {
    case groupNameDiffers = "group-name-differs"
    case operatorHasMembers = "operator-has-members"
    case wrongGroupType = "wrong-group-type"
    case unknownEligibleGroup = "unknown-eligible-group"
    case looserThanLimit = "looser-than-limit"
    case issuerNotAllowed = "issuer-not-allowed"
    case subjectNotAllowed = "subject-not-allowed"
    case notReaderGroup = "not-reader-group"
    case unknownReaderGroup = "unknown-reader-group"
    case unknownTenant = "unknown-tenant"
    case tenantNotAdmitted = "tenant-not-admitted"
    case twoTiersInAccount = "two-tiers-in-account"
    case coordinateTwice = "coordinate-twice"
    case unknownSector = "unknown-sector"
    case unknownTier = "unknown-tier"
    case unknownGroup = "unknown-group"
    case prefixesMeet = "prefixes-meet"
    case groupsMeet = "groups-meet"
    case roleNameTooLong = "role-name-too-long"
    case missingDenial = "missing-denial"

    func make(in definition: inout Definition) throws {
        switch self {
        case .groupNameDiffers, .operatorHasMembers, .wrongGroupType, .unknownEligibleGroup:
            changeGroup(of: &definition.core)
        case .notReaderGroup: definition.core?.crossSectorReads[0].group = Sample.at("security-live-admins")
        case .unknownReaderGroup: definition.core?.crossSectorReads[0].group = Sample.at("nobody")
        case .looserThanLimit, .issuerNotAllowed, .subjectNotAllowed, .unknownGroup, .missingDenial:
            try changeSettings(of: &definition)
        case .unknownTenant, .tenantNotAdmitted, .twoTiersInAccount, .coordinateTwice:
            try changeAccounts(of: &definition.aws)
        case .unknownSector: definition.tenants[0].sectors.append(Sample.at(try Slug("nowhere")))
        case .unknownTier:
            definition.aws.jit.limits = [JITSettings.Limit(tier: Sample.at(try Slug("dev")), role: .admins)]
        case .prefixesMeet, .groupsMeet, .roleNameTooLong: try addTenant(to: &definition)
        }
    }

    private func changeGroup(of core: inout CoreDefinition?) {
        switch self {
        case .groupNameDiffers: core?.sectors[0].tiers[0].groups[3].name = Sample.at("platform-readers")
        case .operatorHasMembers: core?.sectors[0].tiers[0].groups[0].members = [Sample.at("zoe@mountainlab.example")]
        case .wrongGroupType: core?.sectors[0].tiers[0].groups[1].kind = Sample.at(.nonHuman)
        default: core?.sectors[0].tiers[0].groups[1].jit?.eligibleFrom = Sample.at("nobody")
        }
    }

    private func changeSettings(of definition: inout Definition) throws {
        let gitHub = Sample.at(try Issuer("https://token.actions.githubusercontent.com"))
        let gitLab = Sample.at(try Issuer("https://gitlab.com"))
        let any = OperatorSettings.IssuerRule(issuer: gitHub, subjectPrefixes: [])
        switch self {
        case .looserThanLimit:
            let override = try Sample.override("live", .contributors, .`self`)
            definition.tenants[0].jitOverrides.append(override)
            definition.aws.jit.limits = [
                JITSettings.Limit(tier: override.tier, role: .contributors, approval: Sample.at(.peer))
            ]
        case .issuerNotAllowed: definition.aws.operator.issuers = [any]
        case .subjectNotAllowed:
            definition.aws.operator.issuers = [
                any, OperatorSettings.IssuerRule(issuer: gitLab, subjectPrefixes: [Sample.at("project_path:other/")]),
            ]
        case .unknownGroup:
            definition.aws.identityCenter.groupIDs = [.init(name: Sample.at("nobody"), id: Sample.at("1"))]
        default:
            let text = #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#
            definition.aws.operator.boundary = Sample.at("b.json")
            definition.referencedFiles["b.json"] = ReferencedFile(path: "b.json", text: text)
        }
    }

    private func changeAccounts(of aws: inout AWSSettings) throws {
        switch self {
        case .unknownTenant: aws.accounts.append(try Sample.entry("ecommerce", "live", tenant: "nobody", 7))
        case .tenantNotAdmitted: aws.accounts[3].sharing = Sample.at(.only([Sample.at(try Slug("payments"))]))
        case .twoTiersInAccount: aws.accounts[1].id = aws.accounts[0].id
        default: aws.accounts.append(try Sample.entry("platform", "live", 7))
        }
    }

    private func addTenant(to definition: inout Definition) throws {
        let runner = try Sample.identity("repo:mountainlab/more:environment:sandbox")
        switch self {
        case .prefixesMeet:
            definition.aws.accounts.append(try Sample.entry("ecommerce", "sandbox-eu", 7))
            definition.tenants.append(try Sample.tenant("search-sandbox", runners: ["sandbox": runner]))
        case .groupsMeet: definition.tenants.append(try Sample.tenant("platform-live"))
        default:
            let name = String(repeating: "a", count: 50)
            definition.tenants.append(try Sample.tenant(name, sectors: ["security"], runners: ["sandbox": runner]))
        }
    }
}
