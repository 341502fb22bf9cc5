import Testing

@testable import IAMModel

@Suite struct ARNTests {
    @Test func itsPartsAreReadFromItsText() throws {
        let arn = try #require(ARN("arn:aws-cn:sns:cn-north-1:111111111111:topic:with:colons"))

        #expect(arn.text == "arn:aws-cn:sns:cn-north-1:111111111111:topic:with:colons")
        #expect(
            [arn.partition, arn.service, arn.region, arn.account, arn.resource]
                == ["aws-cn", "sns", "cn-north-1", "111111111111", "topic:with:colons"])
    }

    @Test func namesInIAMHaveNoRegion() throws {
        let account = try #require(AccountID("111111111111"))

        let role = ARN(iam: "role/path/name", in: account, of: .aws)
        let policy = ARN(awsManagedPolicy: "job-function/Billing", of: .aws)

        #expect(role == ARN("arn:aws:iam::111111111111:role/path/name"))
        #expect(
            [role.region, role.account, role.resource, role.name] == ["", "111111111111", "role/path/name", "name"])
        #expect([policy.account, policy.name] == ["aws", "Billing"])
    }

    @Test(arguments: [
        "", "arn", "arn:aws:iam::111111111111", "arn::iam::1:role/a", "arn:aws:::1:role/a", "arn:aws:iam::1:",
        "ARN:aws:iam::1:role/a", "role/a",
    ])
    func whatLacksAPartIsNone(text: String) {
        #expect(ARN(text) == nil)
    }
}
