import IAMModel
import Testing

@Suite struct TrustPolicyTests {
    static let issuer = "token.actions.githubusercontent.com"

    static func policy(subjects: [String]) throws -> PolicyDocument {
        let provider = try #require(ARN("arn:aws:iam::111111111111:oidc-provider/\(issuer)"))
        return PolicyDocument(
            trusting: TrustedPipeline(
                provider: provider, issuer: try Issuer("https://\(issuer)"), subjects: subjects,
                audience: "sts.amazonaws.com"))
    }

    @Test func anOperatorTrustsOneProviderWithExactClaims() throws {
        let policy = try Self.policy(subjects: ["repo:a/b:environment:live"])

        #expect(
            policy.text
                == #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","#
                + #""Principal":{"Federated":"arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"},"#
                + #""Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"#
                + #""token.actions.githubusercontent.com:aud":"sts.amazonaws.com","#
                + #""token.actions.githubusercontent.com:sub":"repo:a/b:environment:live"}}}]}"#)
        #expect(try PolicyDocument(parsing: policy.text, as: .trust) == policy)
    }

    @Test func twoFormsOfASubjectStandInOneList() throws {
        let policy = try Self.policy(subjects: ["repo:a/b:x", "repo:a@1/b@2:x"])

        #expect(policy.text.contains(#":sub":["repo:a/b:x","repo:a@1/b@2:x"]}"#))
        #expect(policy == (try Self.policy(subjects: ["repo:a@1/b@2:x", "repo:a/b:x"])))
    }
}
