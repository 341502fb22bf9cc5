import Testing

@testable import IAMModel

@Suite struct ExplainedNameTests {
    @Test(arguments: [
        ("payments-live-operator", "payments-live-operator", nil),
        ("payments-live-operator-boundary", "payments-live-operator", nil),
        ("arn:aws:iam::066666666666:role/payments-live-operator", "payments-live-operator", "066666666666"),
        ("arn:aws:iam::066666666666:policy/payments-live-operator-boundary", "payments-live-operator", "066666666666"),
        (
            "arn:aws:sts::066666666666:assumed-role/payments-live-operator/run-7", "payments-live-operator",
            "066666666666"
        ),
        (
            "arn:aws:iam::066666666666:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_TenantAdmin-1h_0123456789abcdef",
            "TenantAdmin-1h", "066666666666"
        ),
        (
            "arn:aws:iam::066666666666:oidc-provider/gitlab.example/sub/", "https://gitlab.example/sub/", "066666666666"
        ),
        ("arn:aws:iam::066666666666:root", "066666666666", "066666666666"),
        ("arn:aws:iam::066666666666:assumed-role", "assumed-role", "066666666666"),
        ("AWSReservedSSO_", "", nil),
        ("", "", nil),
    ])
    func whatAWSShowsIsTakenApart(written: String, text: String, account: String?) {
        let name = ExplainedName(written)

        #expect(name.text == text)
        #expect(name.account?.text == account)
    }

    @Test(arguments: [
        "a-admins → TenantAdmin", "a-admins -> TenantAdmin", "a-admins:TenantAdmin", "a-admins→TenantAdmin",
    ])
    func anAssignmentHasTwoSides(written: String) throws {
        let sides = try #require(ExplainedName(written).assignment)

        #expect(sides.group == "a-admins")
        #expect(sides.set == "TenantAdmin")
    }

    @Test(arguments: ["payments", "https://gitlab.com", "a →", ":b", "a:b:c", "→", ":", ""])
    func anythingElseIsNoAssignment(written: String) {
        #expect(ExplainedName(written).assignment == nil)
    }
}
