import IAMModel
import Testing

@Suite struct PolicyDocumentTrustAnalysisTests {
    static let text =
        #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::1:oidc-provider/id.example/p"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"id.example/p:aud":"sts","id.example/p:sub":"repo:a"}}}]}"#

    private static func weaknesses(_ text: String) throws -> [String] {
        let provider = try #require(ARN("arn:aws:iam::1:oidc-provider/id.example/p"))
        return try PolicyDocument(reading: text).trustWeaknesses(of: provider)
            .map { "\($0.kind.rawValue): \($0.evidence)" }
    }

    @Test func exactTrustInOneProviderHasNoWeakness() throws {
        #expect(try Self.weaknesses(Self.text) == [])
    }

    @Test(arguments: [
        ("repo:a", "repo:*", ["wildcard: StringEquals id.example/p:sub = repo:*"]),
        ("repo:a", "repo:?", ["wildcard: StringEquals id.example/p:sub = repo:?"]),
        ("repo:a", "${aws:x}", ["wildcard: StringEquals id.example/p:sub = ${aws:x}"]),
        (
            "StringEquals", "StringLike",
            [
                "inexact-comparison: StringLike id.example/p:aud = sts",
                "inexact-comparison: StringLike id.example/p:sub = repo:a",
            ]
        ),
        (#","id.example/p:sub":"repo:a""#, "", ["missing-subject: no condition on id.example/p:sub"]),
        (#""id.example/p:aud":"sts","#, "", ["missing-audience: no condition on id.example/p:aud"]),
        (
            "id.example/p:sub", "other.example:sub", ["missing-subject: no condition on id.example/p:sub"]
        ),
        ("id.example/p:sub", "ID.example/p:SUB", []),
        (
            "StringEquals", "ForAllValues:StringEquals",
            [
                "missing-audience: no condition on id.example/p:aud",
                "missing-subject: no condition on id.example/p:sub",
                "optional-claim: ForAllValues:StringEquals id.example/p:aud = sts",
                "optional-claim: ForAllValues:StringEquals id.example/p:sub = repo:a",
            ]
        ),
        (
            "StringEquals", "StringEqualsIfExists",
            [
                "missing-audience: no condition on id.example/p:aud",
                "missing-subject: no condition on id.example/p:sub",
                "optional-claim: StringEqualsIfExists id.example/p:aud = sts",
                "optional-claim: StringEqualsIfExists id.example/p:sub = repo:a",
            ]
        ),
        (
            #""sts:AssumeRoleWithWebIdentity""#, #"["sts:assumerolewithwebidentity","sts:TagSession"]"#,
            ["other-action: sts:TagSession"]
        ),
        (#""sts:AssumeRoleWithWebIdentity""#, #""sts:*""#, ["other-action: sts:*"]),
        (#""Principal":{"#, #""Principal":{"AWS":"2","#, ["other-principal: AWS: 2"]),
        (
            #"{"Federated":"arn:aws:iam::1:oidc-provider/id.example/p"}"#, #""*""#,
            ["other-principal: AWS: *", "wildcard: AWS: *"]
        ),
        (#""Principal""#, #""NotPrincipal""#, ["other-principal: NotPrincipal"]),
        (#""Effect":"Allow""#, #""Effect":"Deny""#, []),
        (
            #""Effect":"Allow""#, #""Effect":"Maybe""#,
            ["unreadable: the effect is neither “Allow” nor “Deny”"]
        ),
        (
            #"]}"#,
            #",{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#,
            ["other-principal: Service: ec2.amazonaws.com"]
        ),
    ]) func aWeaknessIsNamedWithItsEvidence(part: String, change: String, weaknesses: [String]) throws {
        #expect(try Self.weaknesses(Self.text.replacing(part, with: change)) == weaknesses)
    }

    @Test func onlyAnAllowOfTheProviderIsTrust() throws {
        let provider = try #require(ARN("arn:aws:iam::1:oidc-provider/id.example/p"))
        let other = try #require(ARN("arn:aws:iam::1:oidc-provider/id.example"))
        let denying = Self.text.replacing("Allow", with: "Deny")
        let everybody = #"{"Statement":{"Effect":"Allow","Principal":"*","Action":"sts:*"}}"#

        #expect(try PolicyDocument(reading: Self.text).trusts(provider))
        #expect(try !PolicyDocument(reading: Self.text).trusts(other))
        #expect(try !PolicyDocument(reading: denying).trusts(provider))
        #expect(try PolicyDocument(reading: everybody).trusts(provider))
    }
}
