import Testing

@testable import IAMSync

/// What the trust of a role keeps from being removed: another role, a provider, an audience.
@Suite struct TrustUseTests {
    private static let provider = "arn:aws:iam::055555555555:oidc-provider/gitlab.com"
    private static let role = "arn:aws:iam::055555555555:role/search-sandbox-operator"

    private func trusting(_ principal: String, _ condition: String = "{}", effect: String = "Allow") -> [TrustingRole] {
        let text = """
            {"Version":"2012-10-17","Statement":[{"Effect":"\(effect)","Action":"sts:AssumeRoleWithWebIdentity",
            "Principal":\(principal),"Condition":\(condition)}]}
            """
        return [TrustingRole(name: "other", trust: ObservedDocument(text))]
    }

    private let federated = #"{"Federated":"arn:aws:iam::055555555555:oidc-provider/gitlab.com"}"#

    @Test func aProviderThatARoleTrustsStays() {
        let kept = ["\(federated)", #"{"Federated":"*"}"#, #""*""#]

        for principal in kept {
            #expect(
                ProviderUseGuard(roles: trusting(principal)).reason(toKeep: Self.provider) == "role other trusts it")
        }
        #expect(
            ProviderUseGuard(roles: [TrustingRole(name: "odd", trust: ObservedDocument("x \(Self.provider) y"))])
                .reason(toKeep: Self.provider) == "role odd trusts it")
    }

    @Test func aProviderThatNoRoleTrustsGoes() {
        let others = [
            trusting(#"{"Service":"ec2.amazonaws.com"}"#), trusting(federated, effect: "Deny"), [],
            trusting(#"{"Federated":"arn:aws:iam::055555555555:oidc-provider/gitlab.com/other"}"#),
        ]

        for roles in others { #expect(ProviderUseGuard(roles: roles).reason(toKeep: Self.provider) == nil) }
    }

    @Test func aRoleThatAnotherLetsInStays() {
        let roles = trusting(#"{"AWS":"\#(Self.role)"}"#)

        #expect(
            RoleUseGuard(roles: roles).reason(toKeep: Self.role, named: "search-sandbox-operator")
                == "role other trusts it")
        #expect(RoleUseGuard(roles: roles).reason(toKeep: Self.role, named: "other") == nil)
        #expect(RoleUseGuard(roles: trusting(federated)).reason(toKeep: Self.role, named: "x") == nil)
    }

    @Test(arguments: [
        (#"{"StringEquals":{"gitlab.com:aud":"needed"}}"#, true),
        (#"{"StringEquals":{"gitlab.com:aud":["one","needed"]}}"#, true),
        (#"{"StringLike":{"gitlab.com:aud":"one"}}"#, true), ("{}", true),
        (#"{"StringEquals":{"gitlab.com:sub":"needed"}}"#, true),
        (#"{"StringEquals":{"gitlab.com:aud":"one"}}"#, false),
        (#"{"StringEquals":{"GitLab.com:AUD":["one","two"]}}"#, false),
    ])
    func anAudienceStaysWhereARoleMayNeedIt(condition: String, isNeeded: Bool) {
        let use = AudienceUseGuard(roles: trusting(federated, condition))

        #expect(use.reason(toKeep: "needed", of: Self.provider) == (isNeeded ? "role other needs it" : nil))
    }

    @Test func anAudienceGoesWhereNobodyTrustsItsProvider() {
        let use = AudienceUseGuard(roles: trusting(#"{"Service":"ec2.amazonaws.com"}"#))

        #expect(use.reason(toKeep: "needed", of: Self.provider) == nil)
    }
}
