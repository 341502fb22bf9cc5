extension PrefixStatements {
    /// Resources with a name: service, region, account, resource, with `A` for the account and `P` for the prefix.
    ///
    /// Source: AWS Service Authorization Reference, the table “Resource types” of each service.
    static let namedKinds: [String] = [
        "s3:::P-*",
        "dynamodb:*:A:table/P-*",
        "lambda:*:A:function:P-*",
        "lambda:*:A:layer:P-*",
        "sqs:*:A:P-*",
        "sns:*:A:P-*",
        "events:*:A:rule/P-*",
        "events:*:A:event-bus/P-*",
        "states:*:A:stateMachine:P-*",
        "states:*:A:execution:P-*",
        "cloudwatch:*:A:alarm:P-*",
        "logs:*:A:log-group:P-*",
        "logs:*:A:log-group:/aws/lambda/P-*",
        "ecr:*:A:repository/P-*",
        "ecs:*:A:c*/P-*",
        "ecs:*:A:service/P-*",
        "ecs:*:A:task/P-*",
        "ecs:*:A:task-definition/P-*",
        "eks:*:A:cluster/P-*",
        "eks:*:A:nodegroup/P-*",
        "eks:*:A:addon/P-*",
        "eks:*:A:access-entry/P-*",
        "rds:*:A:*:P-*",
        "elasticache:*:A:*:P-*",
        "secretsmanager:*:A:secret:P-*",
        "secretsmanager:*:A:secret:P/*",
        "ssm:*:A:parameter/P-*",
        "ssm:*:A:parameter/P/*",
        "kms:*:A:alias/P-*",
        "cloudformation:*:A:stack/P-*",
    ]

    /// What of IAM may be made in a prefix.
    static let iamKinds: [String] = ["iam::A:role/P-*", "iam::A:policy/P-*", "iam::A:instance-profile/P-*"]

    /// What holds data that ReadOnlyAccess would show.
    static let dataKinds: [String] = [
        "s3:::P-*",
        "dynamodb:*:A:table/P-*",
        "lambda:*:A:function:P-*",
        "lambda:*:A:layer:P-*",
        "sqs:*:A:P-*",
        "states:*:A:execution:P-*",
        "logs:*:A:log-group:P-*",
        "logs:*:A:log-group:/aws/lambda/P-*",
        "ecr:*:A:repository/P-*",
        "rds:*:A:*:P-*",
        "secretsmanager:*:A:secret:P-*",
        "secretsmanager:*:A:secret:P/*",
        "ssm:*:A:parameter/P-*",
        "ssm:*:A:parameter/P/*",
    ]
}
