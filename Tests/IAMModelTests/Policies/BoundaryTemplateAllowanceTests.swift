import IAMModel
import Testing

/// What an ordinary deployment of the coordinate needs.
@Suite struct BoundaryTemplateAllowanceTests {
    static let deployments: [PolicyCase] = [
        PolicyCase("s3:CreateBucket", "arn:aws:s3:::pay-live-data", "allowed: Named"),
        PolicyCase(
            "s3:PutObject", "arn:aws:s3:::pay-live-data/a/b", ["aws:ResourceAccount": "111111111111"],
            "allowed: Named"),
        PolicyCase(
            "dynamodb:CreateTable", PayLive.arn("dynamodb", "table/pay-live-orders"), "allowed: Named"),
        PolicyCase(
            "dynamodb:Query", PayLive.arn("dynamodb", "table/pay-live-orders/index/by-day"),
            "allowed: Named"),
        PolicyCase(
            "lambda:CreateFunction", PayLive.arn("lambda", "function:pay-live-api"), "allowed: Named"),
        PolicyCase(
            "lambda:InvokeFunction", PayLive.arn("lambda", "function:pay-live-api:green"),
            "allowed: Named"),
        PolicyCase(
            "lambda:PublishLayerVersion", PayLive.arn("lambda", "layer:pay-live-base"), "allowed: Named"),
        PolicyCase(
            "lambda:CreateEventSourceMapping", "*",
            ["lambda:FunctionArn": PayLive.arn("lambda", "function:pay-live-api")], "allowed: Map"),
        PolicyCase("lambda:ListEventSourceMappings", "allowed: Look"),
        PolicyCase("sqs:CreateQueue", PayLive.arn("sqs", "pay-live-jobs"), "allowed: Named"),
        PolicyCase("sns:Publish", PayLive.arn("sns", "pay-live-news"), "allowed: Named"),
        PolicyCase("events:PutRule", PayLive.arn("events", "rule/pay-live-nightly"), "allowed: Named"),
        PolicyCase("events:PutRule", PayLive.arn("events", "rule/pay-live-bus/x"), "allowed: Named"),
        PolicyCase(
            "events:PutEvents", PayLive.arn("events", "event-bus/pay-live-bus"), "allowed: Named"),
        PolicyCase(
            "states:CreateStateMachine", PayLive.arn("states", "stateMachine:pay-live-flow"),
            "allowed: Named"),
        PolicyCase(
            "states:StopExecution", PayLive.arn("states", "execution:pay-live-flow:1"), "allowed: Named"),
        PolicyCase(
            "cloudwatch:PutMetricAlarm", PayLive.arn("cloudwatch", "alarm:pay-live-errors"),
            "allowed: Named"),
        PolicyCase(
            "logs:CreateLogGroup", PayLive.arn("logs", "log-group:pay-live-app"), "allowed: Named"),
        PolicyCase(
            "logs:PutLogEvents", PayLive.arn("logs", "log-group:/aws/lambda/pay-live-api:log-stream:x"),
            "allowed: Named"),
        PolicyCase("ecr:PutImage", PayLive.arn("ecr", "repository/pay-live-api"), "allowed: Named"),
        PolicyCase("ecr:GetAuthorizationToken", "allowed: Look"),
        PolicyCase("ecs:CreateCluster", PayLive.arn("ecs", "cluster/pay-live-main"), "allowed: Named"),
        PolicyCase(
            "ecs:UpdateService", PayLive.arn("ecs", "service/pay-live-main/api"), "allowed: Named"),
        PolicyCase(
            "ecs:RegisterTaskDefinition", PayLive.arn("ecs", "task-definition/pay-live-api:1"),
            "allowed: Named"),
        PolicyCase("ecs:StopTask", PayLive.arn("ecs", "task/pay-live-main/0a1b"), "allowed: Named"),
        PolicyCase(
            "eks:CreateNodegroup", PayLive.arn("eks", "nodegroup/pay-live-k/x/1"), "allowed: Named"),
        PolicyCase("rds:CreateDBInstance", PayLive.arn("rds", "db:pay-live-db"), "allowed: Named"),
        PolicyCase(
            "rds:CreateDBInstance", PayLive.arn("rds", "og:default:postgres-16"), "allowed: Named"),
        PolicyCase(
            "elasticache:CreateReplicationGroup",
            PayLive.arn("elasticache", "replicationgroup:pay-live-c"), "allowed: Named"),
        PolicyCase(
            "secretsmanager:GetSecretValue", PayLive.arn("secretsmanager", "secret:pay-live/db-AbCdEf"),
            "allowed: Named"),
        PolicyCase(
            "ssm:PutParameter", PayLive.arn("ssm", "parameter/pay-live/db/host"), "allowed: Named"),
        PolicyCase("kms:CreateAlias", PayLive.arn("kms", "alias/pay-live-key"), "allowed: Named"),
        PolicyCase(
            "cloudformation:CreateStack", PayLive.arn("cloudformation", "stack/pay-live-app/1"),
            "allowed: Named"),
        PolicyCase(
            "cloudformation:CreateChangeSet",
            "arn:aws:cloudformation:eu-west-1:aws:transform/Serverless-2016-10-31",
            "allowed: Shared"),
        PolicyCase("cloudformation:ValidateTemplate", "allowed: Look"),
        PolicyCase("iam:CreateRole", PayLive.iam("role/pay-live-api"), PayLive.bound, "allowed: Named"),
        PolicyCase(
            "iam:AttachRolePolicy", PayLive.iam("role/pay-live-api"), PayLive.bound, "allowed: Named"),
        PolicyCase(
            "iam:UpdateAssumeRolePolicy", PayLive.iam("role/pay-live-api"), PayLive.bound,
            "allowed: Named"),
        PolicyCase("iam:PassRole", PayLive.iam("role/pay-live-api"), "allowed: Named"),
        PolicyCase("sts:AssumeRole", PayLive.iam("role/pay-live-api"), "allowed: Named"),
        PolicyCase("iam:CreatePolicy", PayLive.iam("policy/pay-live-read"), "allowed: Named"),
        PolicyCase(
            "iam:CreateInstanceProfile", PayLive.iam("instance-profile/pay-live-x"), "allowed: Named"),
        PolicyCase("iam:GetRole", PayLive.iam("role/pay-live-operator"), "allowed: Named"),
        PolicyCase("iam:GetRole", PayLive.iam("role/search-live-operator"), "allowed: Look"),
        PolicyCase(
            "iam:CreateServiceLinkedRole", "*", ["iam:AWSServiceName": "ecs.amazonaws.com"],
            "allowed: Linked"),
        PolicyCase("ec2:RunInstances", PayLive.arn("ec2", "instance/*"), PayLive.made, "allowed: Made"),
        PolicyCase("ec2:RunInstances", PayLive.arn("ec2", "subnet/s"), "allowed: Shared"),
        PolicyCase("ec2:RunInstances", "arn:aws:ec2:eu-west-1::image/ami-1", "allowed: Shared"),
        PolicyCase(
            "ec2:RunInstances", PayLive.arn("ec2", "security-group/g"), PayLive.own, "allowed: Tagged"),
        PolicyCase(
            "ec2:CreateTags", PayLive.arn("ec2", "instance/*"),
            PayLive.made.merging(["ec2:CreateAction": "RunInstances"]) { $1 },
            "allowed: Made"),
        PolicyCase(
            "ec2:CreateTags", PayLive.arn("ec2", "instance/i-1"),
            ["aws:ResourceTag/scope": "pay-live", "aws:TagKeys": "name", "aws:RequestTag/name": "x"],
            "allowed: Tagged"),
        PolicyCase(
            "ec2:TerminateInstances", PayLive.arn("ec2", "instance/i-1"), PayLive.own, "allowed: Tagged"),
        PolicyCase("ec2:DescribeInstances", "allowed: Look"),
        PolicyCase("kms:CreateKey", "*", PayLive.made, "allowed: Made"),
        PolicyCase("kms:Decrypt", PayLive.arn("kms", "key/k"), PayLive.own, "allowed: Tagged"),
        PolicyCase(
            "apigateway:POST", "arn:aws:apigateway:eu-west-1::/restapis", PayLive.made, "allowed: Made"),
        PolicyCase(
            "elasticloadbalancing:CreateLoadBalancer",
            PayLive.arn("elasticloadbalancing", "loadbalancer/app/x/*"), PayLive.made, "allowed: Made"),
    ]

    @Test(arguments: deployments) func anOrdinaryDeploymentGetsThrough(item: PolicyCase) throws {
        let boundary = try BoundaryTemplate.builtIn.document(for: PayLive.variables())

        let decision = try PolicyEvaluator([boundary]).decision(for: item.request)

        #expect(decision.words == item.expected)
    }
}
