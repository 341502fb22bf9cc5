import IAMModel
import JSONTree
import Testing

/// What an operator must never be able to do, whatever is attached to its role: it has AdministratorAccess here.
@Suite struct BoundaryTemplateDenialTests {
    static let administrator = PolicyDocument([
        "Version": "2012-10-17",
        "Statement": [["Sid": "Admin", "Effect": "Allow", "Action": "*", "Resource": "*"]],
    ])

    private static func check(_ item: PolicyCase) throws {
        let boundary = try BoundaryTemplate.builtIn.document(for: PayLive.variables())
        let evaluator = try PolicyEvaluator([administrator], boundary: boundary)
        #expect(try evaluator.decision(for: item.request).words == item.expected)
    }

    static let escalation: [PolicyCase] = [
        PolicyCase("iam:PassRole", PayLive.iam("role/Admin"), "denied: OwnRoles"),
        PolicyCase("iam:PassRole", PayLive.iam("role/pay-live2-app"), "denied: OwnRoles"),
        PolicyCase("iam:PassRole", PayLive.iam("role/pay-live"), "denied: OwnRoles"),
        PolicyCase("iam:PassRole", PayLive.iam("role/x/pay-live-app"), "denied: OwnRoles"),
        PolicyCase("iam:PassRole", PayLive.iam("role/search-live-app"), "denied: OwnRoles"),
        PolicyCase("iam:PassRole", PayLive.iam("role/pay-live-operator"), "denied: Ours"),
        PolicyCase("iam:PassRole", "arn:aws:iam::222222222222:role/pay-live-app", "denied: OwnRoles"),
        PolicyCase(
            "sts:AssumeRole", PayLive.iam("role/OrganizationAccountAccessRole"), "denied: OwnRoles"),
        PolicyCase("sts:AssumeRole", "arn:aws:iam::222222222222:role/pay-live-app", "denied: OwnRoles"),
        PolicyCase("sts:AssumeRole", PayLive.iam("role/pay-test-app"), "denied: OwnRoles"),
        PolicyCase("sts:AssumeRole", PayLive.iam("role/pay-live-operator"), "denied: Ours"),
        PolicyCase("sts:AssumeRole", PayLive.iam("role/search-live-operator"), "denied: Ours"),
        PolicyCase("sts:AssumeRoleWithWebIdentity", PayLive.iam("role/Admin"), "denied: OwnRoles"),
        PolicyCase("sts:AssumeRoot", "arn:aws:iam::222222222222:root", "denied: OwnRoles"),
        PolicyCase("sts:GetFederationToken", PayLive.iam("federated-user/pay-live-x"), "not allowed"),
        PolicyCase("iam:CreateRole", PayLive.iam("role/pay-live-app"), "denied: Bound"),
        PolicyCase("iam:CreateRole", PayLive.iam("role/admin"), PayLive.bound, "not allowed"),
        PolicyCase(
            "iam:CreateRole", PayLive.iam("role/pay-live-x-operator"), PayLive.bound, "denied: Ours"),
        PolicyCase(
            "iam:CreateRole", PayLive.iam("role/pay-live-app"),
            ["iam:PermissionsBoundary": "arn:aws:iam::aws:policy/AdministratorAccess"], "denied: Bound"),
        PolicyCase(
            "iam:CreateRole", PayLive.iam("role/pay-live-app"),
            ["iam:PermissionsBoundary": "arn:aws:iam::111111111111:policy/pay-live-mine"], "denied: Bound"
        ),
        PolicyCase("iam:AttachRolePolicy", PayLive.iam("role/pay-live-app"), "denied: Bound"),
        PolicyCase("iam:DetachRolePolicy", PayLive.iam("role/pay-live-app"), "denied: Bound"),
        PolicyCase("iam:PutRolePolicy", PayLive.iam("role/pay-live-app"), "denied: Bound"),
        PolicyCase("iam:DeleteRolePolicy", PayLive.iam("role/pay-live-app"), "denied: Bound"),
        PolicyCase("iam:UpdateAssumeRolePolicy", PayLive.iam("role/pay-live-app"), "denied: Bound"),
        PolicyCase("iam:UpdateRole", PayLive.iam("role/pay-live-app"), "denied: Bound"),
        PolicyCase(
            "iam:PutRolePermissionsBoundary", PayLive.iam("role/pay-live-app"), PayLive.bound,
            "denied: Never"),
        PolicyCase(
            "iam:DeleteRolePermissionsBoundary", PayLive.iam("role/pay-live-app"), PayLive.bound,
            "denied: Never"),
        PolicyCase("iam:PutUserPermissionsBoundary", PayLive.iam("user/pay-live-x"), "denied: Never"),
        PolicyCase("iam:CreatePolicyVersion", PayLive.boundaryARN, "denied: Ours"),
        PolicyCase("iam:SetDefaultPolicyVersion", PayLive.boundaryARN, "denied: Ours"),
        PolicyCase(
            "iam:DeletePolicy", PayLive.iam("policy/search-live-operator-boundary"), "denied: Ours"),
        PolicyCase("iam:CreatePolicy", PayLive.iam("policy/pay-live-new-boundary"), "denied: Ours"),
        PolicyCase(
            "iam:UpdateAssumeRolePolicy", PayLive.iam("role/pay-live-operator"), PayLive.bound,
            "denied: Ours"),
        PolicyCase(
            "iam:AttachRolePolicy", PayLive.iam("role/pay-live-operator"), PayLive.bound, "denied: Ours"),
        PolicyCase(
            "iam:DeleteRole", PayLive.iam("role/pay-live-operator"), PayLive.bound, "denied: Ours"),
        PolicyCase("iam:TagRole", PayLive.iam("role/pay-live-operator"), "denied: Ours"),
        PolicyCase("iam:CreateUser", PayLive.iam("user/pay-live-x"), "denied: Never"),
        PolicyCase("iam:AddUserToGroup", PayLive.iam("group/pay-live-x"), "denied: Never"),
        PolicyCase("iam:CreateAccessKey", PayLive.iam("user/pay-live-x"), "denied: Never"),
        PolicyCase("iam:CreateLoginProfile", PayLive.iam("user/pay-live-x"), "denied: Never"),
        PolicyCase("iam:CreateOpenIDConnectProvider", PayLive.iam("oidc-provider/x"), "denied: Never"),
        PolicyCase("iam:UpdateSAMLProvider", PayLive.iam("saml-provider/x"), "denied: Never"),
        PolicyCase("organizations:LeaveOrganization", "denied: Never"),
        PolicyCase("account:PutAlternateContact", "denied: Never"),
        PolicyCase("sso:CreateAccountAssignment", "denied: Never"),
        PolicyCase("sso-directory:AddMemberToGroup", "denied: Never"),
        PolicyCase("identitystore:CreateGroupMembership", "denied: Never"),
        PolicyCase("cloudtrail:StopLogging", PayLive.arn("cloudtrail", "trail/main"), "denied: Never"),
        PolicyCase("cloudtrail:UpdateTrail", PayLive.arn("cloudtrail", "trail/main"), "denied: Never"),
        PolicyCase(
            "cloudtrail:PutEventSelectors", PayLive.arn("cloudtrail", "trail/main"), "denied: Never"),
        PolicyCase("guardduty:DeleteDetector", PayLive.arn("guardduty", "detector/d"), "not allowed"),
        PolicyCase("config:StopConfigurationRecorder", "not allowed"),
        PolicyCase(
            "iam:CreateServiceLinkedRole", "*", ["iam:AWSServiceName": "organizations.amazonaws.com"],
            "not allowed"),
    ]

    @Test(arguments: escalation) func noEscalationGetsThrough(item: PolicyCase) throws {
        try Self.check(item)
    }

    static let names: [PolicyCase] = [
        PolicyCase("s3:GetObject", "arn:aws:s3:::search-live-data/x", "not allowed"),
        PolicyCase("s3:GetObject", "arn:aws:s3:::pay-live2-data/x", "not allowed"),
        PolicyCase("s3:GetObject", "arn:aws:s3:::my-pay-live-data/x", "not allowed"),
        PolicyCase("s3:GetObject", "arn:aws:s3:::x/pay-live-data", "not allowed"),
        PolicyCase(
            "s3:PutObject", "arn:aws:s3:::pay-live-evil/x", ["aws:ResourceAccount": "222222222222"],
            "not allowed"),
        PolicyCase("dynamodb:Scan", PayLive.arn("dynamodb", "table/pay-test-orders"), "not allowed"),
        PolicyCase(
            "dynamodb:Scan", "arn:aws:dynamodb:eu-west-1:222222222222:table/pay-live-orders",
            "not allowed"),
        PolicyCase(
            "lambda:UpdateFunctionCode", PayLive.arn("lambda", "function:search-live-api"), "not allowed"),
        PolicyCase(
            "lambda:InvokeFunction", PayLive.arn("lambda", "function:search-live-api:pay-live-x"),
            "not allowed"),
        PolicyCase("lambda:ListFunctions", "not allowed"),
        PolicyCase(
            "events:PutTargets", PayLive.arn("events", "rule/search-live-bus/pay-live-x"), "not allowed"),
        PolicyCase("events:PutEvents", PayLive.arn("events", "event-bus/default"), "not allowed"),
        PolicyCase(
            "states:DescribeExecution", PayLive.arn("states", "execution:search-live-f:pay-live-x"),
            "not allowed"),
        PolicyCase(
            "logs:GetLogEvents", PayLive.arn("logs", "log-group:search-live-app:log-stream:a/pay-live-x"),
            "not allowed"),
        PolicyCase(
            "logs:CreateLogStream", PayLive.arn("logs", "log-group:/aws/lambda/search-live-a:*"),
            "not allowed"),
        PolicyCase(
            "ecs:CreateService", PayLive.arn("ecs", "service/search-live-c/pay-live-x"), "not allowed"),
        PolicyCase(
            "ecs:CreateTaskSet", PayLive.arn("ecs", "task-set/search-live-c/pay-live-x/1"), "not allowed"),
        PolicyCase("ecs:DeregisterTaskDefinition", "not allowed"),
        PolicyCase(
            "eks:AssociateAccessPolicy",
            PayLive.arn("eks", "access-entry/search-live-c/role/111111111111/pay-live-x/1"), "not allowed"
        ),
        PolicyCase("rds:ModifyDBInstance", PayLive.arn("rds", "db:search-live-db"), "not allowed"),
        PolicyCase(
            "elasticache:DeleteReplicationGroup", PayLive.arn("elasticache", "replicationgroup:x"),
            "not allowed"),
        PolicyCase(
            "secretsmanager:GetSecretValue", PayLive.arn("secretsmanager", "secret:search-live-x"),
            "not allowed"),
        PolicyCase(
            "secretsmanager:GetSecretValue", PayLive.arn("secretsmanager", "secret:pay-live2/x"),
            "not allowed"),
        PolicyCase("secretsmanager:BatchGetSecretValue", "not allowed"),
        PolicyCase("ssm:GetParameter", PayLive.arn("ssm", "parameter/search-live/x"), "not allowed"),
        PolicyCase("ssm:GetParameter", PayLive.arn("ssm", "parameter/pay-live2/x"), "not allowed"),
        PolicyCase(
            "cloudformation:UpdateStack", PayLive.arn("cloudformation", "stack/search-live-x/1"),
            "not allowed"),
        PolicyCase("cloudformation:ListExports", "not allowed"),
        PolicyCase("sqs:ReceiveMessage", PayLive.arn("sqs", "search-live-q"), "not allowed"),
        PolicyCase("ecr:BatchGetImage", PayLive.arn("ecr", "repository/search-live/x"), "not allowed"),
        PolicyCase("logs:DescribeQueries", "not allowed"),
        PolicyCase("apigateway:GET", "arn:aws:apigateway:eu-west-1::/apikeys", "not allowed"),
        PolicyCase(
            "lambda:CreateEventSourceMapping", "*",
            ["lambda:FunctionArn": PayLive.arn("lambda", "function:search-live-f")], "not allowed"),
    ]

    @Test(arguments: names) func nothingThatCarriesNoPrefixIsReached(item: PolicyCase) throws {
        try Self.check(item)
    }

    static let instance = PayLive.arn("ec2", "instance/i-1")

    static let tags: [PolicyCase] = [
        PolicyCase("ec2:TerminateInstances", instance, "not allowed"),
        PolicyCase("ec2:TerminateInstances", instance, PayLive.foreign, "not allowed"),
        PolicyCase(
            "ec2:TerminateInstances", instance, ["aws:ResourceTag/scope": "pay-live-eu"], "not allowed"),
        PolicyCase("ec2:RunInstances", instance, "not allowed"),
        PolicyCase("ec2:RunInstances", PayLive.arn("ec2", "volume/*"), "not allowed"),
        PolicyCase(
            "ec2:RunInstances", instance,
            ["aws:RequestTag/scope": "search-live", "aws:TagKeys": "scope"],
            "denied: TagKept"),
        PolicyCase("ec2:CreateTags", instance, PayLive.made, "denied: NoClaim"),
        PolicyCase(
            "ec2:CreateTags", instance, PayLive.made.merging(PayLive.foreign) { $1 }, "denied: NoClaim"),
        PolicyCase(
            "ec2:CreateTags", instance,
            [
                "aws:ResourceTag/scope": "pay-live", "aws:RequestTag/scope": "search-live",
                "aws:TagKeys": "scope",
            ],
            "denied: TagKept"),
        PolicyCase(
            "ec2:CreateTags", instance,
            [
                "aws:ResourceTag/scope": "pay-live", "aws:RequestTag/Scope": "x",
                "aws:TagKeys": "name, SCOPE",
            ],
            "denied: TagKept"),
        PolicyCase(
            "ec2:DeleteTags", instance, ["aws:ResourceTag/scope": "pay-live", "aws:TagKeys": "scope"],
            "denied: TagKept"),
        PolicyCase(
            "ec2:DeleteTags", instance, ["aws:ResourceTag/scope": "pay-live", "aws:TagKeys": "Scope"],
            "denied: TagKept"),
        PolicyCase("ec2:DeleteTags", instance, PayLive.own, "denied: AllTags"),
        PolicyCase(
            "kms:UntagResource", PayLive.arn("kms", "key/k"),
            ["aws:ResourceTag/scope": "pay-live", "aws:TagKeys": "scope"],
            "denied: TagKept"),
        PolicyCase(
            "lambda:UntagResource", PayLive.arn("lambda", "function:pay-live-f"),
            ["aws:TagKeys": "scope"],
            "denied: TagKept"),
        PolicyCase("kms:Decrypt", PayLive.arn("kms", "key/k"), "not allowed"),
        PolicyCase("kms:Decrypt", PayLive.arn("kms", "key/k"), PayLive.foreign, "not allowed"),
        PolicyCase("kms:PutKeyPolicy", PayLive.arn("kms", "key/k"), PayLive.foreign, "not allowed"),
        PolicyCase(
            "kms:TagResource", PayLive.arn("kms", "key/k"), PayLive.made.merging(PayLive.foreign) { $1 },
            "not allowed"),
        PolicyCase(
            "cloudfront:UpdateDistribution", "arn:aws:cloudfront::111111111111:distribution/E",
            "not allowed"),
        PolicyCase(
            "elasticloadbalancing:AddTags", PayLive.arn("elasticloadbalancing", "loadbalancer/app/x/1"),
            PayLive.made, "denied: NoClaim"),
        PolicyCase("ec2:CreateSnapshot", PayLive.arn("ec2", "volume/vol-1"), "not allowed"),
        PolicyCase(
            "ec2:CreateSnapshot", PayLive.arn("ec2", "volume/vol-1"), PayLive.foreign, "not allowed"),
        PolicyCase("ec2:DescribeInstanceAttribute", instance, PayLive.foreign, "not allowed"),
        PolicyCase("ec2:GetPasswordData", instance, PayLive.foreign, "not allowed"),
        PolicyCase("ec2:DeleteSubnet", PayLive.arn("ec2", "subnet/s"), "not allowed"),
        PolicyCase("ec2:ModifyVpcAttribute", PayLive.arn("ec2", "vpc/v"), "not allowed"),
    ]

    @Test(arguments: tags) func nothingWithoutTheTagIsReachedAndTheTagStays(item: PolicyCase) throws {
        try Self.check(item)
    }
}
