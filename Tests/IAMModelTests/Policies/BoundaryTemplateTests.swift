import IAMModel
import JSONTree
import Testing

@Suite struct BoundaryTemplateTests {
    @Test(arguments: [
        "aws", "aws-us-gov", "aws-cn", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f",
    ])
    func theBuiltInTemplateFitsForAPrefixOfThirtyCharacters(partition: String) throws {
        let tenant = String(repeating: "t", count: 25)
        let variables = try PayLive.variables(tenant: tenant, partition: partition)

        let document = try BoundaryTemplate.builtIn.document(for: variables)

        #expect(variables.coordinate.prefix.count == 30)
        #expect(document.size <= BoundaryTemplate.limit, "\(document.size)")
    }

    @Test func theBuiltInTemplateIsAPolicyThatDeniesWhatItMust() throws {
        let document = try BoundaryTemplate.builtIn.document(for: PayLive.variables())

        #expect(try PolicyDocument(parsing: document.text) == document)
        #expect(try BoundaryTemplate.builtIn.missingDenials(for: PayLive.variables()) == [])
        #expect(!document.text.contains("${"))
    }

    @Test func noPatternOfTheBuiltInTemplateReachesPastThePrefix() throws {
        let document = try BoundaryTemplate.builtIn.document(for: PayLive.variables())
        let named = document.json["Statement"]?.array?.first { $0["Sid"] == "Named" }
        let patterns = (named?["Resource"]?.array ?? []).compactMap(\.string)

        #expect(patterns.count == 34)
        for pattern in patterns where !pattern.hasSuffix(":*g:default*") {
            #expect(pattern.hasSuffix("pay-live-*") || pattern.hasSuffix("pay-live/*"), "\(pattern)")
        }
    }

    /// Why no two prefixes of one account may carry each other: no pattern can tell them apart.
    @Test func whatCarriesALongerPrefixIsReachedByNameAndNotByTag() throws {
        let boundary = try BoundaryTemplate.builtIn.document(for: PayLive.variables())
        let evaluator = try PolicyEvaluator([boundary])
        let byName = PolicyRequest("s3:GetObject", on: "arn:aws:s3:::pay-live-eu-data/x")
        let byTag = PolicyRequest(
            "kms:Decrypt", on: PayLive.arn("kms", "key/k"), context: ["aws:ResourceTag/scope": ["pay-live-eu"]])

        #expect(try evaluator.decision(for: byName) == .allowed(by: "Named"))
        #expect(try evaluator.decision(for: byTag) == .notAllowed)
    }

    @Test func variablesAreFilledInAndAWSsOwnStay() throws {
        let template = try BoundaryTemplate(
            parsing: """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": [
                  "${sector}|${tier}|${tenant}|${account}|${partition}|${prefix}|${role_name}", "${boundary_arn}",
                  "${aws:username}${*}$", "a$b{c}"],
                  "Condition": {"StringEquals": {"aws:ResourceTag/${tenant}": "x"}}}]}
                """)

        let document = try template.document(for: PayLive.variables())

        #expect(
            document.text
                == #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":["#
                + #""ecommerce|live|pay|111111111111|aws|pay-live|pay-live-operator","#
                + #""arn:aws:iam::111111111111:policy/pay-live-operator-boundary","${aws:username}${*}$","a$b{c}"],"#
                + #""Condition":{"StringEquals":{"aws:ResourceTag/pay":"x"}}}]}"#)
    }

    @Test func aDimensionThatDoesNotApplyIsAnUnderscore() throws {
        let pay = try PayLive.variables()
        let platform = BoundaryVariables(
            coordinate: Coordinate(.sector(try Slug("security")), tier: try Slug("live")),
            account: pay.account,
            partition: pay.partition, roleName: "security-live-operator", boundaryARN: pay.boundaryARN)

        #expect(platform["tenant"] == "_")
        #expect(platform["sector"] == "security")
        #expect(platform["prefix"] == "security-live")
        #expect(platform["nothing"] == nil)
    }

    @Test(arguments: [
        ("${tennant}", "the variable “${tennant}” is unknown"),
        ("a${prefix", "a variable has no closing brace"),
        ("${}", "the variable “${}” is unknown"),
    ]) func anUnknownVariableIsRefusedAtItsPlace(resource: String, problem: String) {
        let text = """
            {"Statement": [
              {"Effect": "Allow", "Action": "*",
               "Resource": ["*", "\(resource)"]}]}
            """

        let error = #expect(throws: PolicyError.self) {
            try BoundaryTemplate(parsing: text, file: "policies/b.json")
        }

        #expect(error?.problem == problem)
        #expect(error?.pointer == "/Statement/0/Resource/1")
        #expect(error?.location?.description == "policies/b.json:3:22")
    }

    @Test(arguments: [
        ("OwnRoles", [RequiredDenial.passingForeignRoles, .assumingForeignRoles]),
        ("Never", [.changingBoundaries]), ("Bound", [.unboundedRoles]),
        ("Ours", [.changingBoundaryPolicies, .changingOperatorRoles]), ("TagKept", [.movingScopeTag]),
    ]) func aTemplateWithoutADenialIsFoundOut(sid: String, missing: [RequiredDenial]) throws {
        let document = try BoundaryTemplate.builtIn.document(for: PayLive.variables())
        let statements = (document.json["Statement"]?.array ?? []).filter { $0["Sid"] != .string(sid) }
        let weaker: JSON = ["Version": "2012-10-17", "Statement": .array(statements)]

        let template = try BoundaryTemplate(parsing: weaker.text())

        #expect(try template.missingDenials(for: PayLive.variables()) == missing)
    }

    @Test(arguments: [
        ("pay-live-*\"}", "pay-live*\"}", [RequiredDenial.passingForeignRoles, .assumingForeignRoles]),
        ("StringEqualsIgnoreCase", "StringEquals", [.movingScopeTag]),
        (
            #""StringNotEquals":{"iam:PermissionsBoundary":"arn:aws:iam::111111111111:policy/pay-live-operator-boundary"}"#,
            #""StringNotLike":{"iam:PermissionsBoundary":"*-boundary*"}"#, [.unboundedRoles]
        ),
        ("iam:PutRole*", "iam:PutRolePermissions*", [.unboundedRoles]),
        (
            #""Deny","Action":["iam:PassRole","sts:Assume*"],"#,
            #""Deny","Action":["iam:PassRole","sts:Assume*"],"Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}},"#,
            [.passingForeignRoles, .assumingForeignRoles]
        ),
    ]) func aDenialThatIsTooNarrowCountsAsNone(
        part: String, change: String, missing: [RequiredDenial]
    ) throws {
        let document = try BoundaryTemplate.builtIn.document(for: PayLive.variables())

        let template = try BoundaryTemplate(parsing: document.text.replacing(part, with: change))

        #expect(try template.missingDenials(for: PayLive.variables()) == missing)
    }
}
