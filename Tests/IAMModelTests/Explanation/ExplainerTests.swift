import Testing

@testable import IAMModel

@Suite struct ExplainerTests {
    private func explainer(
        facts: AWSFacts = AWSFacts(), _ change: (inout Definition) throws -> Void = { _ in }
    ) throws -> Explainer {
        var definition = try Sample.mountainlab()
        try change(&definition)
        return Explainer(of: definition, facts: facts)
    }

    private func facts(_ explanation: Explanation?, _ subject: String) -> [String] {
        (explanation?.facts ?? []).filter { $0.subject == subject }.map {
            $0.value + ($0.reason.map { " – \($0)" } ?? "")
        }
    }

    @Test func everyNameThatIsOfferedIsExplained() throws {
        let explainer = try explainer()

        #expect(explainer.names.contains("payments-live-operator"))
        #expect(explainer.names.contains("TenantAdmin-payments"))
        #expect(explainer.names.contains("066666666666"))
        for name in explainer.names {
            let found = explainer.explanations(of: name)
            #expect(!found.isEmpty, "\(name)")
            #expect(found.allSatisfy { !$0.facts.isEmpty }, "\(name)")
        }
    }

    @Test func everyDesiredResourceIsFoundFromItsExplanation() throws {
        let explainer = try explainer()
        let desired = explainer.desired

        for role in desired.roles {
            let arns = explainer.explanations(of: role.arn.text).first?.resources.arns
            #expect(arns == [role.arn, role.boundary, role.trusted.provider])
        }
        for assignment in desired.assignments {
            let found = explainer.explanations(of: "\(assignment.group) → \(assignment.permissionSet)").first
            #expect(found?.resources.assignments.contains(assignment) == true)
            #expect(found?.scopes == [assignment.scope])
        }
        for provider in desired.providers {
            let found = explainer.explanations(of: provider.arn.text)
            #expect(found.map(\.account) == [provider.account])
        }
    }

    @Test func aRoleInTheManagementAccountIsNotMadeAndSaysWhy() throws {
        let explainer = try explainer(facts: AWSFacts(managementAccount: Sample.account(6)))

        let found = explainer.explanations(of: "payments-live-operator")

        #expect(facts(found.first, "not made") == ["the management account gets no provider, boundary or role"])
        #expect(facts(found.first, "trusts").isEmpty)
        #expect(found.first?.resources.arns.isEmpty == true)
    }

    @Test func aRoleWithoutAnAccountSaysWhichOneIsMissing() throws {
        let explainer = try explainer { $0.aws.accounts.removeAll { $0.tenant != nil } }

        let found = explainer.explanations(of: "payments-live-operator")

        #expect(found.map(\.account) == [nil])
        #expect(facts(found.first, "not made") == ["no account for (ecommerce, live, payments)"])
    }

    @Test func gitHubsOtherFormHasItsReason() throws {
        let explainer = try explainer { definition in
            let id = { (name: String, id: Int) in
                OperatorSettings.GitHubID(name: Sample.at(name), id: Sample.at(id))
            }
            definition.aws.operator.githubIDs = [id("mountainlab", 1), id("mountainlab/payments-service", 2)]
        }

        let trusts = facts(explainer.explanations(of: "payments-live-operator").first, "trusts")

        #expect(
            trusts == [
                "repo:mountainlab/payments-service:environment:live",
                "repo:mountainlab@1/payments-service@2:environment:live – the same pipeline in GitHub’s form with ids, "
                    + "from github_ids",
            ])
    }

    @Test func sharingIsExplainedHoweverItIsAllowed() throws {
        let name = "search-sandbox-operator"
        let account = { (sharing: AccountEntry.Sharing?) in
            let explainer = try self.explainer { definition in
                for index in definition.aws.accounts.indices where definition.aws.accounts[index].tenant == nil {
                    definition.aws.accounts[index].sharing = sharing.map(Sample.at)
                }
            }
            return self.facts(explainer.explanations(of: name).first, "account")
        }
        let shared = "055555555555 – the shared account of (ecommerce, sandbox): "

        #expect(try account(nil) == [shared + "ecommerce is not in core-iam.yaml, so any tenant may share it"])
        #expect(try account(.any) == [shared + "its “tenants” is any"])
        #expect(
            try account(.only([Sample.at(Sample.slug("search"))])) == [shared + "its “tenants” lists search"])
    }

    @Test func aFoundAccountSaysHowItWasFound() throws {
        let entry = AccountEntry(
            sector: Sample.at(try Sample.slug("ecommerce")), tier: Sample.at(try Sample.slug("live")),
            tenant: Sample.at(try Sample.slug("search")), id: Sample.at(try Sample.account(7)), origin: .discovered,
            location: Sample.place)
        let explainer = try explainer(facts: AWSFacts(discoveredAccounts: [entry])) { $0.aws.discovery = .tags }

        let found = explainer.explanations(of: "search-live-admins").first

        #expect(
            facts(found, "gets") == [
                "TenantAdmin in 077777777777 – the entry of tenant search for (ecommerce, live), found in Organizations "
                    + "by its tags"
            ])
    }

    @Test func complianceIsTheReasonForAShortWindow() throws {
        let explainer = try explainer { definition in
            definition.tenants[0].jitOverrides = [try Sample.override("live", .contributors, .peer, hours: 4, .hipaa)]
        }

        let found = explainer.explanations(of: "payments-live-admins").first

        #expect(facts(found, "window") == ["1h – compliance hipaa allows live admins no more"])
        #expect(facts(found, "approval") == ["two-party – the default"])
        #expect(
            facts(explainer.explanations(of: "TenantAdmin-1h").first, "session") == [
                "1h – the window of payments-live-admins (compliance hipaa allows live admins no more), not 2h"
            ])
    }

    @Test func aGroupWithoutARuleHasItsAccessAllTheTime() throws {
        let found = try explainer().explanations(of: "payments-sandbox-contributors").first

        #expect(facts(found, "on request") == ["no: who is a member has the access all the time"])
    }

    @Test func readersOfASectorSayWhyTheySeeAnAccount() throws {
        let explainer = try explainer { $0.aws.tenantReaders = .sector }

        #expect(
            facts(explainer.explanations(of: "security-live-readers").first, "gets") == [
                "PlatformReader in 033333333333 – cross_sector_reads lets them read (platform, live): incident investigation",
                "PlatformReader in 044444444444 – readers see every account of their sector: the entry for (security, live)",
            ])
        #expect(
            facts(explainer.explanations(of: "search-readers").first, "gets").contains(
                "TenantReader in 066666666666 – “tenant_readers: sector” shows readers every account of the tenant’s sectors"
            ))
    }

    @Test func aStandardSetThatNobodyNeedsNamesItsVariants() throws {
        let found = try explainer().explanations(of: "TenantAdmin").first

        #expect(facts(found, "not made") == ["no group needs it in this form"])
        #expect(facts(found, "variant").contains("TenantAdmin-payments – scoped to payments, 2h"))
        #expect(found?.scopes.isEmpty == true)
    }

    @Test func aPersonIsFoundWithoutRegardToCaseInEveryList() throws {
        let found = try explainer().explanations(of: "EVA@mountainlab.example").first

        #expect(found?.kind == .person)
        #expect(
            facts(found, "member of") == ["payments-live-admins", "payments-readers", "payments-sandbox-admins"])
        #expect(facts(found, "gets").contains("TenantAdmin-1h in 066666666666 – through payments-live-admins"))
    }

    @Test func whoIsOnlyEligibleOrListedIsNoMember() throws {
        let empty = try explainer { $0.aws.identityCenter.jitGroups = .empty }
        let synced = try explainer { $0.aws.identityCenter.groups = .scim }
        let name = "payments-live-admins"

        #expect(facts(empty.explanations(of: name).first, "member").isEmpty)
        #expect(facts(empty.explanations(of: name).first, "eligible") == ["eva@mountainlab.example – members.admins"])
        #expect(facts(empty.explanations(of: "payments-readers").first, "member").count == 4)
        #expect(facts(synced.explanations(of: name).first, "listed") == ["eva@mountainlab.example – members.admins"])
        #expect(
            facts(empty.explanations(of: "eva@mountainlab.example").first, "eligible for") == [
                "payments-live-admins", "payments-sandbox-admins",
            ])
    }

    @Test(arguments: [
        "", "nonsense", "→", "a → b", "payments-live-admins → PlatformAdmin", "099999999999", "arn:aws:iam::1:x",
    ])
    func whatIsNotThereHasNoExplanation(name: String) throws {
        #expect(try explainer().explanations(of: name).isEmpty)
    }

    @Test func aRoleOfAnotherAccountIsNotThisOne() throws {
        let explainer = try explainer()

        #expect(explainer.explanations(of: "arn:aws:iam::055555555555:role/payments-live-operator").isEmpty)
    }

    @Test func anUnknownNameBelongsToWhatItBeginsWith() throws {
        let explainer = try explainer()

        #expect(explainer.scopes(ofUnknown: "payments-preview-admins") == [.tenant(try Sample.slug("payments"))])
        #expect(explainer.scopes(ofUnknown: "platform-live-x:PlatformAdmin") == [.core])
        #expect(explainer.scopes(ofUnknown: "099999999999") == [.core])
        #expect(explainer.scopes(ofUnknown: "other").isEmpty)
    }
}
