import IAMModel
import JSONTree
import Testing

/// The scoped sets of tenant `pay`, beside a representative part of ReadOnlyAccess.
@Suite struct TenantScopeTests {
    static let scope = TenantScope(prefixes: ["pay-live", "pay-test"], partition: .aws)

    static let readOnly = PolicyDocument([
        "Version": "2012-10-17",
        "Statement": [
            [
                "Sid": "ReadOnly", "Effect": "Allow", "Resource": "*",
                "Action": [
                    "s3:Get*", "s3:List*", "dynamodb:Scan", "dynamodb:Get*", "dynamodb:Query", "logs:Get*",
                    "logs:FilterLogEvents", "logs:StartQuery", "ssm:Get*", "sqs:Receive*", "lambda:Get*",
                    "lambda:List*",
                    "ecr:BatchGet*", "ecr:GetDownload*", "ec2:Describe*", "ec2:Get*", "iam:Get*", "iam:List*",
                    "states:Get*", "states:Describe*", "rds:DownloadDBLogFilePortion", "cloudformation:List*",
                    "kinesis:Get*", "apigateway:GET", "athena:Get*",
                ],
            ]
        ],
    ])

    private static func check(_ item: PolicyCase, with inline: PolicyDocument) throws {
        let decision = try PolicyEvaluator([inline, readOnly]).decision(for: item.request)
        #expect(decision.words == item.expected)
    }

    /// Data of others, which ReadOnlyAccess by itself would show: denied to readers, contributors and admins alike.
    static let foreignData: [PolicyCase] = [
        PolicyCase("s3:GetObject", "arn:aws:s3:::search-live-data/x", "denied: OwnData"),
        PolicyCase("s3:GetObject", "arn:aws:s3:::pay-live2-data/x", "denied: OwnData"),
        PolicyCase("s3:GetObjectVersion", "arn:aws:s3:::pay-eu-live-data/x", "denied: OwnData"),
        PolicyCase("s3:GetObject", "arn:aws:s3:::pay-data/x", "denied: OwnData"),
        PolicyCase("dynamodb:Scan", PayLive.arn("dynamodb", "table/search-live-t"), "denied: OwnData"),
        PolicyCase(
            "dynamodb:GetItem", PayLive.arn("dynamodb", "table/search-live-t"), "denied: OwnData"),
        PolicyCase(
            "secretsmanager:GetSecretValue", PayLive.arn("secretsmanager", "secret:search-live-x"),
            "denied: OwnData"),
        PolicyCase(
            "ssm:GetParameter", PayLive.arn("ssm", "parameter/search-live/x"), "denied: OwnData"),
        PolicyCase("ssm:GetParametersByPath", PayLive.arn("ssm", "parameter/"), "denied: OwnData"),
        PolicyCase("sqs:ReceiveMessage", PayLive.arn("sqs", "search-live-q"), "denied: OwnData"),
        PolicyCase(
            "logs:GetLogEvents", PayLive.arn("logs", "log-group:search-live-a:log-stream:s"),
            "denied: OwnData"),
        PolicyCase(
            "logs:FilterLogEvents", PayLive.arn("logs", "log-group:search-live-a:*"), "denied: OwnData"),
        PolicyCase(
            "logs:StartQuery", PayLive.arn("logs", "log-group:search-live-a:*"), "denied: OwnData"),
        PolicyCase("logs:GetQueryResults", "denied: Elsewhere"),
        PolicyCase(
            "ecr:BatchGetImage", PayLive.arn("ecr", "repository/search-live-x"), "denied: OwnData"),
        PolicyCase(
            "lambda:GetFunction", PayLive.arn("lambda", "function:search-live-f"), "denied: OwnData"),
        PolicyCase("lambda:ListFunctions", "denied: Elsewhere"),
        PolicyCase(
            "states:GetExecutionHistory", PayLive.arn("states", "execution:search-live-f:1"),
            "denied: OwnData"),
        PolicyCase(
            "rds:DownloadDBLogFilePortion", PayLive.arn("rds", "db:search-live-db"), "denied: OwnData"),
        PolicyCase("kms:Decrypt", PayLive.arn("kms", "key/k"), "denied: OwnTagged"),
        PolicyCase("kms:Decrypt", PayLive.arn("kms", "key/k"), PayLive.foreign, "denied: OwnTagged"),
        PolicyCase(
            "ec2:GetConsoleOutput", PayLive.arn("ec2", "instance/i"), PayLive.foreign, "denied: OwnTagged"
        ),
        PolicyCase(
            "ec2:DescribeInstanceAttribute", PayLive.arn("ec2", "instance/i"), "denied: OwnTagged"),
        PolicyCase("apigateway:GET", "arn:aws:apigateway:eu-west-1::/apikeys", "denied: OwnTagged"),
        PolicyCase("cloudformation:ListExports", "denied: Elsewhere"),
        PolicyCase("kinesis:GetRecords", PayLive.arn("kinesis", "stream/s"), "denied: Elsewhere"),
        PolicyCase("athena:GetQueryResults", PayLive.arn("athena", "workgroup/w"), "denied: Elsewhere"),
    ]

    @Test(arguments: foreignData) func nobodyReadsTheDataOfOthers(item: PolicyCase) throws {
        try Self.check(item, with: Self.scope.readerPolicy)
        try Self.check(item, with: Self.scope.contributorPolicy)
        try Self.check(item, with: Self.scope.adminPolicy)
    }

    static let ownReads: [PolicyCase] = [
        PolicyCase("s3:GetObject", "arn:aws:s3:::pay-live-data/x", "allowed: ReadOnly"),
        PolicyCase("s3:GetObject", "arn:aws:s3:::pay-test-data/x", "allowed: ReadOnly"),
        PolicyCase("dynamodb:Scan", PayLive.arn("dynamodb", "table/pay-test-t"), "allowed: ReadOnly"),
        PolicyCase(
            "logs:GetLogEvents", PayLive.arn("logs", "log-group:/aws/lambda/pay-live-f:log-stream:s"),
            "allowed: ReadOnly"),
        PolicyCase("ssm:GetParameter", PayLive.arn("ssm", "parameter/pay-live/x"), "allowed: ReadOnly"),
        PolicyCase("ec2:DescribeInstances", "allowed: ReadOnly"),
        PolicyCase("iam:GetRole", PayLive.iam("role/search-live-app"), "allowed: ReadOnly"),
        PolicyCase("s3:PutObject", "arn:aws:s3:::pay-live-data/x", "not allowed"),
        PolicyCase("kms:Decrypt", PayLive.arn("kms", "key/k"), PayLive.own, "not allowed"),
    ]

    @Test(arguments: ownReads) func aReaderReadsOwnDataAndWritesNothing(item: PolicyCase) throws {
        try Self.check(item, with: Self.scope.readerPolicy)
    }

    static let writers: [PolicyCase] = [
        PolicyCase(
            "s3:PutObject", "arn:aws:s3:::pay-test-data/x", ["aws:ResourceAccount": "111111111111"],
            "allowed: Named"),
        PolicyCase(
            "s3:PutObject", "arn:aws:s3:::pay-test-data/x", ["aws:ResourceAccount": "222222222222"],
            "not allowed"),
        PolicyCase("s3:PutObject", "arn:aws:s3:::pay-data/x", "not allowed"),
        PolicyCase("s3:PutObject", "arn:aws:s3:::search-live-data/x", "not allowed"),
        PolicyCase(
            "lambda:UpdateFunctionCode", PayLive.arn("lambda", "function:pay-live-f"), "allowed: Named"),
        PolicyCase(
            "lambda:UpdateFunctionCode", PayLive.arn("lambda", "function:search-live-f"), "not allowed"),
        PolicyCase(
            "secretsmanager:GetSecretValue", PayLive.arn("secretsmanager", "secret:pay-test/x"),
            "allowed: Named"),
        PolicyCase(
            "ec2:TerminateInstances", PayLive.arn("ec2", "instance/i"), PayLive.own, "allowed: Tagged"),
        PolicyCase(
            "ec2:TerminateInstances", PayLive.arn("ec2", "instance/i"), PayLive.foreign, "not allowed"),
        PolicyCase("ec2:TerminateInstances", PayLive.arn("ec2", "instance/i"), "not allowed"),
        PolicyCase("ec2:RunInstances", PayLive.arn("ec2", "instance/*"), PayLive.made, "allowed: Made"),
        PolicyCase("ec2:CreateTags", PayLive.arn("ec2", "instance/i"), PayLive.made, "denied: NoClaim"),
        PolicyCase("ec2:DeleteTags", PayLive.arn("ec2", "instance/i"), PayLive.own, "denied: AllTags"),
        PolicyCase(
            "ec2:DeleteTags", PayLive.arn("ec2", "instance/i"),
            ["aws:ResourceTag/scope": "pay-live", "aws:TagKeys": "SCOPE"],
            "denied: TagKept"),
        PolicyCase("kms:Decrypt", PayLive.arn("kms", "key/k"), PayLive.own, "allowed: Tagged"),
        PolicyCase("sts:AssumeRole", PayLive.iam("role/Admin"), "denied: OwnRoles"),
        PolicyCase("sts:AssumeRole", PayLive.iam("role/pay-live-operator"), "denied: Ours"),
        PolicyCase("sso:CreateAccountAssignment", "denied: Never"),
        PolicyCase("organizations:LeaveOrganization", "denied: Never"),
        PolicyCase(
            "ecs:CreateService", PayLive.arn("ecs", "service/search-live-c/pay-live-x"), "not allowed"),
    ]

    @Test(arguments: writers) func adminsAndContributorsChangeOnlyWhatIsTheirs(
        item: PolicyCase
    )
        throws
    {
        try Self.check(item, with: Self.scope.contributorPolicy)
        try Self.check(item, with: Self.scope.adminPolicy)
    }

    static let testBound = [
        "iam:PermissionsBoundary": PayLive.iam("policy/pay-test-operator-boundary")
    ]

    static let adminRoles: [PolicyCase] = [
        PolicyCase("iam:CreateRole", PayLive.iam("role/pay-live-app"), PayLive.bound, "allowed: Named"),
        PolicyCase("iam:CreateRole", PayLive.iam("role/pay-live-app"), testBound, "allowed: Named"),
        PolicyCase("iam:CreateRole", PayLive.iam("role/pay-live-app"), "denied: Bound"),
        PolicyCase(
            "iam:CreateRole", PayLive.iam("role/pay-live-app"),
            ["iam:PermissionsBoundary": PayLive.iam("policy/search-live-operator-boundary")],
            "denied: Bound"),
        PolicyCase(
            "iam:CreateRole", PayLive.iam("role/pay-live-app"),
            ["iam:PermissionsBoundary": PayLive.iam("policy/pay-live-mine-operator-boundary")],
            "denied: Bound"),
        PolicyCase("iam:CreateRole", PayLive.iam("role/search-live-app"), PayLive.bound, "not allowed"),
        PolicyCase(
            "iam:AttachRolePolicy", PayLive.iam("role/pay-live-operator"), PayLive.bound, "denied: Ours"),
        PolicyCase("iam:CreatePolicyVersion", PayLive.boundaryARN, "denied: Ours"),
        PolicyCase("iam:PassRole", PayLive.iam("role/pay-test-app"), "allowed: Named"),
        PolicyCase("iam:PassRole", PayLive.iam("role/search-live-app"), "denied: OwnRoles"),
        PolicyCase("iam:CreateUser", PayLive.iam("user/pay-live-x"), "denied: Never"),
        PolicyCase(
            "iam:DeleteRolePermissionsBoundary", PayLive.iam("role/pay-live-app"), PayLive.bound,
            "denied: Never"),
    ]

    @Test(arguments: adminRoles) func anAdminMakesOnlyRolesWithABoundaryOfTheirs(
        item: PolicyCase
    )
        throws
    {
        try Self.check(item, with: Self.scope.adminPolicy)
    }

    @Test(arguments: [
        "iam:CreateRole", "iam:AttachRolePolicy", "iam:PassRole", "iam:CreatePolicy", "iam:TagRole",
        "iam:DeleteRole",
        "iam:UpdateAssumeRolePolicy", "iam:AddRoleToInstanceProfile", "iam:CreateServiceLinkedRole",
        "iam:UntagRole",
        "iam:SetDefaultPolicyVersion", "iam:RemoveRoleFromInstanceProfile",
    ]) func aContributorChangesNothingInIAM(action: String) throws {
        let context = [
            "iam:PermissionsBoundary": [PayLive.boundaryARN], "iam:AWSServiceName": ["ecs.amazonaws.com"],
            "aws:PrincipalAccount": ["111111111111"],
        ]
        let request = PolicyRequest(action, on: PayLive.iam("role/pay-live-app"), context: context)

        let decision = try PolicyEvaluator([Self.scope.contributorPolicy, Self.readOnly]).decision(
            for: request)

        #expect(decision == .denied(by: "NoIAM"))
    }

    @Test(arguments: ["aws", "aws-us-gov", "aws-cn"])
    func twoLongPrefixesFit(partition: String) throws {
        let tenant = String(repeating: "t", count: 26)
        let scope = TenantScope(
            prefixes: ["\(tenant)-live", "\(tenant)-test"], partition: try #require(Partition(partition)))

        #expect(scope.adminPolicy.size <= TenantScope.limit, "\(scope.adminPolicy.size)")
        #expect(scope.contributorPolicy.size <= TenantScope.limit, "\(scope.contributorPolicy.size)")
        #expect(scope.readerPolicy.size <= TenantScope.limit, "\(scope.readerPolicy.size)")
    }

    @Test func threeTiersOfAShortTenantFit() {
        let scope = TenantScope(prefixes: ["payments-dev", "payments-live", "payments-qa"], partition: .aws)

        #expect(scope.adminPolicy.size <= TenantScope.limit, "\(scope.adminPolicy.size)")
    }

    @Test func everyPolicyKeepsToTheGrammar() throws {
        for policy in [Self.scope.adminPolicy, Self.scope.contributorPolicy, Self.scope.readerPolicy] {
            #expect(try PolicyDocument(parsing: policy.text) == policy)
        }
    }
}
