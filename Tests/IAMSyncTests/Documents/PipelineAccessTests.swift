import IAMModel
import Testing

/// What is made for one pipeline alone is what a definition makes of it.
@Suite struct PipelineAccessTests {
    private let subject = "repo:mountainlab/payments-service:environment:live"

    private func access(
        to account: AccountID, tenant: String = "payments", boundary: BoundaryTemplate = .builtIn
    ) throws -> PipelineAccess {
        try PipelineAccess(
            of: PipelineIdentity(
                issuer: Issuer(Mountainlab.github), subject: subject, audience: "sts.amazonaws.com"),
            to: account, of: .aws,
            at: Coordinate(.tenant(Slug(tenant), sector: Slug("ecommerce")), tier: Slug("live")),
            managedPolicies: [ARN(awsManagedPolicy: "PowerUserAccess", of: .aws)], boundary: boundary,
            tags: [Tag(key: "cost-center", value: "platform"), Tag(key: "Tier", value: "ours stands")])
    }

    @Test func itIsWhatADefinitionMakesOfThePipeline() throws {
        let definition = try Mountainlab.definition()
        let desired = DesiredState(of: definition, facts: AWSFacts(fromFilesOf: definition))
        let role = try #require(desired.roles.first { $0.name == "payments-live-operator" })

        let access = try access(to: role.account)

        #expect(access.role == role)
        #expect(desired.boundaries.contains(access.boundary))
        #expect(access.provider.arn == role.trusted.provider)
        #expect(access.provider.clientIDs == [role.trusted.audience])
    }

    @Test func aNameThatIAMRefusesIsRefusedHere() throws {
        let tenant = String(repeating: "a", count: 60)

        #expect(throws: PipelineAccessError.roleNameTooLong("\(tenant)-live-operator")) {
            try access(to: try #require(AccountID("222222222222")), tenant: tenant)
        }
    }

    @Test func aBoundaryThatDeniesTooLittleIsRefused() throws {
        let everything = try BoundaryTemplate(
            parsing: #"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}"#)

        let error = #expect(throws: PipelineAccessError.self) {
            try access(to: try #require(AccountID("222222222222")), boundary: everything)
        }
        #expect(error?.description.hasPrefix("the boundary can’t be used: it doesn't deny “") == true)
    }

    @Test func aBoundaryThatIsTooLongIsRefused() throws {
        let tenant = String(repeating: "t", count: 45)

        let error = #expect(throws: PipelineAccessError.self) {
            try access(to: try #require(AccountID("222222222222")), tenant: tenant)
        }
        #expect(error?.description.contains("characters, 6144 at most") == true)
    }

    @Test(arguments: [
        (
            "repo:mountainlab/*", "sts.amazonaws.com",
            "subject must match nothing but itself, and holds “*”"
        ),
        ("", "sts.amazonaws.com", "subject is empty"),
        (
            "repo:a/b:environment:live", "a b",
            "audience must match nothing but itself, and holds white space"
        ),
    ]) func aClaimThatIsNoOnePipelinesIsRefused(subject: String, audience: String, sentence: String) {
        let error = #expect(throws: PipelineIdentityError.self) {
            try PipelineIdentity(issuer: Issuer(Mountainlab.github), subject: subject, audience: audience)
        }
        #expect(error?.description == "the pipeline’s " + sentence)
    }
}
